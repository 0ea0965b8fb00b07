import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { CYCLE_STATUS_TONES, CYCLE_STATUS_WORDS, PERIODIC_KIND_WORDS } from '@/lib/cycles/labels';
import { cyclePaths } from '@/lib/cycles/paths';
import type { CycleRow } from '@/lib/cycles/queries';
import { formatDate } from '@/lib/kernel/dates';
import { PracticeBadge } from './practice-badge';

export function CycleList({ cycles }: { cycles: readonly CycleRow[] }) {
  if (cycles.length === 0)
    return (
      <EmptyState title="Belum ada tahun kinerja.">
        <p>Siapkan tahun kinerja, periksa kesiapannya, lalu buka agar pegawai dapat menyusun SKP.</p>
      </EmptyState>
    );
  return (
    <table className="table">
      <caption className="visually-hidden">Tahun kinerja, yang terbaru lebih dahulu</caption>
      <thead>
        <tr>
          <th scope="col">Tahun kinerja</th>
          <th scope="col">Status</th>
          <th scope="col">Evaluasi periodik</th>
          <th scope="col">Batas penetapan SKP</th>
        </tr>
      </thead>
      <tbody>
        {cycles.map((cycle) => (
          <tr key={cycle.id}>
            <th scope="row">
              <a href={cyclePaths.show(cycle.id)}>{cycle.name}</a> <PracticeBadge purpose={cycle.purpose} />
            </th>
            <td data-label="Status">
              <Badge tone={CYCLE_STATUS_TONES[cycle.status]}>{CYCLE_STATUS_WORDS[cycle.status]}</Badge>
            </td>
            <td data-label="Evaluasi periodik">{PERIODIC_KIND_WORDS[cycle.periodicKind]}</td>
            <td data-label="Batas penetapan SKP">{formatDate(cycle.planningToOn)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
