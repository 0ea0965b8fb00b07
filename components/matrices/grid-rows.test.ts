import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import type { FullTargetRow } from '@/lib/goals/rules/target-value';
import { readTarget } from '@/lib/goals/rules/targets';
import { columnNoteOf } from './column-note';
import { cellMarkup, rowsMarkup } from './grid-rows';
import { cellWith, type GridCell, nextOrdinalOf, rowNote } from './grid-words';

const columns = [
  { id: 'i.a', isOpen: true },
  { id: 'i.b', isOpen: true },
  { id: 'i.c', isOpen: false },
];
const row = { id: 'p', name: 'Dewi', position: 'Nutrisionis', beside: ['', ''] as const, isOpen: true };

it('shows the state of each cell, and links those that can be written', () => {
  const rows = [{ ...row, cells: [0, 2, [1, 'Tersusunnya laporan', 1]] as const }];
  const html = parse(rowsMarkup({ matrixKey: 'k', columns, rows, writes: true }));
  expect(html.querySelectorAll('td').map((cell) => cell.text)).toEqual([
    'Belum diisi',
    'Tidak ada peran',
    'Tersusunnya laporanDi SKP',
  ]);
  expect(html.querySelectorAll('td a').map((link) => link.getAttribute('href'))).toEqual([
    '/matrices/k/cell?kolom=i.a&pegawai=p',
    '/matrices/k/cell?kolom=i.b&pegawai=p',
  ]);
  const read = parse(rowsMarkup({ matrixKey: 'k', columns, rows, writes: false }));
  expect(read.querySelectorAll('td a')).toEqual([]);
});

it('links each result of a cell that has several', () => {
  const several = [
    [1, 'Tersusunnya laporan', 0],
    [3, 'Terlatihnya kader', 1, 'utama', '', '', '2'],
  ] as const;
  const html = parse(cellMarkup(several, '/m?kolom=i.a'));
  expect(html.querySelectorAll('a').map((link) => [link.text, link.getAttribute('href')])).toEqual([
    ['1. Tersusunnya laporanBelum di SKP', '/m?kolom=i.a'],
    ['2. Terlatihnya kaderDi SKP', '/m?kolom=i.a&peran=2'],
  ]);
});

describe('a cell after one of its results was saved in place', () => {
  const first = [1, 'A', 0] as const;
  const second = [1, 'B', 0, 'utama', '', '', '1'] as const;
  it.each([
    ['a first result', 0, 0, first, first],
    ['a further result', first, 1, second, [first, second]],
    ['a change of the first', [first, second], 0, [2, 'C', -1], [[2, 'C', -1], second]],
    ['"no role" beside another result', [first, second], 0, 2, second],
    ['"no role" for a result that a plan has', [[1, 'A', 1], second], 0, 2, [[2, '', 3, 'utama', '', '', '0'], second]],
    ['a change of one that a plan has', [[1, 'A', 1], second], 0, [2, 'C', -1], [[2, 'C', -2], second]],
    ['"no role" after such a change', [[2, 'C', -2], second], 0, 3, [[3, '', 3, 'utama', '', '', '0'], second]],
    ['no role alone', first, 0, 2, 2],
    ['no role alone, for a result that a plan has', [1, 'A', 1], 0, 2, [2, '', 3, 'utama', '', '', '0']],
    ['emptied', [first, second], 1, 0, first],
  ] as const)('%s', (_, cell, ordinal, saved, after) => {
    expect(cellWith(cell, ordinal, saved)).toEqual(after);
  });

  it('counts on from the last one', () => {
    expect([0, 3, first, [first, second]].map((cell) => nextOrdinalOf(cell as GridCell))).toEqual([0, 0, 1, 2]);
  });
});

it('lets no text become markup', () => {
  const hostile = '<img src=x onerror="alert(1)">&\'';
  const rows = [{ ...row, name: hostile, position: hostile, note: hostile, cells: [[1, hostile, 0]] as const }];
  const html =
    rowsMarkup({ matrixKey: 'k', columns, rows, writes: true }) + cellMarkup([1, hostile, -1], `/"${hostile}`);
  expect(html).not.toMatch(/<img|onerror="alert/);
  expect(parse(html).querySelector('td a')?.text).toContain('<img src=x');
});

describe('the notes of a row and a column after a cell was saved in place', () => {
  const beside = ['Dikecualikan dari SKP', '1 hasil kerja di luar matriks'] as const;
  it.each([
    [[0, 0], '0 peran, 2 belum diisi'],
    [[cellWith(0, 0, [1, 'A', -1]), 0], '1 peran, 1 belum diisi'],
    [[[1, 'A', 0], cellWith(0, 0, 1)], '1 peran'],
    [[cellWith([1, 'A', 0], 1, [1, 'B', -1, 'utama', '', '', '1']), 0], '2 peran, 1 belum diisi'],
    [[cellWith([1, 'A', 0], 0, 2), 0], '0 peran, 1 belum diisi'],
    [[cellWith([1, 'A', 0], 0, 0), 0], '0 peran, 2 belum diisi'],
  ] as const)('%j: %s', (cells, words) => {
    expect(rowNote({ beside: ['', ''] }, cells as readonly GridCell[])).toBe(words);
    expect(rowNote({ beside }, cells as readonly GridCell[])).toBe(`${beside[0]} · ${words} · ${beside[1]}`);
  });

  const target = { ...(readTarget('', '10 ton') as FullTargetRow), title: 'Beras tersalur' };
  const column = { id: 'i.a', title: 'Beras', group: '', note: 'Target 10 ton', isOpen: true };
  const part = (share: string): GridCell => [1, 'A', -1, 'utama', 'beban-target', share];
  it.each([
    [[0, 0], /^Target .*10 ton$/],
    [[part('7,5'), 0], /Terbagi 7,5 dari .*10 ton: masih kurang .*2,5 ton/],
    [[part('7,5'), part('2,5')], /Terbagi tepat .*10 ton/],
  ] as const)('%j: the load', (cells, words) => {
    expect(columnNoteOf({ ...column, target }, cells as readonly GridCell[])).toMatch(words);
  });

  it('keeps the note if nothing is divided', () => {
    expect(columnNoteOf(column, [part('3')])).toBe('Target 10 ton');
  });
});
