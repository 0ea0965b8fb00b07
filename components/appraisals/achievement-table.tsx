import { ClosedUnit } from '@/components/people/closed-unit';
import { Badge } from '@/components/ui/badge';
import { ACHIEVEMENT_LABELS } from '@/lib/appraisals/labels';
import { appraisalPaths } from '@/lib/appraisals/paths';
import type { UnitLine } from '@/lib/appraisals/queries/achievements';
import { isIssuedTooLate } from '@/lib/appraisals/rules/achievement';
import type { PeriodKind } from '@/lib/cycles/rules/vocabulary';

type Props = { lines: readonly UnitLine[]; period: { id: string; kind: PeriodKind; year: number } };

/** Units in the order of the tree with their achievement in the period. */
export function AchievementTable({ lines, period }: Props) {
  return (
    <table className="table">
      <caption>Capaian kinerja unit pada periode ini</caption>
      <thead>
        <tr>
          <th scope="col">Unit kerja</th>
          <th scope="col">Capaian</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <a href={appraisalPaths.achievement(period.id, line.id)}>{line.name}</a> <ClosedUnit {...line} />
            </th>
            <td data-label="Capaian">
              {line.achievement ? ACHIEVEMENT_LABELS[line.achievement] : <Missing isEmpty={line.isEmpty} />}
              {line.source === 'previous-year' && ' (tahun sebelumnya)'}
              {isIssuedTooLate(period, line.issuedOn) && ' (sesudah Januari: yang dipakai capaian tahun sebelumnya)'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Missing({ isEmpty }: { isEmpty: boolean }) {
  return isEmpty ? (
    <span className="muted">Tanpa pegawai pada periode ini</span>
  ) : (
    <Badge tone="warn">Belum diisi</Badge>
  );
}
