import { EmptyState } from '@/components/ui/empty-state';
import { GRID_STATES } from '@/lib/matrices/labels';
import type { MarkedCell, Matrix } from '@/lib/matrices/queries/matrix';
import type { MatrixMember } from '@/lib/matrices/queries/members';
import { cellFields } from '@/lib/matrices/rules/cell-fields';
import { isDivisible } from '@/lib/matrices/rules/divisible';
import { skpPaths } from '@/lib/skp/paths';
import { teamPaths } from '@/lib/teams/paths';
import type { FormAction } from '@/lib/web/form-state';
import { issueFormToken } from '@/lib/web/form-token';
import { columnNote } from './column-note';
import type { GridCell, GridRole } from './grid-words';
import { MatrixGrid } from './matrix-grid';

/** A matrix. Its leader can fill it in cell by cell; other readers can only read it. */
export async function MatrixSheet({ matrix, caption, save }: { matrix: Matrix; caption: string; save: FormAction }) {
  const { columns, members, cells, key } = matrix;
  if (members.length === 0) return <NoPeople teamId={matrix.team?.id} />;
  if (columns.length === 0) return <NoColumns />;
  const byPlace = Map.groupBy(cells, (cell) => `${cell.assignmentId} ${cell.columnId}`);
  const byColumn = Map.groupBy(cells, ({ columnId }) => columnId);
  return (
    <MatrixGrid
      matrixKey={key}
      caption={caption}
      writing={matrix.writing.allowed ? { action: save, token: await issueFormToken() } : undefined}
      columns={columns.map((column) => ({
        id: column.id,
        title: column.title,
        group: column.group,
        note: columnNote(column, byColumn.get(column.id) ?? []),
        ...(column.target && isDivisible(column.target) && { target: column.target }),
        isOpen: column.isCurrent,
      }))}
      rows={members.map((member) => {
        const row = columns.map(({ id }) => gridCell(byPlace.get(`${member.assignmentId} ${id}`) ?? NOTHING));
        const { assignmentId: id, name, position } = member;
        const outside = matrix.outside.get(id) ?? 0;
        const beside = [memberNote(member), outside > 0 ? `${outside} hasil kerja di luar matriks` : ''] as const;
        return { id, name, position, beside, isOpen: member.state === 'member', cells: row };
      })}
    />
  );
}

const NOTHING: readonly MarkedCell[] = [];

function gridCell(rows: readonly MarkedCell[]): GridCell {
  const [first, ...others] = rows;
  if (!first) return 0;
  if (others.length > 0) return rows.map(gridRole);
  const isIdle = first.role === 'none' && first.state === 'waiting';
  return isIdle && first.ordinal === 0 ? first.revision : gridRole(first);
}

function gridRole(cell: MarkedCell): GridRole {
  const mark = GRID_STATES.indexOf(cell.state);
  const { wording, resultKind, method, share } = cellFields(cell);
  const isPlain = resultKind === 'utama' && method === '';
  if (isPlain && cell.ordinal === 0) return [cell.revision, wording, mark];
  const more = [resultKind, method, share];
  return [cell.revision, wording, mark, ...more, ...(cell.ordinal > 0 ? [`${cell.ordinal}`] : [])];
}

export function memberNote({ state, excuse }: Pick<MatrixMember, 'state' | 'excuse'>): string {
  if (state === 'former') return 'Tidak lagi dalam matriks ini';
  if (state === 'pending') return 'Menunggu persetujuan pejabat penilainya';
  if (excuse === null) return '';
  return excuse === '' ? 'Dikecualikan dari SKP' : `Dikecualikan dari SKP: ${excuse}`;
}

function NoPeople({ teamId }: { teamId: string | undefined }) {
  return (
    <EmptyState title="Belum ada pegawai dalam matriks ini.">
      <p>
        {teamId === undefined ? (
          'Baris matriks adalah pegawai yang dinilai oleh pimpinan ini. Minta admin memeriksa penempatan dan pejabat penilai.'
        ) : (
          <a href={teamPaths.show(teamId)}>Tugaskan anggota tim kerja lebih dahulu.</a>
        )}
      </p>
    </EmptyState>
  );
}

function NoColumns() {
  return (
    <EmptyState title="Belum ada hasil kerja yang dapat dibagi.">
      <p>
        Isi <a href={skpPaths.list}>SKP pimpinan</a> lebih dahulu, walaupun masih draf. Selama SKP itu kosong, sasaran
        unit menjadi kolom matriks bila sudah dimasukkan.
      </p>
    </EmptyState>
  );
}
