import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { enforce, refuseField, refuseFields, StaleRevision } from '@/lib/kernel/decision';
import { cascadeOf, isTaken } from '../queries/cascade';
import { cellRows, type MatrixCell } from '../queries/cells';
import type { MatrixHead } from '../queries/head';
import { canCascade } from '../rules/cascade';
import { cellFaults, neighbourFaults, nextOrdinal, settledCell, type WrittenCell } from '../rules/cell';
import { cellFields } from '../rules/cell-fields';
import type { CellRole, ColumnKind } from '../rules/vocabulary';
import { deleteCell, insertCell, matrixToWrite, updateCell } from '../writes/cells';

type Input = WrittenCell & {
  matrix: string;
  column: { kind: ColumnKind; key: string };
  assignmentId: string;
  /** The number of the result in its cell, from 0; 0 if left out. */
  ordinal?: number;
  /** The revision of the result that the leader read; 0 for a new result. */
  revision: number;
};

/**
 * The leader writes one result of a cell or "no role", or removes what was written. A cell can have several results for one person. Returns
 * the revision of the written row (0 if it was removed), and the number of the next result of the cell. [MATRIKS-15]
 */
export const saveCell = command('matrix.cell-saved', { moves: 'matrices' }, (ctx, input: Input) => {
  const head = matrixToWrite(ctx, input.matrix);
  const { column: named, assignmentId, ordinal = 0 } = input;
  const at = { kind: named.kind, key: named.key, assignmentId };
  const { asked, column } = cascadeOf(ctx.db, head, at);
  enforce(canCascade(asked));
  const rows = cellRows(ctx.db, head, at);
  const saved = rows.find((row) => row.ordinal === ordinal);
  const others = rows.filter((row) => row !== saved);
  refuseFields({ ...cellFaults(input, column?.target ?? null, saved?.wording), ...neighbourFaults(input, others) });
  if ((saved?.revision ?? 0) !== input.revision)
    throw new StaleRevision(cellFields(saved), saved?.revision ?? 0, FIELD_LABELS);
  const written = { ...at, ordinal, ...settledCell(input) };
  const revision = write(ctx, head, saved, { ...written, role: roleBeside(ctx, input.role, saved, others) });
  if (written.role === 'result') dropNoRole(ctx, others);
  const detail = { role: input.role };
  return { subject: input.assignmentId, detail, revision, next: nextOrdinal([...rows, { ordinal }]) };
});

/**
 * Which role is stored. In a cell with other results, "no role" means that this result is deleted (null). But if a plan has taken this
 * result, "no role" is stored, so that the plan can show that the role was withdrawn.
 */
function roleBeside(
  ctx: Context,
  role: CellRole | null,
  saved: MatrixCell | undefined,
  others: readonly MatrixCell[],
): CellRole | null {
  const isAlone = !others.some((other) => other.role === 'result');
  return role !== 'none' || isAlone || (saved && isTaken(ctx.db, saved.id)) ? role : null;
}

/**
 * Deletes "no role" from a cell that now has a result. A row that a plan has taken stays, so that the plan can show that the role was
 * withdrawn.
 */
function dropNoRole(ctx: Context, others: readonly MatrixCell[]): void {
  for (const other of others) if (other.role === 'none' && !isTaken(ctx.db, other.id)) deleteCell(ctx, other);
}

type At = { kind: ColumnKind; key: string; assignmentId: string; ordinal: number };

function write(ctx: Context, head: MatrixHead, saved: MatrixCell | undefined, settled: At & WrittenCell): number {
  const { kind, key, assignmentId, ordinal, ...cell } = settled;
  const { role } = cell;
  if (role === null) return saved ? empty(ctx, saved) : 0;
  if (saved) {
    updateCell(ctx, saved, { ...cell, role });
    return saved.revision + 1;
  }
  insertCell(ctx, head, { ...cell, role, kind, key, assignmentId, ordinal });
  return 1;
}

function empty(ctx: Context, saved: MatrixCell): number {
  if (isTaken(ctx.db, saved.id))
    refuseField(
      'role',
      'Peran ini sudah dimasukkan ke SKP pegawai. Pilih “Tidak ada peran” bila pegawai ini tidak lagi menjadi penanggung jawabnya.',
    );
  deleteCell(ctx, saved);
  return 0;
}

const FIELD_LABELS = {
  role: 'Peran',
  wording: 'Peran hasil',
  resultKind: 'Jenis hasil kerja',
  method: 'Cara pembagian',
  share: 'Bagian target',
};
