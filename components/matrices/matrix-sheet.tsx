import { EmptyState } from '@/components/ui/empty-state';
import { targetText } from '@/lib/goals/rules/targets';
import { MARKED } from '@/lib/matrices/labels';
import type { MatrixCell } from '@/lib/matrices/queries/cells';
import type { MarkedCell, Matrix } from '@/lib/matrices/queries/matrix';
import type { MatrixMember } from '@/lib/matrices/queries/members';
import { cellFields } from '@/lib/matrices/rules/cell-fields';
import type { MatrixColumn } from '@/lib/matrices/rules/columns';
import { isDivisible } from '@/lib/matrices/rules/divisible';
import { loadOfColumn, loadSentence } from '@/lib/matrices/rules/load';
import type { FormAction } from '@/lib/web/form-state';
import { issueFormToken } from '@/lib/web/form-token';
import { paths } from '@/lib/web/paths';
import { type GridCell, type GridRole, rolesOf } from './grid-words';
import { MatrixGrid } from './matrix-grid';

/** A matrix to be read and, for its leader, to be filled in cell by cell. */
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
        isDivisible: isDivisible(column.target),
        isOpen: column.isCurrent,
      }))}
      rows={members.map((member) => {
        const row = columns.map(({ id }) => gridCell(byPlace.get(`${member.assignmentId} ${id}`) ?? NOTHING));
        const { assignmentId: id, name, position } = member;
        const note = rowNote(member, row, matrix.outside.get(id) ?? 0);
        return { id, name, position, note, isOpen: member.standing === 'member', cells: row };
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
  const mark = MARKED.indexOf(cell.state);
  const { wording, resultKind, method, share } = cellFields(cell);
  const isPlain = resultKind === 'utama' && method === '';
  if (isPlain && cell.ordinal === 0) return [cell.revision, wording, mark];
  const more = [resultKind, method, share];
  return [cell.revision, wording, mark, ...more, ...(cell.ordinal > 0 ? [`${cell.ordinal}`] : [])];
}

/** What is to be reached, and how far a load is divided. */
export function columnNote({ target, isCurrent }: MatrixColumn, cells: readonly MatrixCell[]): string {
  if (!isCurrent) return 'Tidak lagi dalam rencana Anda';
  const load = loadOfColumn(target, cells);
  const whole = target ? targetText(target) : '';
  return load && target?.target ? loadSentence(load, { ...target, target: target.target }) : whole && `Target ${whole}`;
}

function rowNote(member: MatrixMember, row: readonly GridCell[], outside: number): string {
  const open = row.filter((cell) => cell === 0).length;
  const roles = row.reduce<number>((sum, cell) => sum + rolesOf(cell).filter(([, words]) => words !== '').length, 0);
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
