import { EmptyState } from '@/components/ui/empty-state';
import { targetText } from '@/lib/goals/rules/targets';
import { MARKED } from '@/lib/matrices/labels';
import type { MatrixCell } from '@/lib/matrices/queries/cells';
import type { MarkedCell, Matrix } from '@/lib/matrices/queries/matrix';
import type { MatrixMember } from '@/lib/matrices/queries/members';
import { cellFields } from '@/lib/matrices/rules/cell-fields';
import type { MatrixColumn } from '@/lib/matrices/rules/columns';
import { loadOfColumn, loadSentence } from '@/lib/matrices/rules/load';
import type { FormAction } from '@/lib/web/form-state';
import { issueFormToken } from '@/lib/web/form-token';
import { paths } from '@/lib/web/paths';
import type { GridCell } from './grid-words';
import { MatrixGrid } from './matrix-grid';

/** A matrix to be read and, for its leader, to be filled in cell by cell. */
export async function MatrixSheet({ matrix, caption, save }: { matrix: Matrix; caption: string; save: FormAction }) {
  const { columns, members, cells, key } = matrix;
  if (members.length === 0) return <NoPeople teamId={matrix.team?.id} />;
  if (columns.length === 0) return <NoColumns />;
  const byPlace = new Map(cells.map((cell) => [`${cell.assignmentId} ${cell.columnId}`, cell]));
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
        isDivisible: column.target?.target != null,
        isOpen: column.isCurrent,
      }))}
      rows={members.map((member) => {
        const row = columns.map(({ id }) => gridCell(byPlace.get(`${member.assignmentId} ${id}`)));
        const { assignmentId: id, name, position } = member;
        const note = rowNote(member, row, matrix.outside.get(id) ?? 0);
        return { id, name, position, note, isOpen: member.standing === 'member', cells: row };
      })}
    />
  );
}

function gridCell(cell: MarkedCell | undefined): GridCell {
  if (!cell) return 0;
  const mark = MARKED.indexOf(cell.state);
  if (cell.role === 'none') return mark === 0 ? cell.revision : [cell.revision, '', mark];
  const { wording, resultKind, method, share } = cellFields(cell);
  if (resultKind === 'utama' && method === '') return [cell.revision, wording, mark];
  return [cell.revision, wording, mark, resultKind, method, share];
}

/** What is to be reached, and how far a load is divided. */
export function columnNote({ target, isCurrent }: MatrixColumn, cells: readonly MatrixCell[]): string {
  if (!isCurrent) return 'Tidak lagi dalam rencana Anda';
  const load = loadOfColumn(target, cells);
  const whole = target ? targetText(target) : '';
  return load && target?.target ? loadSentence(load, target.target, target.measure) : whole && `Target ${whole}`;
}

function rowNote(member: MatrixMember, row: readonly GridCell[], outside: number): string {
  const open = row.filter((cell) => cell === 0).length;
  const roles = row.filter((cell) => typeof cell === 'object' && cell[1] !== '').length;
  return [
    standingNote(member),
    `${roles} peran${open > 0 ? `, ${open} belum diisi` : ''}`,
    outside > 0 ? `${outside} hasil kerja di luar matriks` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

export function standingNote({ standing, excuse }: Pick<MatrixMember, 'standing' | 'excuse'>): string {
  if (standing === 'former') return 'Tidak lagi dalam matriks ini';
  if (standing === 'pending') return 'Menunggu persetujuan pejabat penilainya';
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
          <a href={paths.teams.show(teamId)}>Tugaskan anggota tim kerja lebih dahulu.</a>
        )}
      </p>
    </EmptyState>
  );
}

function NoColumns() {
  return (
    <EmptyState title="Belum ada hasil kerja yang dapat dibagi.">
      <p>
        Isi <a href={paths.skp.list}>SKP pimpinan</a> lebih dahulu, walaupun masih draf. Selama SKP itu kosong, sasaran
        unit menjadi kolom matriks bila sudah dimasukkan.
      </p>
    </EmptyState>
  );
}
