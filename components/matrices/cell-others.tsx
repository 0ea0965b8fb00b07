import { matrixPaths } from '@/lib/matrices/paths';
import type { FoundCell } from '@/lib/matrices/queries/cell';
import { nextOrdinal } from '@/lib/matrices/rules/cell';

/**
 * The other roles in the same cell. A reader who may write gets a link to the form of each role, and a link to add another. Nothing if the
 * cell is unwritten.
 */
export function CellOthers({ found, from }: { found: FoundCell; from: string }) {
  const { head, column, member, rows, ordinal, writing } = found;
  const others = rows.filter((row) => row.ordinal !== ordinal && row.role === 'result');
  const next = nextOrdinal(rows);
  const isNew = !rows.some((row) => row.ordinal === ordinal);
  const href = (wanted: number) => matrixPaths.cell(head.key, column.id, member.assignmentId, from, wanted);
  if (rows.length === 0) return null;
  return (
    <>
      {others.length > 0 && (
        <>
          <p>Juga dalam sel ini:</p>
          <ul>
            {others.map((row) => (
              <li key={row.ordinal}>{writing.allowed ? <a href={href(row.ordinal)}>{row.wording}</a> : row.wording}</li>
            ))}
          </ul>
        </>
      )}
      {writing.allowed && !isNew && rows.some(({ role }) => role === 'result') && (
        <p>
          <a href={href(next)}>Tambah peran hasil lain dalam sel ini</a>
        </p>
      )}
    </>
  );
}
