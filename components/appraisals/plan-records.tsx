import { PeriodStateBadge } from '@/components/check-ins/period-state-badge';
import { Section } from '@/components/ui/section';
import { appraisalPaths } from '@/lib/appraisals/paths';
import type { PlanRecord } from '@/lib/appraisals/queries/of-plan';
import { checkInPaths } from '@/lib/check-ins/paths';
import { periodTitle } from '@/lib/cycles/labels';
import { PredikatBadge } from './predikat-badge';

/** The reports and appraisals of a plan. The page of the plan shows them only after the post has ended. */
export function PlanRecords({ rows }: { rows: readonly PlanRecord[] }) {
  if (rows.length === 0) return null;
  return (
    <Section title="Check-in dan penilaian pada jabatan ini">
      <table className="table">
        <caption className="visually-hidden">Check-in dan penilaian menurut periode</caption>
        <thead>
          <tr>
            <th scope="col">Periode</th>
            <th scope="col">Check-in</th>
            <th scope="col">Penilaian</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.periodId}>
              <th scope="row">{periodTitle(row)}</th>
              <td data-label="Check-in">
                {row.checkInId && row.checkInStatus ? (
                  <span>
                    <a href={checkInPaths.show(row.checkInId)}>Buka check-in</a>{' '}
                    <PeriodStateBadge state={row.checkInStatus} />
                  </span>
                ) : (
                  '–'
                )}
              </td>
              <td data-label="Penilaian">
                {row.appraisalId ? (
                  <span>
                    <a href={appraisalPaths.show(row.appraisalId)}>Buka penilaian</a>{' '}
                    {row.predikat && <PredikatBadge predikat={row.predikat} />}
                  </span>
                ) : (
                  '–'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
