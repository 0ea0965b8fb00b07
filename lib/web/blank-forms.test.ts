import { describe, expect, it } from 'vitest';
import { renderPrintPage } from '@/lib/paper/html';
import { layOut, renderPdf } from '@/lib/paper/pdf';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { overflowing, textOf } from '@/tests/support/paper-text';
import { BLANK_FORMS, blankFormPaper, slugOf } from './blank-forms';

const agency = { name: 'Pemerintah Kota Purnama', addressLines: ['Jalan Merdeka 1'] };

describe('forms that are printed empty', () => {
  it('are told apart by their number', () => {
    const codes = BLANK_FORMS.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual(expect.arrayContaining(['A.1.1', 'A.1.2', 'A.1.3', 'A.1.5', 'A.1.6', 'A.1.7', 'A.1.8']));
    expect(codes).toEqual(expect.arrayContaining(['C.1.1', 'C.1.2', 'C.1.3', 'D.1.1']));
  });

  it.each(BLANK_FORMS.map((form) => [form.code, form] as const))('%s has no data of a person', (code, form) => {
    for (const size of ['folio', 'a4'] as const) {
      const paper = form.paper(agency, size);
      const text = textOf(paper);
      expect(new Set(paper.sheets.map((sheet) => sheet.code))).toEqual(new Set([code]));
      expect(text).toContain('PERIODE PENILAIAN:');
      expect(text).toContain('DESEMBER TAHUN ….');
      expect(text).not.toMatch(/2000|Belum ada|Tidak ada|belum dilaporkan|DRAF|LATIHAN/);
      expect(paper.footer).toEqual({ status: undefined });
      expect(overflowing(paper)).toEqual([]);
    }
  });

  it.each(BLANK_FORMS.map((form) => [form.code, form] as const))('%s has lines to write on', async (_, form) => {
    const paper = form.paper(agency, 'folio');
    const lines = layOut(paper).pages.flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'path'));
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.every(({ tag }) => tag === undefined)).toBe(true);
    expect(renderPrintPage(paper, { back: '/forms', pdf: '/x' }).match(/class="ruled"/g)).toHaveLength(lines.length);
    expect((await renderPdf(paper)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('have the letterhead of the agency and its paper size', () => {
    const ctx = actingAs(freshDatabase(), cast.employee, '2026-01-05');
    const { paper, fileName } = blankFormPaper(ctx, 'a-1-6')!;
    expect(fileName).toBe('formulir-a-1-6');
    expect(paper.sheets[0]).toMatchObject({ size: 'folio', above: { left: 'PEMERINTAH KOTA PURNAMA' } });
    expect(blankFormPaper(ctx, 'a-9-9')).toBeUndefined();
    expect(slugOf('D.1.1')).toBe('d-1-1');
  });
});
