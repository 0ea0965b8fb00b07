import { describe, expect, it } from 'vitest';
import type { TargetRow } from '../../goals/rules/target-value';
import { targetText } from '../../goals/rules/targets';
import { type ActingTerm, actingAdvice, actingDuties, actingResult } from './acting-duties';
import { activityAdvice, categoryAdvice } from './linter';
import { semestersIn, studyResults } from './study-results';

const plt: ActingTerm = {
  ...{ id: 'surat', capacity: 'plt', as: 'Plt. Kepala Bidang Gizi', unit: 'Bidang Gizi' },
  ...{ fromOn: '2026-05-01', toOn: '2026-09-30' },
};
const span = { fromOn: '2026-01-01', toOn: '2026-12-31', today: '2026-06-01' };
const own = { kind: 'utama', title: 'Terlayaninya balita', origin: null, originId: null } as const;

describe('acting officials', () => {
  it.each([
    ['a Plt.', plt, '2026-06-01', true],
    ['a Plt. before the letter begins', plt, '2026-01-10', true],
    ['a Plh.', { ...plt, capacity: 'plh' }, '2026-06-01', true],
    ['a delegate', { ...plt, capacity: 'delegasi' }, '2026-06-01', false],
    ['a Plt. that is over', plt, '2026-10-01', false],
    ['a Plt. of another year', { ...plt, fromOn: '2025-01-01', toOn: '2025-12-31' }, '2025-06-01', false],
    ['an open Plt.', { ...plt, toOn: null }, '2026-10-01', true],
  ] as const)('[SKP-50] %s is to be planned: %s on %s: %s', (_, term, today, isAsked) => {
    const duties = actingDuties([term], [own], { ...span, today });
    expect(duties).toHaveLength(isAsked ? 1 : 0);
    expect(actingAdvice(duties)).toHaveLength(isAsked ? 1 : 0);
  });

  it.each([
    ['taken by the button', { ...own, title: 'Lain', origin: 'acting', originId: 'surat' }, undefined],
    ['written by hand', { ...own, title: 'Terlaksananya tugas PLT Kepala Bidang Gizi.' }, undefined],
    ['tambahan', { ...own, kind: 'tambahan', origin: 'acting', originId: 'surat' }, 'Ubah jenisnya'],
    ['of another appointment', { ...own, origin: 'acting', originId: 'lain' }, 'belum dimuat'],
  ] as const)('[SKP-50] a result %s is known', (_, result, says) => {
    const [advice] = actingAdvice(actingDuties([plt], [own, result], span));
    if (says) expect(advice?.says).toContain(says);
    else expect(advice).toBeUndefined();
  });

  it.each([
    ['staff', 'kuantitatif', { aspect: 'kuantitas', perspective: null, measure: 'persen' }],
    ['head', 'kuantitatif', { aspect: null, perspective: 'proses-bisnis', measure: 'persen' }],
    ['staff', 'kualitatif', { aspect: null, perspective: null, measure: '' }],
  ] as const)('words the result for %s in the %s approach, as a result', (form, approach, row) => {
    const [duty] = actingDuties([plt], [], span);
    const result = actingResult(duty!, { form, approach }, 'Kepala Dinas');
    expect(result.kind).toBe('utama');
    expect(result.indicators[0]).toMatchObject(row);
    expect(activityAdvice(result.title) ?? categoryAdvice(result.title)).toBeUndefined();
    expect(actingDuties([plt], [result], span)[0]).toMatchObject({ at: 0, isMain: true });
  });
});

const study = {
  ...{ id: 'studi', programme: 'Magister Kebijakan Publik', institution: 'Universitas Airlangga' },
  ...{ fromOn: '2026-09-01', toOn: '2028-08-31' },
};
const year = { startOn: '2026-01-01', endOn: '2026-12-31' };

const asTold = (indicator: { direction: 'more' } | TargetRow) => ({
  ...indicator,
  told: 'target' in indicator ? targetText(indicator) : '',
});

describe('study', () => {
  it.each([
    ['2026-09-01', '2028-08-31', 1],
    ['2026-07-01', null, 1],
    ['2026-01-01', null, 2],
    ['2025-09-01', '2027-08-31', 2],
    ['2025-09-01', '2026-08-31', 1],
    ['2026-11-01', null, 1],
  ] as const)('from %s to %s has %i semesters in 2026', (fromOn, toOn, semesters) => {
    expect(semestersIn({ fromOn, toOn }, year)).toBe(semesters);
  });

  it.each([
    [
      'staff',
      'kuantitatif',
      '2028-08-31',
      { told: 'sekurang-kurangnya 3,5 dari skala 4', aspect: 'kualitas' },
      { told: 'sekurang-kurangnya 1 semester', aspect: 'waktu' },
    ],
    ['staff', 'kuantitatif', '2026-11-30', { target: '3.5' }, { told: 'paling lambat 30 November 2026' }],
    [
      'head',
      'kuantitatif',
      '2028-08-31',
      { aspect: null, perspective: 'penguatan-internal' },
      { perspective: 'penguatan-internal' },
    ],
    [
      'staff',
      'kualitatif',
      '2028-08-31',
      { title: expect.stringContaining('3,5') },
      { title: expect.stringContaining('1 semester') },
    ],
    ['staff', 'kualitatif', '2026-11-30', { aspect: null }, { title: expect.stringContaining('30 November 2026') }],
  ] as const)('[SKP-51] brings for %s, %s, until %s its two results', (form, approach, toOn, average, progress) => {
    const results = studyResults({ ...study, toOn }, year, { form, approach }, '3.5');
    expect(results.academic).toMatchObject({ kind: 'utama', originId: 'studi:academic' });
    expect(results.progress).toMatchObject({ kind: 'utama', originId: 'studi:progress' });
    expect(asTold(results.academic.indicators[0]!)).toMatchObject(average);
    expect(asTold(results.progress.indicators[0]!)).toMatchObject(progress);
    for (const { title } of Object.values(results))
      expect(activityAdvice(title) ?? categoryAdvice(title)).toBeUndefined();
  });
});
