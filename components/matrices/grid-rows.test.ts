import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import { cellMarkup, rowsMarkup } from './grid-rows';

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

it('lets no text become markup', () => {
  const hostile = '<img src=x onerror="alert(1)">&\'';
  const rows = [{ ...row, name: hostile, position: hostile, note: hostile, cells: [[1, hostile, 0]] as const }];
  const html =
    rowsMarkup({ matrixKey: 'k', columns, rows, writes: true }) + cellMarkup([1, hostile, -1], `/"${hostile}`);
  expect(html).not.toMatch(/<img|onerror="alert/);
  expect(parse(html).querySelector('td a')?.text).toContain('<img src=x');
});
