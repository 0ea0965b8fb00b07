import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Pagination } from '@/components/ui/pagination';
import { matrixPaths } from '@/lib/matrices/paths';
import type { Matrix } from '@/lib/matrices/queries/matrix';
import type { MatrixColumn } from '@/lib/matrices/rules/columns';
import type { FormAction } from '@/lib/web/form-state';
import { CellTable } from './cell-table';
import { columnNote } from './column-note';
import { memberNote } from './matrix-sheet';

type Props = { matrix: Matrix; column: MatrixColumn; fill: FormAction };

/** One column of the matrix: the role of each person in this result, and whether the divided parts add up to the target. */
export function ColumnRoles({ matrix, column, fill }: Props) {
  const { key, columns, members } = matrix;
  const cells = matrix.cells.filter(({ columnId }) => columnId === column.id);
  const byPerson = Map.groupBy(cells, ({ assignmentId }) => assignmentId);
  const writes = matrix.writing.allowed && column.isCurrent;
  const empty = members.filter(({ state, assignmentId }) => state === 'member' && !byPerson.has(assignmentId));
  const at = columns.indexOf(column);
  const neighbour = (step: number) => {
    const other = columns[at + step];
    return other && matrixPaths.column(key, other.id);
  };
  const note = columnNote(column, cells);
  return (
    <>
      {note && <p>{note}</p>}
      <CellTable
        caption={`Peran setiap pegawai untuk ${column.title}`}
        head="Pegawai"
        lines={members.map((member) => ({
          id: member.assignmentId,
          label: member.name,
          notes: [member.position, memberNote(member)],
          cells: byPerson.get(member.assignmentId) ?? [],
          href:
            writes && member.state === 'member'
              ? (ordinal) => matrixPaths.cell(key, column.id, member.assignmentId, 'kolom', ordinal)
              : undefined,
        }))}
      />
      {writes && empty.length > 0 && (
        <ActionForm action={fill} hidden={{ matrix: key, column: column.id }}>
          <SubmitButton kind="secondary">Tandai {empty.length} sel kosong: tidak ada peran</SubmitButton>
        </ActionForm>
      )}
      <Pagination previous={neighbour(-1)} next={neighbour(1)} />
    </>
  );
}
