import { expect, it } from 'vitest';
import { canDelete } from './withdrawal';

const nothing = { results: 0, goalsBelow: 0, realisations: 0, roles: 0 };

it.each([
  [{}, true],
  [{ results: 1 }, false],
  [{ goalsBelow: 2 }, false],
  [{ realisations: 1 }, false],
  [{ roles: 3 }, false],
])('an objective that is used by %o may be deleted: %s [TUJUAN-06]', (stands, may) => {
  expect(canDelete({ ...nothing, ...stands }).allowed).toBe(may);
});
