import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Pagination } from '@/components/ui/pagination';
import { matrixPaths } from '@/lib/matrices/paths';
import type { Matrix } from '@/lib/matrices/queries/matrix';
import type { MatrixMember } from '@/lib/matrices/queries/members';
import type { FormAction } from '@/lib/web/form-state';
import { CellTable } from './cell-table';
import { columnNote } from './column-note';
import { memberNote } from './matrix-sheet';

type Props = { matrix: Matrix; member: MatrixMember; fill: FormAction };

/** The row of one person: each result of the leader with this person's role in it. */
export function PersonRoles({ matrix, member, fill }: Props) {
  const { key, columns, cells, members } = matrix;
  const { assignmentId } = member;
  const ownCells = cells.filter((cell) => cell.assignmentId === assignmentId);
  const own = Map.groupBy(ownCells, ({ columnId }) => columnId);
  const writes = matrix.writing.allowed && member.state === 'member';
  const empty = columns.filter(({ id, isCurrent }) => isCurrent && !own.has(id)).length;
  const at = members.indexOf(member);
  const neighbour = (step: number) => {
    const other = members[at + step];
    return other && matrixPaths.person(key, other.assignmentId);
  };
  const note = memberNote(member);
  return (
    <>
      {note && <p>{note}.</p>}
      <CellTable
        caption={`Peran ${member.name} menurut hasil kerja pimpinan`}
        head="Hasil kerja pimpinan"
        lines={columns.map((column) => ({
          id: column.id,
          label: column.title,
          notes: [column.group, columnNote(column, [])],
          cells: own.get(column.id) ?? [],
          href:
            writes && column.isCurrent
              ? (ordinal) => matrixPaths.cell(key, column.id, assignmentId, 'pegawai', ordinal)
              : undefined,
        }))}
      />
      {writes && empty > 0 && (
        <ActionForm action={fill} hidden={{ matrix: key, assignmentId }}>
          <SubmitButton kind="secondary">Tandai {empty} sel kosong: tidak ada peran</SubmitButton>
        </ActionForm>
      )}
      <Pagination previous={neighbour(-1)} next={neighbour(1)} />
    </>
  );
}
