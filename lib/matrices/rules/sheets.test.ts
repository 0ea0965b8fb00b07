import { describe, expect, it } from 'vitest';
import { sheetsOf } from './sheets';

const columns = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('sheetsOf', () => {
  it.each([
    [0, [0]],
    [1, [1]],
    [3, [3]],
    [6, [6]],
    [7, [4, 3]],
    [13, [5, 4, 4]],
    [40, [6, 6, 6, 6, 6, 5, 5]],
  ])('[MATRIKS-09] puts %i columns on sheets of %j', (count, expected) => {
    const sheets = sheetsOf(columns(count));
    expect(sheets.map(({ length }) => length)).toEqual(expected);
    expect(sheets.flat()).toEqual(columns(count));
  });
});
