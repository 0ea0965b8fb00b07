import { Badge } from '@/components/ui/badge';
import { ACHIEVEMENT_LABELS } from '@/lib/appraisals/labels';
import type { UnitLine } from '@/lib/appraisals/queries/achievements';
import { paths } from '@/lib/web/paths';

/** Units in the order of the tree with what was entered for the period. */
export function AchievementTable({ lines, periodId }: { lines: readonly UnitLine[]; periodId: string }) {
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
              <a href={paths.appraisals.achievement(periodId, line.id)}>{line.name}</a>
            </th>
            <td data-label="Capaian">
              {line.achievement ? ACHIEVEMENT_LABELS[line.achievement] : <Badge tone="warn">Belum diisi</Badge>}
              {line.source === 'previous-year' && ' (tahun sebelumnya)'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
