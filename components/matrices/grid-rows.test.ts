import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { cellMarkup, rowsMarkup } from './grid-rows';
import { cellWith, type GridCell, nextOrdinalOf } from './grid-words';

const columns = [
  { id: 'i.a', isOpen: true },
  { id: 'i.b', isOpen: true },
  { id: 'i.c', isOpen: false },
];
const row = { id: 'p', name: 'Dewi', position: 'Nutrisionis', note: '1 peran', isOpen: true };

it('tells of each cell what it is, and leads to those that can be written', () => {
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

it('leads to each result of a cell that has several', () => {
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
    ['a first one', 0, 0, first, first],
    ['a further one', first, 1, second, [first, second]],
    ['a change of the first', [first, second], 0, [2, 'C', -1], [[2, 'C', -1], second]],
    ['no role beside another', [first, second], 0, 2, second],
    ['no role for one that a plan has', [[1, 'A', 1], second], 0, 2, [[2, '', 3, 'utama', '', '', '0'], second]],
    ['no role alone', first, 0, 2, 2],
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
