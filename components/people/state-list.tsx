import { Section } from '@/components/ui/section';
import { dayIn, formatDate, type TimeZone } from '@/lib/kernel/dates';
import { planningWords, stateLabels, stateNote, studyWords } from '@/lib/people/labels';
import type { StateRow } from '@/lib/people/queries/states';

type Props = {
  rows: readonly StateRow[];
  agency: { sickLeaveExcuses: boolean };
  /** Where each is ended or taken back; left out for whoever only looks on. */
  deeds?: (row: StateRow) => string;
};

/** The states of somebody that stand, with what each means for the plan, its letter and its end. */
export function StateList({ rows, agency, deeds }: Props) {
  if (rows.length === 0) return <p>Tidak ada keadaan khusus yang tercatat.</p>;
  return (
    <ul className="timeline">
      {rows.map((row) => (
        <li key={row.id}>
          <strong>{stateNote(row)}</strong>
          <StateWords row={row} agency={agency} />
          {deeds && (
            <p>
              <a href={deeds(row)}>
                {row.toOn ? 'Ubah hari terakhir' : 'Akhiri'} atau batalkan
                <span className="visually-hidden"> {stateLabels[row.kind]}</span>
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What a state means for the plan, by which letter, and for a study what and where. */
export function StateWords({ row, agency }: { row: StateRow; agency: Props['agency'] }) {
  const study = studyWords(row);
  return (
    <>
      <p>
        {planningWords(row, agency)} Surat nomor {row.letterNumber}.
      </p>
      {study && <p>{study}.</p>}
      {row.note && <p className="muted">{row.note}</p>}
    </>
  );
}

/** What was recorded and taken back, with the reasons: nothing of it counts. */
export function WithdrawnStates({ rows, zone }: { rows: readonly StateRow[]; zone: TimeZone }) {
  const withdrawn = rows.filter(({ withdrawnAt }) => withdrawnAt !== null);
  if (withdrawn.length === 0) return null;
  return (
    <Section title="Catatan yang dibatalkan atau diganti">
      <ul className="timeline">
        {withdrawn.map((row) => (
          <li key={row.id}>
            {stateNote(row)} (surat nomor {row.letterNumber}). {row.withdrawalReason}{' '}
            <span className="muted">{row.withdrawnAt && formatDate(dayIn(zone, row.withdrawnAt))}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
