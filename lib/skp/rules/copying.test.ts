import { describe, expect, it } from 'vitest';
import { copiedIndicator, copiedResult, isStillToCheck, supportAgain } from './copying';
import { joiningOf } from './joining';
import { adviseOn } from './linter';
import type { Approach, SkpForm } from './vocabulary';

const plan = (year: number, form: SkpForm = 'staff', approach: Approach = 'kuantitatif') => ({ year, form, approach });
const counted = {
  title: 'Balita yang ditangani',
  direction: 'more' as const,
  target: '95',
  targetOn: null,
  measure: 'persen',
  aspect: 'kuantitas' as const,
  perspective: null,
};

describe('a copied indicator', () => {
  it('keeps the target, which is to be checked', () => {
    expect(copiedIndicator(counted, plan(2025), plan(2026))).toMatchObject({ ...counted, targetToCheck: true });
  });

  it.each([
    ['2025-06-30', 2026, '2026-06-30'],
    ['2024-02-29', 2026, '2026-02-28'],
    ['2024-02-29', 2028, '2028-02-29'],
    ['2025-06-30', 2025, '2025-06-30'],
  ])('moves the day %s on to %i: %s', (targetOn, year, moved) => {
    const dated = { ...counted, direction: 'by-date' as const, target: null, targetOn };
    expect(copiedIndicator(dated, plan(Number(targetOn.slice(0, 4))), plan(year))).toMatchObject({ targetOn: moved });
  });

  it('has nothing to check if there was no target', () => {
    expect(copiedIndicator({ ...counted, target: null }, plan(2025), plan(2026)).targetToCheck).toBe(false);
  });

  it.each([
    ['staff', 'kuantitatif', { aspect: 'kuantitas', perspective: null, title: counted.title, target: '95' }],
    ['head', 'kuantitatif', { aspect: null, perspective: null, title: counted.title, target: '95' }],
    ['staff', 'kualitatif', { aspect: 'kuantitas', title: 'Balita yang ditangani: ≥ 95 persen', targetToCheck: true }],
  ] as const)('is copied for the form of a %s plan in the approach %s', (form, approach, copied) => {
    expect(copiedIndicator(counted, plan(2025), plan(2026, form, approach))).toMatchObject(copied);
  });

  it('stays one text in a qualitative plan, and also has to be checked', () => {
    const copied = copiedIndicator(counted, plan(2025, 'staff', 'kualitatif'), plan(2026, 'staff', 'kualitatif'));
    expect(copied).toMatchObject({ title: counted.title, targetToCheck: true });
  });
});

describe('what a copied result supports', () => {
  const results = [
    { lineage: 'a', wording: 'Meningkatnya gizi', copiedFrom: 'old-a' },
    { lineage: 'b', wording: 'Meningkatnya mutu layanan', copiedFrom: null },
  ];
  it.each([
    ['old-a', 'Kalimat lain', 'a', false],
    [null, 'meningkatnya MUTU layanan.', 'b', false],
    ['old-x', 'Tidak ada lagi', null, true],
    [null, '', null, true],
  ])('was %s, "%s": %s', (supportedLineageId, supportedText, lineage, supportIsProvisional) => {
    expect(supportAgain({ supportedLineageId, supportedText }, { form: 'staff' }, results)).toMatchObject({
      supportedLineageId: lineage,
      supportIsProvisional,
    });
  });

  it('is empty on the form of heads', () => {
    const none = { supportedLineageId: null, supportedText: '', supportIsProvisional: false };
    expect(supportAgain({ supportedLineageId: 'old-a', supportedText: 'x' }, { form: 'head' }, results)).toEqual(none);
  });
});

describe('a copied result', () => {
  const result = { lineageId: 'l', kind: 'utama' as const, title: 'Gizi', supportedLineageId: null, supportedText: '' };
  const superior = { position: 'Kepala Dinas', results: [] };
  it('names who assigned it if the form prints that, and its origin', () => {
    const copy = (form: SkpForm, assignedBy: string) =>
      copiedResult({ ...result, assignedBy, indicators: [] }, plan(2025), plan(2026, form), superior);
    expect(copy('staff', 'Tim A').assignedBy).toBe('');
    expect(copy('head', 'Tim A').assignedBy).toBe('Tim A');
    expect(copy('head', '')).toMatchObject({ assignedBy: 'Kepala Dinas', originId: 'l', originLabel: 'SKP 2025' });
  });
});

describe('a target that was copied', () => {
  const was = {
    title: 'Judul',
    direction: 'more',
    target: '95',
    targetOn: null,
    measure: 'persen',
    targetToCheck: true,
  } as const;
  it.each([
    [was, was, true],
    [was, { ...was, target: '96' }, false],
    [was, { ...was, title: 'Lain' }, true],
    [was, { ...was, direction: 'by-date' as const, target: null, targetOn: '2026-06-30' }, false],
    [{ ...was, target: null }, { ...was, target: null }, true],
    [{ ...was, target: null }, { ...was, target: null, title: 'Lain' }, false],
    [{ ...was, targetToCheck: false }, was, false],
  ])('%j then %j waits: %s', (before, now, waits) => {
    expect(isStillToCheck(before, now)).toBe(waits);
  });

  it('is shown as advice, never as an obstacle', () => {
    const indicator = { ...counted, title: 'Persentase balita yang ditangani' };
    const told = (targetToCheck: boolean, approach: Approach = 'kuantitatif') =>
      adviseOn({
        ...{ form: 'staff', approach, positionClass: 'fungsional' },
        results: [{ kind: 'utama', title: 'Tertanganinya balita', indicators: [{ ...indicator, targetToCheck }] }],
      }).filter(({ says }) => says.includes('disalin'));
    expect(told(false)).toEqual([]);
    expect(told(true)).toMatchObject([{ field: 'results.0.indicators.0.target' }]);
    expect(told(true, 'kualitatif')).toMatchObject([{ field: 'results.0.indicators.0.title' }]);
  });
});

describe('taking over what the plan already has', () => {
  const offered = {
    originId: 'e',
    title: 'Terlayaninya pasien',
    indicators: [{ title: 'A' }, { title: 'B' }],
  };
  type Own = Parameters<typeof joiningOf>[1][number];
  const own: Own = { originId: null, title: 'x', indicators: [] };
  it.each([
    [[], { state: 'new' }],
    [[own], { state: 'new' }],
    [[{ ...own, title: 'TERLAYANINYA pasien.' }], { state: 'joins', missing: [0, 1] }],
    [[{ ...own, title: 'Terlayaninya pasien', indicators: [{ title: 'b' }] }], { state: 'joins', missing: [0] }],
    [[{ ...own, originId: 'e', title: 'Kalimat baru' }], { state: 'joins' }],
    [[{ ...own, originId: 'f', title: 'Kalimat baru' }], { state: 'new' }],
    [[{ ...own, title: 'Terlayaninya pasien', indicators: offered.indicators }], { state: 'there' }],
  ] as [Own[], object][])('%j: %j', (results, joining) => {
    expect(joiningOf(offered, results)).toMatchObject(joining);
  });
});
