import { describe, expect, it } from 'vitest';
import { pageOfRows, tabOf } from './import-pages';

const NAMES = ['Siti Rahmah, S.Kep.', 'Nur’aini', 'Ahmad Al-Farabi'];
const rows = Array.from({ length: 130 }, (_, i) => ({
  row: i + 2,
  status: i === 0 ? ('wrong' as const) : ('new' as const),
  name: NAMES[i % 3]!,
  number: `19880924201001${String(i).padStart(4, '0')}`,
}));
const page = (search: string, after = 0) =>
  pageOfRows(rows, { tab: 'baru', after, search, personOf: ({ name, number }) => ({ name, number }) });

describe('the rows of an import', () => {
  it('are shown in pages, only those of one kind', () => {
    const first = page('');
    expect(first).toMatchObject({ found: 129, of: 129 });
    expect([first.rows.length, first.rows[0]!.row, first.next]).toEqual([50, 3, 52]);
    expect(page('', 102)).toMatchObject({ next: undefined, rows: { length: 29 } });
  });

  it.each([
    ['siti', 43],
    ['s.kep RAHMAH', 43],
    ["nur'aini", 43],
    ['alfarabi', 43],
    ['19880924 201001 0007', 1],
    ['1988', 129],
    ['siapa', 0],
    ['-', 0],
  ])('are searched as %s: %i', (search, found) => {
    expect(page(search)).toMatchObject({ found, of: 129 });
  });

  it('that match a search are shown in pages too', () => {
    const { next } = page('1988');
    expect(page('1988', next)).toMatchObject({ rows: { length: 50 }, found: 129 });
  });
});

it.each(['toString', 'constructor', '__proto__', 'lain', undefined])(
  'the address asks for no kind of rows with %s, so the first kind that has rows is shown',
  (asked) => {
    expect(tabOf(asked, { newCount: 0, changedCount: 2, sameCount: 1, wrongCount: 0, askedCount: 0 })).toBe('berubah');
  },
);
