import { expect, it } from 'vitest';
import { freshDatabase } from '@/tests/support/database';

/** How SQLite would read role_cells, which has some hundred thousand rows in a large agency. */
function readingOf(where: string): string {
  const { $client } = freshDatabase();
  const marks = where.match(/\?/g)?.length ?? 0;
  const steps = $client.prepare(`explain query plan select * from role_cells c where ${where}`).all(...Array(marks));
  return (steps as { detail: string }[]).map(({ detail }) => detail).join('; ');
}

const MATRIX = 'c.cycle_id = ? and c.leader_assignment_id = ? and c.team_id is ?';

it.each([
  ['a whole matrix', MATRIX, 'role_cells_matrix'],
  ['the matrix of a leader', MATRIX.replace('is ?', 'is null'), 'role_cells_'],
  ['one person of a matrix', `${MATRIX} and c.assignment_id = ?`, 'role_cells_'],
  ['one cell', `${MATRIX} and c.column_kind = ? and c.column_key = ? and c.assignment_id = ?`, 'role_cells_'],
  ['the cells of an objective', "c.column_kind = 'goal-indicator' and c.column_key = ?", 'role_cells_column'],
])('%s is found by an index', (_, where, index) => {
  expect(readingOf(where)).toMatch(new RegExp(`SEARCH c USING (COVERING )?INDEX ${index}`));
});
