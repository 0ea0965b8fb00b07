import { describe, expect, it } from 'vitest';
import { type GoalIndicator, goalGaps, isSameWording, isTaken, type LedGoal, takenGoals } from './goal-taking';

const indicator = (id: string): GoalIndicator => ({
  id,
  title: `Indikator ${id}`,
  direction: 'more',
  target: '90',
  targetOn: null,
  measure: 'persen',
  perspective: 'penerima-layanan',
});
const goal = (id: string, origin: LedGoal['origin'] = 'perjanjian-kinerja'): LedGoal => ({
  id,
  title: `Sasaran ${id}`,
  origin,
  parentGoalId: null,
  indicators: [indicator(`${id}1`), indicator(`${id}2`)],
});
const result = (goalId: string | null, goalIndicatorIds: (string | null)[], kind: 'utama' | 'tambahan' = 'utama') => ({
  kind,
  title: 'Hasil kerja',
  goalId,
  indicators: goalIndicatorIds.map((goalIndicatorId) => ({ title: 'Indikator', goalIndicatorId })),
});

describe('what the performance agreement requires of the plan of a head', () => {
  it.each([
    ['is there', [goal('a')], [result('a', ['a1', 'a2', null])], []],
    ['is only what comes from the agreement', [goal('a', 'direktif'), goal('b', 'rencana-strategis')], [], []],
    [
      'is missing',
      [goal('x', 'direktif'), goal('a')],
      [result(null, [null])],
      [
        [
          'goals.1',
          'Sasaran “Sasaran a” dari Perjanjian Kinerja unit Anda belum menjadi hasil kerja. Ambil dari sasaran unit.',
        ],
      ],
    ],
    [
      'lacks an indicator',
      [goal('a')],
      [result(null, []), result('a', ['a2'])],
      [
        [
          'results.1.indicators',
          'Hasil kerja 2: indikator “Indikator a1” dari Perjanjian Kinerja belum dimuat. Ambil lagi sasarannya.',
        ],
      ],
    ],
    [
      'is of low priority',
      [goal('a')],
      [result('a', ['a1', 'a2'], 'tambahan')],
      [['results.0.kind', 'Hasil kerja 1: berasal dari Perjanjian Kinerja, jadi jenisnya harus utama.']],
    ],
  ] as const)('%s [TUJUAN-08]', (_, goals, results, gaps) => {
    expect(goalGaps(goals, results).map(({ field, reason }) => [field, reason])).toEqual(gaps);
  });
});

it('finds how far each objective was taken over', () => {
  const taken = takenGoals([goal('a'), goal('b'), goal('c')], [result('b', ['b1']), result('c', ['c1', 'c2'])]);
  expect(taken.map(({ at, missing }) => [at, missing.map(({ id }) => id)])).toEqual([
    [undefined, ['a1', 'a2']],
    [0, ['b2']],
    [1, []],
  ]);
  expect(taken.map(isTaken)).toEqual([false, false, true]);
});

it('recognises the same words whatever their spaces and capitals', () => {
  expect(isSameWording(' Meningkatnya  Mutu\nlayanan', 'meningkatnya mutu layanan')).toBe(true);
  expect(isSameWording('Meningkatnya mutu', 'Menurunnya mutu')).toBe(false);
});
