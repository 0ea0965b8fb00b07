import { Section } from '@/components/ui/section';
import type { TimeZone } from '@/lib/agency/rules/vocabulary';
import { dayIn, formatDate } from '@/lib/kernel/dates';
import { planningWords, stateLabels, stateNote, studyWords } from '@/lib/people/labels';
import type { StateRow } from '@/lib/people/queries/states';

type Props = {
  rows: readonly StateRow[];
  agency: { sickLeaveExcuses: boolean };
  /** The address of the page that ends or withdraws a state; left out for readers who may only look. */
  changeAt?: (row: StateRow) => string;
};

/** The special states of a person that were not withdrawn, each with its time, its effect on the plan and its letter. */
export function StateList({ rows, agency, changeAt }: Props) {
  if (rows.length === 0) return <p>Tidak ada keadaan khusus yang tercatat.</p>;
  return (
    <ul className="timeline">
      {rows.map((row) => (
        <li key={row.id}>
          <strong>{stateNote(row)}</strong>
          <StateWords row={row} agency={agency} />
          {changeAt && (
            <p>
              <a href={changeAt(row)}>
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

/** The effect of a state on the plan, the number of its letter, and for a study its subject and place. */
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

/** The states that were withdrawn or replaced, with the reasons. They have no effect any more. */
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
