import { PeopleSearch } from '@/components/people/people-search';
import { StatesBeside } from '@/components/people/states-beside';
import { Section } from '@/components/ui/section';
import type { CycleRow } from '@/lib/cycles/queries';
import type { PlainDate } from '@/lib/kernel/dates';
import { skpPaths } from '@/lib/skp/paths';
import type { TeamSkpRow } from '@/lib/skp/queries/lists';
import { SkpStatusBadges } from './skp-status';
import { spanWords } from './span-words';

type Props = {
  rows: readonly TeamSkpRow[];
  /** The rows that match the search. */
  shown: readonly TeamSkpRow[];
  search: string;
  cycle: Pick<CycleRow, 'id' | 'name'>;
  today: PlainDate;
};

const FIRST = { submitted: 0, returned: 1, draft: 1, agreed: 2 } as const;
const isWaiting = ({ excuse, status, changeStatus }: TeamSkpRow) =>
  excuse === null && (status === 'submitted' || changeStatus === 'submitted');
const order = (row: TeamSkpRow) => (isWaiting(row) ? 0 : row.status ? FIRST[row.status] : 1);

/**
 * The plans of the people whom the reader appraises. Plans that wait for the reader come first. Plans of ended posts are in a second list
 * below.
 */
export function TeamSkps({ rows, shown, search, cycle, today }: Props) {
  const team = shown.filter(({ closedOn }) => closedOn === null);
  const former = shown.filter(({ closedOn }) => closedOn !== null);
  const waiting = rows.filter((row) => row.closedOn === null && isWaiting(row)).length;
  return (
    <>
      <Section title={`SKP pegawai yang saya nilai: ${cycle.name}`} id="tim">
        <p>
          {waiting === 0
            ? 'Tidak ada SKP yang menunggu Anda.'
            : `${waiting} SKP menunggu Anda untuk ditetapkan atau dikembalikan.`}{' '}
          {waiting > 0 && <a href={skpPaths.reviewIn(cycle.id)}>Periksa dan tetapkan sekaligus</a>}
        </p>
        <PeopleSearch
          action={`${skpPaths.list}#tim`}
          kept={{ siklus: cycle.id }}
          typed={search}
          found={shown.length}
          total={rows.length}
          all={`${skpPaths.list}?siklus=${cycle.id}#tim`}
        />
        {team.length > 0 && (
          <Plans
            caption="SKP pegawai yang saya nilai"
            rows={team.toSorted((a, b) => order(a) - order(b))}
            today={today}
          />
        )}
      </Section>
      {former.length > 0 && (
        <Section title={`Mantan tim: ${cycle.name}`} id="mantan-tim">
          <p>Jabatan di bawah ini sudah berakhir. SKP, check-in, dan penilaiannya tetap dapat Anda baca.</p>
          <Plans caption="SKP pada jabatan yang sudah berakhir" rows={former} today={today} />
        </Section>
      )}
    </>
  );
}

function Plans({ caption, rows, today }: { caption: string; rows: readonly TeamSkpRow[]; today: PlainDate }) {
  return (
    <table className="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Pegawai</th>
          <th scope="col">Jabatan</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.assignmentId}>
            <th scope="row">
              {row.skpId && row.status !== 'draft' ? <a href={skpPaths.show(row.skpId)}>{row.name}</a> : row.name}
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
              {row.excuse ? `Dikecualikan: ${row.excuse}` : <SkpStatusBadges {...row} today={today} />}
              <StatesBeside excuse={row.excuse} states={row.states} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
