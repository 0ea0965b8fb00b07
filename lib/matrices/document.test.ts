import { describe, expect, it } from 'vitest';
import { renderPrintPage } from '@/lib/paper/html';
import { layOut, renderPdf } from '@/lib/paper/pdf';
import { givenPaperForm } from '@/tests/support/paper-snapshots';
import { overflowing, readText, textOf, textOfPages } from '@/tests/support/paper-text';
import { type MatrixSnapshot, matrixPaper, type PrintedCell, type PrintedMatrix } from './document';

const CARRIED = { wording: 'Terlayaninya konsultasi gizi sesuai standar', note: '' };

function matrixOf(people: number, results: number, title = 'Indeks kepuasan masyarakat'): PrintedMatrix {
  const roles = (row: number): PrintedCell[] =>
    Array.from({ length: results }, (_, i) => ([[CARRIED], 'none', null] as const)[(row + i) % 3]!);
  return {
    place: 'Bidang Pelayanan Kesehatan',
    leader: { name: 'drg. Maya Lestari', position: 'Kepala Bidang Pelayanan Kesehatan' },
    columns: Array.from({ length: results }, (_, i) => `${title} ${i + 1}`),
    people: Array.from({ length: people }, (_, row) => ({
      name: `Pegawai Nomor ${row + 1}`,
      position: 'Nutrisionis Ahli Muda',
      roles: roles(row),
    })),
  };
}

const paperOf = (matrix: PrintedMatrix, more: Partial<MatrixSnapshot> = {}) =>
  matrixPaper({ ...givenPaperForm, ...more, matrices: [matrix] });

describe('format A.1.5 (R6 p.48-49)', () => {
  const text = textOf(paperOf(matrixOf(2, 3)));

  it.each([
    'MATRIKS PEMBAGIAN PERAN DAN HASIL',
    'BIDANG PELAYANAN KESEHATAN PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026',
    'PEGAWAI JABATAN OUTCOME ANTARA/ OUTPUT / LAYANAN',
    'drg. Maya Lestari Kepala Bidang Pelayanan Kesehatan Indeks kepuasan masyarakat 1 Indeks kepuasan masyarakat 2',
    'Pegawai Nomor 1 Nutrisionis Ahli Muda Terlayaninya konsultasi gizi sesuai standar TIDAK ADA PERAN',
    'sel yang kosong belum ditentukan',
  ])('[MATRIKS-09] prints "%s"', (words) => expect(text).toContain(words));

  it.each([1, 3, 4, 6])('[MATRIKS-09] fits on one sheet with %i results', (results) => {
    expect(paperOf(matrixOf(2, results)).sheets.map(({ orientation }) => orientation)).toEqual(['landscape']);
  });

  it('[MATRIKS-09] divides many columns into sheets, each with all people, and repeats the head on each page', () => {
    const paper = paperOf(matrixOf(60, 14));
    expect(paper.sheets).toHaveLength(3);
    const pages = textOfPages(paper);
    for (const page of pages)
      expect(page).toContain('PEGAWAI JABATAN OUTCOME ANTARA/ OUTPUT / LAYANAN drg. Maya Lestari');
    const people = Array.from({ length: 60 }, (_, i) => `Pegawai Nomor ${i + 1} `);
    for (const name of people)
      expect(pages.filter((page) => page.includes(name)).length, name).toBeGreaterThanOrEqual(3);
    for (let i = 1; i <= 14; i++) expect(readText(paper)).toContain(`Indeks kepuasan masyarakat ${i} `);
    expect(pages[0]).toContain('(KOLOM 1–5 DARI 14)');
    expect(pages.join(' ')).toContain('(KOLOM 11–14 DARI 14)');
    expect(overflowing(paper)).toEqual([]);
  });

  it('keeps every word within the page, however long the words, titles and roles are', () => {
    const long = matrixOf(3, 6, 'x'.repeat(90));
    const wording = `Terlayaninya${'sesuaistandar'.repeat(30)} ${'dan tercatatnya layanan '.repeat(38)}`;
    const people = long.people.map((person) => ({
      ...person,
      name: 'N'.repeat(80),
      roles: long.columns.map(() => [{ wording, note: 'bagian target 1.250,5 kunjungan' }]),
    }));
    const columns = long.columns.map((title) => `${title} ${'yang panjang sekali '.repeat(45)}`);
    const paper = paperOf({ ...long, columns, people });
    expect(overflowing(paper)).toEqual([]);
    expect(layOut(paper).pages.length).toBeGreaterThan(3);
    expect(textOf(paper)).toContain('Kolom 6 selengkapnya: ');
  });

  it('[MATRIKS-09] says that it has no people, or that it is a draft', async () => {
    const empty = paperOf(matrixOf(0, 2), { state: 'draft' });
    expect(textOf(empty)).toContain('Belum ada pegawai dalam matriks ini');
    expect(empty.watermark).toBe('DRAF');
    expect((await renderPdf(paperOf(matrixOf(0, 0)))).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('[MATRIKS-09] prints the same as a page, each person a header of the row', () => {
    const page = renderPrintPage(paperOf(matrixOf(2, 7)), { back: '/matrices/x', pdf: '/matrices/x/pdf' });
    expect(page.match(/<th scope="row" class="shaded"><p>Pegawai Nomor 1<\/p>/g)).toHaveLength(2);
    expect(page).toContain('class="sheet folio-landscape"');
  });
});
