import { EmptyState } from '@/components/ui/empty-state';
import type { TimeZone } from '@/lib/agency/rules/vocabulary';
import { sourceLabel, triesLabel } from '@/lib/audit/labels/refused-tries';
import type { RefusedTries } from '@/lib/audit/queries/refused-tries';
import { formatInstant } from '@/lib/kernel/dates';
import { formatNumber } from '@/lib/kernel/numbers';

type Props = { tries: readonly RefusedTries[]; days: number; zone: TimeZone };

/** How many attempts of each kind were refused from each source, the most frequent first. */
export function RefusedTriesTable({ tries, days, zone }: Props) {
  if (tries.length === 0)
    return (
      <EmptyState title={`Tidak ada yang ditolak dalam ${days} hari terakhir`}>
        <p>Percobaan masuk yang gagal dan permintaan atas yang bukan haknya akan terhitung di sini.</p>
      </EmptyState>
    );
  return (
    <table className="table">
      <caption className="visually-hidden">
        Yang ditolak dalam {days} hari terakhir, yang terbanyak lebih dahulu
      </caption>
      <thead>
        <tr>
          <th scope="col">Yang ditolak</th>
          <th scope="col">Dari</th>
          <th scope="col" className="num">
            Kali
          </th>
          <th scope="col" className="num">
            Akun yang dikenal
          </th>
          <th scope="col">Terakhir</th>
        </tr>
      </thead>
      <tbody>
        {tries.map(({ kind, address, times, people, lastAt }) => (
          <tr key={`${kind} ${address}`}>
            <th scope="row">{triesLabel(kind)}</th>
            <td data-label="Dari">{sourceLabel(address)}</td>
            <td data-label="Kali" className="num">
              {formatNumber(String(times))}
            </td>
            <td data-label="Akun yang dikenal" className="num">
              {formatNumber(String(people))}
            </td>
            <td data-label="Terakhir">{formatInstant(zone, lastAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
