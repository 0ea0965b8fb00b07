import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { enforce, refuseField, refuseFields, StaleRevision } from '@/lib/kernel/decision';
import { cascadeOf, isTaken } from '../queries/cascade';
import { type MatrixCell, matrixCell } from '../queries/cells';
import type { MatrixHead } from '../queries/head';
import { canCascade } from '../rules/cascade';
import { cellFaults, settledCell, type WrittenCell } from '../rules/cell';
import { cellFields } from '../rules/cell-fields';
import type { ColumnKind } from '../rules/vocabulary';
import { deleteCell, insertCell, matrixToWrite, updateCell } from './write-cells';

type Input = WrittenCell & {
  matrix: string;
  column: { kind: ColumnKind; key: string };
  assignmentId: string;
  /** Of the cell that was read; 0 for one that nobody had written. */
  revision: number;
};

/** The leader writes what one person carries of one result, that there is no role, or empties the cell again. Answers with its revision. */
export const saveCell = command('matrix.cell-saved', (ctx, input: Input) => {
  const head = matrixToWrite(ctx, input.matrix);
  const { column: named, assignmentId } = input;
  const at = { kind: named.kind, key: named.key, assignmentId };
  const { asked, column } = cascadeOf(ctx.db, head, at);
  enforce(canCascade(asked));
  const standing = matrixCell(ctx.db, head, at);
  refuseFields(cellFaults(input, column?.target ?? null, standing?.wording));
  if ((standing?.revision ?? 0) !== input.revision)
    throw new StaleRevision(cellFields(standing), standing?.revision ?? 0, FIELD_LABELS);
  const revision = write(ctx, head, standing, { ...at, ...settledCell(input) });
  const detail = { role: input.role, wording: input.wording, was: standing?.wording ?? null };
  return { subject: input.assignmentId, detail, revision };
});

type At = { kind: ColumnKind; key: string; assignmentId: string };

function write(ctx: Context, head: MatrixHead, standing: MatrixCell | undefined, settled: At & WrittenCell): number {
  const { kind, key, assignmentId, ...cell } = settled;
  const { role } = cell;
  if (role === null) return standing ? empty(ctx, standing) : 0;
  if (standing) {
    updateCell(ctx, standing, { ...cell, role });
    return standing.revision + 1;
  }
  insertCell(ctx, head, { ...cell, role, kind, key, assignmentId });
  return 1;
}

function empty(ctx: Context, standing: MatrixCell): number {
  if (isTaken(ctx.db, standing.id))
    refuseField('role', 'Peran ini sudah dimasukkan ke SKP pegawai. Pilih “Tidak ada peran” bila tidak lagi dipikul.');
  deleteCell(ctx, standing);
  return 0;
}

const FIELD_LABELS = {
  role: 'Peran',
  wording: 'Peran hasil',
  resultKind: 'Jenis hasil kerja',
  method: 'Cara pembagian',
  share: 'Bagian target',
};
