import { PracticeBadge } from '@/components/cycles/practice-badge';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { StatesBeside } from '@/components/people/states-beside';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import type { PlainDate } from '@/lib/kernel/dates';
import type { AppraiserReportStatus } from '@/lib/people/rules/vocabulary';
import { skpPaths } from '@/lib/skp/paths';
import type { MySkpRow } from '@/lib/skp/queries/lists';
import { canDraft } from '@/lib/skp/rules/planning';
import type { FormAction } from '@/lib/web/form-state';
import { SkpStatusBadges } from './skp-status';
import { spanWords } from './span-words';

type Props = {
  rows: readonly MySkpRow[];
  /** The status of the reader's last report of a wrong appraiser, by the id of the assignment to the post. */
  reports: ReadonlyMap<string, AppraiserReportStatus>;
  today: PlainDate;
  draft: FormAction;
};

/** The reader's own plans, one for each post held in a year. */
export function MySkps({ rows, reports, today, draft }: Props) {
  return (
    <Section title="SKP saya">
      {rows.length === 0 ? (
        <EmptyState title="Belum ada tahun kinerja yang dibuka untuk Anda.">
          <p>SKP dapat disusun setelah admin instansi membuka tahun kinerja.</p>
        </EmptyState>
      ) : (
        <table className="table">
          <caption className="visually-hidden">SKP saya menurut tahun kinerja dan jabatan</caption>
          <thead>
            <tr>
              <th scope="col">Tahun kinerja</th>
              <th scope="col">Jabatan</th>
              <th scope="col">Status</th>
              <th scope="col">Langkah</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.cycleId + row.assignmentId}>
                <th scope="row">
                  {row.cycle} <PracticeBadge purpose={row.purpose} />
                </th>
                <td data-label="Jabatan">
                  {row.position}, {row.unit}
                  {(row.closedOn || row.cameLater) && (
                    <>
                      <br />
                      <small className="muted">{spanWords(row)}</small>
                    </>
                  )}
                </td>
                <td data-label="Status">
                  {/* All badges are in one block: on a phone the cell is a grid, in which each badge would get its own place. */}
                  <div>
                    <OwnStatus row={row} today={today} />
                    <StatesBeside excuse={row.excuse} states={row.states} />
                  </div>
                </td>
                <td data-label="Langkah">
                  <OwnStep row={row} draft={draft} />
                  <WrongAppraiser row={row} report={reports.get(row.assignmentId)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

const needsPlan = (row: MySkpRow) => row.excuse === null && ['pns', 'pppk'].includes(row.employment);

function OwnStatus({ row, today }: { row: MySkpRow; today: PlainDate }) {
  if (row.excuse) return `Dikecualikan: ${row.excuse}`;
  return row.status || needsPlan(row) ? <SkpStatusBadges {...row} today={today} /> : 'Tidak perlu SKP';
}

/**
 * A link to report that the shown appraiser is wrong or, after a report, to the report and its answer. Only while the post lasts, the year
 * is open, and the person needs a plan.
 */
function WrongAppraiser({ row, report }: { row: MySkpRow; report: AppraiserReportStatus | undefined }) {
  if (row.closedOn || row.cycleStatus !== 'open' || !needsPlan(row)) return null;
  const words = {
    open: 'Laporan pejabat penilai: menunggu',
    settled: 'Laporan pejabat penilai: selesai',
    declined: 'Laporan pejabat penilai: dijawab',
  };
  return (
    <>
      <br />
      <small>
        <a href={skpPaths.wrongAppraiser(row.assignmentId)}>
          {report ? words[report] : 'Pejabat penilai saya tidak tepat'}
        </a>
      </small>
    </>
  );
}

function OwnStep({ row, draft }: { row: MySkpRow; draft: FormAction }) {
  const { skpId, cycleId, assignmentId, cycle, cycleStatus } = row;
  if (skpId) return <a href={skpPaths.show(skpId)}>Buka SKP {row.year}</a>;
  if (!canDraft({ cycleStatus, needsPlan: needsPlan(row), hasPlan: false, isOver: row.closedOn !== null }).allowed)
    return '–';
  return (
    <ActionForm action={draft} hidden={{ cycleId, assignmentId }}>
      <SubmitButton>
        Mulai SKP<span className="visually-hidden"> untuk {cycle}</span>
      </SubmitButton>
    </ActionForm>
  );
}
