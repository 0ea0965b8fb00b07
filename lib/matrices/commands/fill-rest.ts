import { command } from '@/lib/kernel/command';
import { missing, Rejection } from '@/lib/kernel/decision';
import { findMatrix } from '../queries/matrix';
import { columnIdOf } from '../rules/matrix-key';
import type { ColumnKind } from '../rules/vocabulary';
import { insertCell, matrixToWrite } from '../writes/cells';

type Input = {
  matrix: string;
  /** What to fill: the row of this person, this column, or with both only their cell. If both are left out, the whole matrix. */
  assignmentId?: string;
  column?: { kind: ColumnKind; key: string };
};

const NO_ROLE = { role: 'none', wording: '', resultKind: 'utama', method: null, share: null } as const;

/**
 * The leader marks every empty cell in a row, in a column or in the matrix as "no role". Only current columns and people who can have roles
 * count. `filled`: how many cells were marked.
 */
export const fillRest = command('matrix.rest-filled', { moves: 'matrices' }, (ctx, input: Input) => {
  const head = matrixToWrite(ctx, input.matrix);
  const { columns, members, cells } = findMatrix(ctx, input.matrix) ?? missing('Matriks');
  const wanted = input.column && columnIdOf(input.column);
  const rows = members.filter(
    ({ state, assignmentId }) => state === 'member' && (input.assignmentId ?? assignmentId) === assignmentId,
  );
  const across = columns.filter(({ isCurrent, id }) => isCurrent && (wanted ?? id) === id);
  if (rows.length === 0 || across.length === 0) missing('Baris atau kolom');
  const written = new Set(cells.map(({ columnId, assignmentId }) => `${columnId} ${assignmentId}`));
  const empty = rows.flatMap(({ assignmentId }) =>
    across
      .filter(({ id }) => !written.has(`${id} ${assignmentId}`))
      .map(({ kind, key }) => ({ kind, key, assignmentId })),
  );
  if (empty.length === 0) throw new Rejection(['Tidak ada sel kosong: semuanya sudah diisi.']);
  for (const at of empty) insertCell(ctx, head, { ...at, ...NO_ROLE, ordinal: 0 });
  return {
    subject: input.assignmentId ?? head.leader.assignmentId,
    filled: empty.length,
    detail: { added: empty.length },
  };
});
