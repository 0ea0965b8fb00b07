import { describe, expect, it } from 'vitest';
import { unreportedIndicators } from './completeness';
import { aboutIndicator } from './naming';
import { readReport, reportFields } from './report';

const plan = [
  {
    lineageId: 'r1',
    indicators: [
      { lineageId: 'i1', title: 'Laporan', direction: 'more', target: '12', targetOn: null, measure: '' },
      { lineageId: 'i2', title: 'Pedoman', direction: 'by-date', target: null, targetOn: '2026-06-30', measure: '' },
    ],
  },
  {
    lineageId: 'r2',
    indicators: [
      { lineageId: 'i3', title: 'Waktu tunggu', direction: 'less', target: '3', targetOn: null, measure: '' },
    ],
  },
] as const;
type Entry = { value: string | null; doneOn: string | null; note: string };
const current = new Map<string, Entry>([['i1', { value: '3', doneOn: null, note: '' }]]);
const row = (lineageId: string, value = '', note = '') => ({ lineageId, value, note });
const read = (typed: Parameters<typeof readReport>[2]) => readReport(plan, current, typed, '2026-07-01');

describe('reading a report', () => {
  it('keeps new entries and leaves unchanged ones', () => {
    const typed = [{ lineageId: 'r1', indicators: [row('i1', '3'), row('i2', '30-6-2026', 'Selesai.')] }];
    expect(read(typed)).toEqual({
      entries: [
        {
          ...{ indicatorLineageId: 'i2', value: null, doneOn: '2026-06-30', word: '', typed: '' },
          ...{ note: 'Selesai.', isSure: false },
        },
      ],
      wrong: {},
      isForeign: false,
    });
  });

  it('names each wrong field', () => {
    const typed = [
      { lineageId: 'r1', indicators: [row('i1', 'tiga'), row('i2', 'besok')] },
      { lineageId: 'r2', indicators: [row('i3', '2')] },
    ];
    expect(read(typed).wrong).toEqual({
      'results.r1.indicators.i1.value': '“Laporan”: tulis angka, misalnya 12 atau 1.234,5. Kosongkan bila belum ada.',
      'results.r1.indicators.i2.value':
        '“Pedoman”: tulis tanggal selesai, misalnya 1 Juli 2026. Kosongkan bila belum selesai.',
    });
  });

  it('shortens an indicator with a long title', () => {
    const [words] = aboutIndicator('Persentase balita '.repeat(9), 'Tulis angka.').split(':');
    expect(words).toBe('“Persentase balita Persentase balita Persentase balita Persen…”');
  });

  it.each([
    ['a result of another plan', [{ lineageId: 'lain', indicators: [row('i1', '1')] }]],
    ['a result of another plan without rows', [{ lineageId: 'lain', indicators: [] }]],
    ['an indicator of another plan', [{ lineageId: 'r1', indicators: [row('lain', '1')] }]],
    ['an indicator of another result', [{ lineageId: 'r2', indicators: [row('i1', '1')] }]],
    ['an indicator twice', [{ lineageId: 'r1', indicators: [row('i1', '1'), row('i1', '2')] }]],
    [
      'a result twice',
      [
        { lineageId: 'r1', indicators: [] },
        { lineageId: 'r1', indicators: [row('i1', '1')] },
      ],
    ],
  ])('treats %s as foreign', (_, typed) => {
    expect(read(typed)).toEqual({ entries: [], wrong: {}, isForeign: true });
  });
});

it('asks for a realisation or a reason per indicator', () => {
  const note = { value: null, doneOn: null, note: 'Menunggu anggaran.' };
  expect(Object.keys(unreportedIndicators(plan, new Map()))).toHaveLength(3);
  expect(unreportedIndicators(plan, new Map<string, Entry>([...current, ['i3', note]]))).toEqual({
    'results.r1.indicators.i2.value': '“Pedoman”: isi realisasi, atau tulis di catatan mengapa belum ada.',
  });
  const zero = { value: '0', doneOn: null, note: '' };
  expect(unreportedIndicators(plan, new Map<string, Entry>([...current, ['i2', note], ['i3', zero]]))).toEqual({});
});

it('gives the saved report by field name', () => {
  const links = [{ id: 'b1', resultLineageId: 'r2', url: 'https://x.go.id', note: 'Foto' }];
  expect(reportFields({ plan, current, links, obstacles: 'Hujan' })).toEqual({
    obstacles: 'Hujan',
    'results.r1.indicators.i1.value': '3',
    'results.r1.indicators.i1.note': '',
    'results.r1.indicators.i2.value': '',
    'results.r1.indicators.i2.note': '',
    'results.r2.indicators.i3.value': '',
    'results.r2.indicators.i3.note': '',
    'results.r2.evidence.0.url': 'https://x.go.id',
    'results.r2.evidence.0.note': 'Foto',
  });
});
