import { describe, expect, it } from 'vitest';
import { type ComparedContent, differencesOf } from './differences';
import { withLaterLineages } from './last-year';

type Result = ComparedContent['results'][number];
const indicator = (lineageId: string, title: string, target = '95') => ({
  ...{ lineageId, title, target, targetOn: null, measure: 'persen', aspect: null, perspective: null },
  direction: 'more' as const,
});
const result = (lineageId: string, title: string, indicators = [indicator(`${lineageId}-i`, 'Balita ditangani')]) => ({
  ...{ lineageId, title, indicators, kind: 'utama' as const, supportedText: '', supportIsProvisional: false },
  assignedBy: '',
});
const plan = (results: readonly Result[]): ComparedContent => ({
  results,
  expectations: {},
  annex: { 'resource-support': [], accountability: [], consequence: [] },
  manuals: {},
});
const heir = (row: ReturnType<typeof result>, originId: string | null = null) => ({
  ...row,
  origin: originId === null ? null : ('last-year' as const),
  originId,
});
const told = (before: readonly Result[], after: readonly ReturnType<typeof heir>[]) =>
  differencesOf(withLaterLineages(plan(before), { results: after }), plan(after)).map(
    ({ field, before: was, after: is }) => `${field}: ${was} → ${is}`,
  );

describe('a plan compared with the one of last year', () => {
  it.each([
    ['copied and worded anew', heir(result('n', 'Meningkatnya gizi balita'), 'l'), 'Rencana hasil kerja'],
    ['in the same words', heir(result('n', 'pelayanan gizi TERLAKSANA.')), 'Rencana hasil kerja'],
    ['in like words', heir(result('n', 'Terlaksananya pelayanan gizi')), 'Rencana hasil kerja'],
    ['in most of its words', heir(result('n', 'Pelayanan gizi balita terlaksana')), 'Rencana hasil kerja'],
  ])('continues a result that was %s', (_, now, field) => {
    expect(told([result('l', 'Pelayanan gizi terlaksana')], [now]).map((words) => words.split(':')[0])).toEqual([
      field,
    ]);
  });

  it('does not match a result about something else', () => {
    const now = heir(result('n', 'Pelayanan imunisasi anak tercapai'));
    expect(told([result('l', 'Pelayanan gizi terlaksana')], [now])).toHaveLength(2);
  });

  it('shows a changed target, by the indicator with the same words', () => {
    const now = heir(
      result('n', 'Gizi', [indicator('a', 'Waktu tunggu', '30'), indicator('b', 'Balita ditangani', '97')]),
    );
    expect(told([result('l', 'Gizi')], [now])).toEqual([
      ':  → Waktu tunggu: ≥ 30 persen',
      'Target “Balita ditangani”: ≥ 95 persen → ≥ 97 persen',
    ]);
  });

  it('matches a result once, and shows what was added and removed', () => {
    const after = [heir(result('n', 'Gizi')), heir(result('m', 'Gizi')), heir(result('o', 'Imunisasi'))];
    const before = [result('l', 'Gizi'), result('k', 'Sanitasi')];
    expect(told(before, after).map((words) => words.replace(/;.*?(?= →|$)/g, ''))).toEqual([
      ':  → Gizi',
      ':  → Imunisasi',
      ': Sanitasi → ',
    ]);
  });

  it('prefers a copied result, even if another result has the old words', () => {
    const after = [heir(result('n', 'Gizi')), heir(result('m', 'Gizi balita'), 'l')];
    const [first] = withLaterLineages(plan([result('l', 'Gizi')]), { results: after }).results;
    expect(first!.lineageId).toBe('m');
  });

  it('keeps manuals with their indicators', () => {
    const manual = { purpose: 'Tujuan' } as ComparedContent['manuals'][string];
    const earlier = { ...plan([result('l', 'Gizi')]), manuals: { 'l-i': manual } };
    expect(withLaterLineages(earlier, { results: [heir(result('n', 'Gizi'))] }).manuals).toEqual({ 'n-i': manual });
  });
});
