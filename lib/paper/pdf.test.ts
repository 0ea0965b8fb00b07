import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluationPaper } from '@/lib/appraisals/documents/evaluation';
import { evaluationDocumentPaper } from '@/lib/appraisals/documents/evaluation-document';
import { reportInWords } from '@/lib/goals/rules/progress';
import { readRealisation } from '@/lib/goals/rules/realisation';
import { readTarget, targetText } from '@/lib/goals/rules/targets';
import type { SkpResultSnapshot } from '@/lib/skp/document';
import { skpPaper } from '@/lib/skp/document';
import { CORE_VALUES, formNameOf } from '@/lib/skp/rules/core-values';
import {
  evaluationSnapshot,
  headEvaluationSnapshot,
  headSkpSnapshot,
  narrativeEvaluationSnapshot,
  narrativeSkpSnapshot,
  paperParties,
  skpSnapshot,
} from '@/tests/support/paper-snapshots';
import { overflowing, readText, textOf, textOfPages } from '@/tests/support/paper-text';
import { layOut, renderPdf } from './pdf';

const WORD = 'kependudukan';
const ASPECTS = ['kuantitas', 'kualitas', 'waktu', 'biaya'] as const;

const numbered = (count: number) => Array.from({ length: count }, (_, i) => `${WORD}${i}x`).join(' ');

const result = (over: Partial<SkpResultSnapshot> = {}): SkpResultSnapshot => ({
  kind: 'utama',
  supportedResult: 'Meningkatnya layanan',
  title: 'Tersedianya layanan',
  indicators: [{ aspect: 'kuantitas', title: 'Jumlah', target: '12' }],
  ...over,
});

describe('every kind of target on paper', () => {
  it.each([
    ['95 persen', '97,25', '95 persen 97,25 persen'],
    ['≥ 85%', '86', '≥ 85% 86%'],
    ['93–97%', '96,5', '93–97% 96,5%'],
    ['3,5 dari skala 5', '3,75', '3,5 dari skala 5 3,75 dari skala 5'],
    ['predikat A', 'BB', 'predikat A predikat BB'],
    ['WTP', 'WDP', 'WTP WDP'],
    ['2 dokumen per bulan', '3', '2 dokumen per bulan 3 dokumen per bulan'],
    ['tanggal 5 tiap bulan', 'tanggal 4', 'tanggal 5 tiap bulan tanggal 4'],
    ['triwulan II', '30 Juni 2026', 'Triwulan II 30 Juni 2026'],
    ['paling lambat 30 Juni 2026', '28 Juni 2026', 'paling lambat 30 Juni 2026 28 Juni 2026'],
    ['maksimal Rp 1,5 miliar', 'Rp 1,4 miliar', 'maksimal Rp 1,5 miliar Rp 1,4 miliar'],
    ['Level 3', '4', 'Level 3 Level 4'],
  ])('%s, reported as %s, stands on A.1.2, A.1.7, C.1.2 and C.1.3 [TARGET-03]', (typed, reported, printed) => {
    const row = readTarget('', typed);
    if ('wrong' in row) throw new Error(row.wrong);
    const said = readRealisation(row, reported, '2026-12-31');
    if ('wrong' in said) throw new Error(said.wrong);
    const words = { target: targetText(row), realisation: reportInWords(said, row) };
    expect(`${words.target} ${words.realisation}`).toBe(printed);
    const indicator = { title: 'Ukuran', evidence: [], feedback: [], ...words };
    const results = [{ ...result(), indicators: [indicator], feedback: [] }];
    for (const paper of [skpPaper(skpSnapshot({ results })), skpPaper(headSkpSnapshot({ results }))])
      expect(readText(paper)).toContain(`Ukuran ${words.target} `);
    const evaluations = [evaluationSnapshot({ results }), headEvaluationSnapshot({ results })];
    for (const paper of evaluations.map((one) => evaluationPaper(one))) {
      expect(readText(paper)).toContain(`Ukuran ${words.target} ${words.realisation}`);
      expect(overflowing(paper)).toEqual([]);
    }
  });
});

describe('a long paper', () => {
  it('prints a result of 4,000 characters completely, over several pages', () => {
    const title = numbered(270);
    expect(title.length).toBeGreaterThan(4000);
    const paper = skpPaper(skpSnapshot({ results: [result({ title })] }));
    expect(layOut(paper).pages.length).toBeGreaterThan(3);
    expect(readText(paper).match(/kependudukan\d+x/g)).toEqual(title.split(' '));
    expect(overflowing(paper)).toEqual([]);
  });

  it.each(['title', 'target'] as const)('splits an indicator whose %s is longer than a page', (field) => {
    const indicator = { aspect: 'waktu', title: 'Waktu', target: '1 hari', [field]: numbered(300) } as const;
    const paper = skpPaper(skpSnapshot({ results: [result({ indicators: [indicator, indicator] })] }));
    const text = readText(paper);
    for (let i = 0; i < 300; i++) expect(text.split(`${WORD}${i}x `).length - 1).toBe(2);
    expect(overflowing(paper)).toEqual([]);
  });

  it('prints 40 results with four indicators each, in order and with a head on each page', () => {
    const results = Array.from({ length: 40 }, (_, i) =>
      result({
        title: `RHK-${i}. ${numbered(12)}`,
        indicators: ASPECTS.map((aspect) => ({ aspect, title: `IKI-${i}-${aspect}.`, target: `T-${i}-${aspect}.` })),
      }),
    );
    const paper = skpPaper(skpSnapshot({ results }));
    const text = readText(paper);
    for (const [i, { indicators }] of results.entries()) {
      expect(text).toContain(`RHK-${i}.`);
      for (const { title, target } of indicators) expect(text).toContain(`${title} ${target}`);
    }
    const pages = textOfPages(paper);
    for (const page of pages.filter((one) => one.includes('IKI-')))
      expect(page).toContain('INDIKATOR KINERJA INDIVIDU');
    expect(text.split('INDIKATOR KINERJA INDIVIDU').length - 1).toBe(1);
    expect(overflowing(paper)).toEqual([]);
  });

  it('names the result again when its indicators continue on the next page', () => {
    const indicators = Array.from({ length: 60 }, (_, i) => ({ title: `IKI-${i}.`, target: '1' }));
    const paper = skpPaper(skpSnapshot({ results: [result({ title: 'Satu hasil kerja', indicators })] }));
    const pages = textOfPages(paper).filter((page) => page.includes('IKI-'));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain('Satu hasil kerja');
    expect(readText(paper).split('Satu hasil kerja').length - 1).toBe(1);
  });

  it('breaks a name of thirty words and a word wider than its cell', () => {
    const name = Array.from({ length: 30 }, (_, i) => `Kusumawardhani${i}`).join(' ');
    const target = 'x'.repeat(700);
    const paper = skpPaper(
      skpSnapshot({
        owner: { ...paperParties.employee, name },
        results: [result({ indicators: [{ title: 'Jumlah', target }] })],
      }),
    );
    expect(readText(paper)).toContain(name);
    expect(readText(paper).replace(/ /g, '')).toContain(target);
    expect(overflowing(paper)).toEqual([]);
  });

  it.each([0, 5, 10, 15, 20, 25, 30, 35, 40, 60, 90])(
    'never leaves the signature alone on a page (%i lines of feedback)',
    (lines) => {
      const feedback = Array.from({ length: lines }, (_, i) => `Pimpinan: baris ${i}`);
      const behaviours = [{ value: 'kolaboratif', specialExpectation: '', feedback } as const];
      const paper = evaluationPaper(evaluationSnapshot({ behaviours }));
      const last = textOfPages(paper).at(-1) ?? '';
      expect(last).toContain('Pejabat Penilai Kinerja');
      expect(last).toContain('PREDIKAT KINERJA PEGAWAI');
    },
  );
});

describe('where a page ends', () => {
  const LONG =
    'Terlaksananya pendampingan keluarga balita berisiko tengkes bersama kader dan bidan desa di seluruh kelurahan';
  const LONG_NAME = 'Kepala Bidang Pelayanan, Pencegahan, dan Pengendalian Penyakit Menular Langsung';
  const letterhead = {
    agency: { name: 'Pemerintah Kota Purnama', addressLines: ['Dinas Kesehatan', 'Jalan Merdeka 1', 'Purnama 74111'] },
    owner: { ...paperParties.employee, name: LONG_NAME, position: LONG_NAME, unit: LONG_NAME },
  };
  const evaluated = (title: string) => ({
    ...result({ title }),
    indicators: Array.from({ length: 4 }, () => ({
      aspect: 'kuantitas' as const,
      title: LONG,
      target: '12',
      realisation: numbered(20),
      evidence: [],
      feedback: [LONG],
    })),
    feedback: [],
  });

  it.each(['folio', 'a4'] as const)('lets HASIL KERJA begin on page 1 of C.1.1, C.1.2 and C.1.3 (%s)', (size) => {
    const results = [evaluated(`Mulai ${LONG}`)];
    for (const snapshot of [
      evaluationSnapshot({ ...letterhead, results }),
      headEvaluationSnapshot({ ...letterhead, results }),
      narrativeEvaluationSnapshot({ ...letterhead, results }),
    ]) {
      const [first] = textOfPages(evaluationPaper(snapshot, size));
      expect(first).toContain('HASIL KERJA');
      expect(first).toContain('Mulai Terlaksananya');
    }
  });

  const behaviours = CORE_VALUES.map(({ key }) => ({ value: key, specialExpectation: LONG, feedback: [LONG] }));
  const measured = (count: number) =>
    Array.from({ length: count }, (_, i) => result({ title: `RHK ${i}`, indicators: [{ title: 'IKI', target: '1' }] }));

  it.each(Array.from({ length: 24 }, (_, i) => i))('never leaves the name of a value alone (%i results)', (count) => {
    const told = behaviours.map((one) => ({ ...one, specialExpectation: `${LONG}. `.repeat(14) }));
    const pages = textOfPages(skpPaper(skpSnapshot({ results: measured(count), behaviours: told })));
    for (const value of CORE_VALUES) {
      const first = pages.find((page) => page.includes(` ${formNameOf(value)} `));
      expect(first, value.key).toContain(value.guides[0]!.slice(0, 15));
    }
  });

  it.each(Array.from({ length: 14 }, (_, i) => i))(
    'keeps predikat and signature with the last value (%i lines of feedback)',
    (lines) => {
      const feedback = Array.from({ length: lines }, (_, i) => `Pimpinan: baris ${i}`);
      const told = behaviours.map((one) => ({ ...one, feedback }));
      const last = textOfPages(evaluationPaper(evaluationSnapshot({ behaviours: told }))).at(-1)!;
      expect(last).toContain('Kolaboratif');
      expect(last).toContain('PREDIKAT KINERJA PEGAWAI');
    },
  );

  it.each(Array.from({ length: 23 }, (_, i) => i + 1))(
    'never ends a page with the name of what follows in a cell (%i lines before)',
    (lines) => {
      const feedback = Array.from({ length: lines }, (_, i) => `Rekan kerja: baris ${i}`);
      const [told] = evaluationSnapshot().results;
      const [indicator] = told!.indicators;
      const results = [
        { ...told!, indicators: [{ ...indicator!, feedback }], feedback: [`Pimpinan: ${numbered(20)}`] },
      ];
      const pages = textOfPages(evaluationPaper(evaluationSnapshot({ results: [...results, ...results, ...results] })));
      const named = pages.flatMap((page) => page.split('Atas hasil kerja seluruhnya:').slice(1));
      expect(named).toHaveLength(3);
      for (const following of named) expect(following).toMatch(/^ Pimpinan:/);
    },
  );

  it('names result, value and box again on the next page, but not for screen readers', () => {
    const told = { ...narrativeSkpSnapshot().results[0]!, title: 'Satu hasil kerja' };
    const measures = Array.from({ length: 60 }, (_, i) => ({ title: `Ukuran ${i}.`, target: '' }));
    const plan = skpPaper(narrativeSkpSnapshot({ results: [{ ...told, indicators: measures }] }));
    const pages = textOfPages(plan).filter((page) => page.includes('Ukuran '));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain('Satu hasil kerja');
    expect(readText(plan).split('Satu hasil kerja').length - 1).toBe(1);
    const note = evaluationDocumentPaper(evaluationSnapshot({ recommendation: numbered(900) }));
    const noted = textOfPages(note).filter((page) => page.includes(WORD));
    expect(noted.length).toBeGreaterThan(1);
    for (const page of noted) expect(page).toContain('CATATAN/REKOMENDASI');
  });

  it('indents the lines of text that begins with a dash, a number or a letter', () => {
    const recommendation = ['- satu', '2. dua', 'a) tiga', 'Budi.'].map((mark) => `${mark} ${LONG} ${LONG}`).join('\n');
    const page = layOut(evaluationDocumentPaper(evaluationSnapshot({ recommendation }))).pages[0]!;
    const lefts = (word: string) =>
      page.marks.flatMap((mark) =>
        mark.kind === 'text' && mark.piece.text.includes(word) ? [Math.round(mark.x)] : [],
      );
    const [plain] = lefts('Budi.');
    for (const word of ['satu', 'dua', 'tiga']) {
      const [first] = lefts(word);
      expect(first).toBeGreaterThan(plain!);
      const [, below] = page.marks.flatMap((mark) =>
        mark.kind === 'text' && Math.round(mark.x) === first ? [mark] : [],
      );
      expect(below).toBeDefined();
    }
  });
});

describe('any paper', () => {
  /** Words that each occur once, so that a lost or doubled word is found. */
  const wordsOf = (lengths: readonly number[]) => {
    let next = 0;
    return lengths.map((length) => Array.from({ length }, () => `kata${next++}z`).join(' '));
  };

  it('prints each word once, within the page, whatever the lengths of its texts', () => {
    const length = fc.oneof({ weight: 4, arbitrary: fc.nat(12) }, fc.nat(400));
    const shape = fc.array(fc.tuple(length, length, fc.array(fc.tuple(length, length), { maxLength: 5 })), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(shape, length, fc.constantFrom('folio', 'a4'), (results, recommendation, size) => {
        const texts = wordsOf([...results.flatMap(([a, b, rows]) => [a, b, ...rows.flat()]), recommendation]);
        const take = () => texts.shift() ?? '';
        const all = texts.join(' ');
        const snapshot = evaluationSnapshot({
          results: results.map(([, , rows]) => ({
            ...result(),
            title: take(),
            supportedResult: take(),
            indicators: rows.map(() => ({
              title: take(),
              target: '1',
              realisation: take(),
              evidence: [],
              feedback: [],
            })),
            feedback: [],
          })),
          recommendation: take(),
        });
        const papers = [evaluationPaper(snapshot, size), evaluationDocumentPaper(snapshot, size)];
        const printed = papers.flatMap((paper) => readText(paper).match(/kata\d+z/g) ?? []);
        expect(printed.sort()).toEqual((all.match(/kata\d+z/g) ?? []).sort());
        expect(papers.flatMap(overflowing)).toEqual([]);
        for (const paper of papers) expect(textOfPages(paper).at(-1)).toMatch(/PREDIKAT KINERJA|kata|CATATAN/);
      }),
      { numRuns: 60 },
    );
  });

  it('prints qualitative plans whole, however long they are', () => {
    const length = fc.oneof({ weight: 4, arbitrary: fc.nat(30) }, fc.nat(900));
    const shape = fc.array(fc.tuple(length, fc.array(length, { maxLength: 6 })), { maxLength: 6 });
    fc.assert(
      fc.property(shape, fc.constantFrom('folio', 'a4'), (told, size) => {
        const texts = wordsOf(told.flatMap(([title, measures]) => [title, ...measures]));
        const all = texts.join(' ').match(/kata\d+z/g) ?? [];
        const take = () => texts.shift() ?? '';
        const results = told.map(([, measures]) => ({
          ...skpSnapshot().results[0]!,
          title: take(),
          indicators: measures.map(() => ({ title: take(), target: '' })),
        }));
        const evaluated = results.map((row) => ({
          ...row,
          indicators: row.indicators.map((one) => ({ ...one, realisation: 'Selesai.', evidence: [], feedback: [] })),
          feedback: [],
        }));
        for (const paper of [
          skpPaper(narrativeSkpSnapshot({ results }), size),
          evaluationPaper(narrativeEvaluationSnapshot({ results: evaluated }), size),
        ]) {
          expect((readText(paper).match(/kata\d+z/g) ?? []).sort()).toEqual([...all].sort());
          expect(overflowing(paper)).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('letters', () => {
  it('keeps the letters of Indonesian and Latin names', () => {
    const name = 'José Mu’ammar Núñez – Ølström, ≥ ½ “A”';
    expect(textOf(skpPaper(skpSnapshot({ owner: { ...paperParties.employee, name } })))).toContain(name);
  });

  it('replaces characters that the font lacks by the nearest, at worst a question mark', () => {
    const name = 'Ｂｕｄｉ \u200bA\u0007B 漢 😀';
    expect(textOf(skpPaper(skpSnapshot({ owner: { ...paperParties.employee, name } })))).toContain('Budi AB ? ?');
  });
});

describe('the file', () => {
  const paper = skpPaper(skpSnapshot({ owner: { ...paperParties.employee, name: 'A <b> & "c" \\ (d' } }));

  it('is tagged, Indonesian and titled, with its fonts inside', async () => {
    const file = (await renderPdf(paper)).toString('latin1');
    for (const part of ['/StructTreeRoot', '/Marked true', '/Lang (id-ID)', '/DisplayDocTitle true', '/FontFile3'])
      expect(file).toContain(part);
    expect(file).not.toContain('/BaseFont /Helvetica');
    expect(file).not.toMatch(/<rdf:li xml:lang="x-default">[^<]*&/);
    expect(file.slice(-6)).toContain('%%EOF');
  });

  it('turns from landscape folio to portrait for the annex', async () => {
    const boxes = [...(await renderPdf(paper)).toString('latin1').matchAll(/\/MediaBox \[([\d. ]+)\]/g)].map(
      ([, box]) => box,
    );
    expect(boxes[0]).toBe('0 0 936 612');
    expect(boxes.at(-1)).toBe('0 0 612 936');
  });

  it('shows the emblem that the agency configured, and refuses other data', async () => {
    const pixel =
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const withEmblem = (emblemSrc: string) => {
      const document = evaluationDocumentPaper(evaluationSnapshot());
      return { ...document, sheets: document.sheets.map((sheet) => ({ ...sheet, crest: { text: 'A', emblemSrc } })) };
    };
    expect((await renderPdf(withEmblem(pixel))).toString('latin1')).toContain('/Subtype /Image');
    await expect(renderPdf(withEmblem('data:image/png;base64,AAAA'))).rejects.toThrow();
  });

  it('has the same bytes for the same description', async () => {
    expect((await renderPdf(paper)).equals(await renderPdf(paper))).toBe(true);
  });
});
