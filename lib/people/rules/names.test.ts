import { expect, it } from 'vitest';
import { closedByName } from './names';

it.each([
  ['Unit ini dipimpin Dewi Anggraini, S.Gz.', 'Unit ini dipimpin Dewi Anggraini, S.Gz.'],
  ['Unit ini dipimpin Andi Saputra', 'Unit ini dipimpin Andi Saputra.'],
])('closes %s with one full stop', (sentence, closed) => {
  expect(closedByName(sentence)).toBe(closed);
});
