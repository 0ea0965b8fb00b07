import { Section } from '@/components/ui/section';
import type { CycleRow } from '@/lib/cycles/queries';
import type { PlainDate } from '@/lib/kernel/dates';
import type { TeamSkpRow } from '@/lib/skp/queries/lists';
import { paths } from '@/lib/web/paths';
import { SkpStatusBadges } from './skp-status';

type Props = { rows: readonly TeamSkpRow[]; cycle: Pick<CycleRow, 'name'>; today: PlainDate };

const FIRST = { submitted: 0, returned: 1, draft: 1, agreed: 2 } as const;
const isWaiting = ({ status, changeStatus }: TeamSkpRow) => status === 'submitted' || changeStatus === 'submitted';
const order = (row: TeamSkpRow) => (isWaiting(row) ? 0 : row.status ? FIRST[row.status] : 1);

/** The plans of the people whom the reader appraises; those that wait for the reader come first. */
export function TeamSkps({ rows, cycle, today }: Props) {
  const waiting = rows.filter(isWaiting).length;
  return (
    <Section title={`SKP pegawai yang saya nilai: ${cycle.name}`}>
      <p>
        {waiting === 0
          ? 'Tidak ada SKP yang menunggu Anda.'
          : `${waiting} SKP menunggu Anda untuk ditetapkan atau dikembalikan.`}
      </p>
      <table className="table">
        <caption className="visually-hidden">SKP pegawai yang saya nilai</caption>
        <thead>
          <tr>
            <th scope="col">Pegawai</th>
            <th scope="col">Jabatan</th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          {rows
            .toSorted((a, b) => order(a) - order(b))
            .map((row) => (
              <tr key={row.assignmentId}>
                <th scope="row">
                  {row.skpId && row.status !== 'draft' ? <a href={paths.skp.show(row.skpId)}>{row.name}</a> : row.name}
                </th>
                <td data-label="Jabatan">
                  {row.position}, {row.unit}
                </td>
                <td data-label="Status">
                  {row.excuse ? `Dikecualikan: ${row.excuse}` : <SkpStatusBadges {...row} today={today} />}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </Section>
  );
}
