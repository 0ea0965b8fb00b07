import { Facts } from '@/components/ui/facts';
import { targetText } from '@/lib/goals/rules/targets';
import { COLUMN_KIND_WORDS, NO_ROLE, UNWRITTEN } from '@/lib/matrices/labels';
import { matrixPaths } from '@/lib/matrices/paths';
import type { FoundCell } from '@/lib/matrices/queries/cell';

/**
 * Says for which result of the leader the cell is. Links lead to all roles of the person, to the whole column, to the next column and to
 * the next person.
 */
export function CellPlace({ found, from }: { found: FoundCell; from: string }) {
  const { head, column, columns, member, members, cell, writing } = found;
  const row = members.map(({ assignmentId }) => assignmentId);
  const behind = members.slice(row.indexOf(member.assignmentId) + 1);
  const nextPerson = behind.find(({ state }) => state !== 'pending');
  const nextColumn = columns[columns.findIndex(({ id }) => id === column.id) + 1];
  const target = column.target ? targetText(column.target) : '';
  return (
    <>
      <Facts
        rows={[
          { label: COLUMN_KIND_WORDS[column.kind], value: column.title },
          ...(column.group ? [{ label: 'Dalam hasil kerja', value: column.group }] : []),
          ...(target ? [{ label: 'Target', value: target }] : []),
          ...(writing.allowed ? [] : [{ label: 'Peran hasil', value: stateOf(cell) }]),
        ]}
      />
      <p className="row-actions">
        <a href={matrixPaths.person(head.key, member.assignmentId)}>Semua peran {member.name}</a>
        <a href={matrixPaths.column(head.key, column.id)}>Semua pegawai pada kolom ini</a>
        {nextColumn && (
          <a href={matrixPaths.cell(head.key, nextColumn.id, member.assignmentId, from)}>Kolom berikutnya</a>
        )}
        {nextPerson && (
          <a href={matrixPaths.cell(head.key, column.id, nextPerson.assignmentId, from)}>Pegawai berikutnya</a>
        )}
      </p>
    </>
  );
}

function stateOf(cell: FoundCell['cell']): string {
  if (!cell) return UNWRITTEN;
  return cell.role === 'none' ? NO_ROLE : cell.wording;
}
