import { describe, expect, it } from 'vitest';
import { BLANK_INDICATOR, BLANK_RESULT } from './rules/editor-plan';
import { PLAN_LIMITS } from './rules/plan';
import { returnSkpInput, savePlanInput } from './schema';

const typed = (over: object = {}, indicator: object = {}) => ({
  skpId: 's',
  revision: '1',
  results: [{ ...BLANK_RESULT, ...over, indicators: [{ ...BLANK_INDICATOR, ...indicator }] }],
});
const wrongOf = (input: object) =>
  Object.fromEntries(
    savePlanInput.safeParse(input).error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [],
  );

describe('what is typed into a plan', () => {
  it.each([
    ['more', 'banyak'],
    ['exact', '1,234.5'],
    ['by-date', '31 Februari 2026'],
    ['by-date', '12'],
  ])('is refused at its field where a target that is %s reads "%s", and says how to write it', (direction, target) => {
    const wrong = wrongOf(typed({}, { direction, target }));
    expect(Object.keys(wrong)).toEqual(['results.0.indicators.0.target']);
    expect(wrong['results.0.indicators.0.target']).toMatch(/30 Juni 2026|1\.234,5/);
  });

  it.each([
    ['less', '≥ 95', /berlawanan/],
    ['exact', '1234567890123456', /paling banyak 15 angka/],
    ['by-date', '30 Juni', /lengkap dengan tahunnya/],
    ['by-date', '95', /pilih arah yang lain/],
  ])('names the way out where a target that is %s reads "%s"', (direction, target, way) => {
    expect(wrongOf(typed({}, { direction, target }))['results.0.indicators.0.target']).toMatch(way);
  });

  it.each([
    ['more', '1.234,5', { target: '1234.5', targetOn: null }],
    ['by-date', '30 Juni 2026', { target: null, targetOn: '2026-06-30' }],
    ['more', '', { target: null, targetOn: null }],
    ['', '≤ 12 hari', { target: '12', direction: 'less', measure: 'hari', targetSign: '≤' }],
    ['less', '20 Desember 2026', { targetOn: '2026-12-20', direction: 'by-date', targetSign: '' }],
    ['', '80 – 90 %', { target: null, targetKind: 'range', targetFrom: '80', targetTo: '90', measure: '%' }],
  ])('is read where a target that is %s reads "%s"', (direction, target, read) => {
    const plan = savePlanInput.parse(typed({}, { direction, target }));
    expect(plan.results[0]!.indicators[0]).toMatchObject(read);
  });

  it.each([
    [typed({ assignedBy: 'x'.repeat(PLAN_LIMITS.assignedBy + 1) }), 'results.0.assignedBy'],
    [typed({ kind: 'sampingan' }), 'results.0.kind'],
    [typed({}, { perspective: 'lainnya' }), 'results.0.indicators.0.perspective'],
  ])('is refused at its field: %#', (input, field) => {
    expect(Object.keys(wrongOf(input))).toEqual([field]);
  });

  it('saves as a draft, whatever the button sent', () => {
    expect(savePlanInput.parse({ ...typed(), intent: 'approach:lain' }).intent).toBe('save');
    expect(savePlanInput.parse({ ...typed(), intent: 'approach:kualitatif' }).intent).toBe('approach:kualitatif');
    expect(savePlanInput.parse({ ...typed(), intent: 'bank' }).intent).toBe('bank');
  });

  it('returns a plan in its approach unless another is chosen', () => {
    const input = { skpId: 's', revision: '1', reason: 'Mohon diperbaiki.' };
    expect(returnSkpInput.parse({ ...input, approach: '' }).approach).toBeNull();
    expect(returnSkpInput.parse({ ...input, approach: 'kualitatif' }).approach).toBe('kualitatif');
    expect(returnSkpInput.safeParse({ ...input, approach: 'campuran' }).success).toBe(false);
  });
});
