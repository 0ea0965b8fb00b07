import { describe, expect, it } from 'vitest';
import { type PeriodStep, progressIn, progressOfYear } from './unit-progress';

const step = (target: string | null, value: string | null): PeriodStep => ({
  target,
  reported: value === null ? undefined : { value, doneOn: null },
});
const amounts = { direction: 'more', trajectory: 'sum', target: '100', targetOn: null, measure: '' } as const;
const level = { direction: 'less', trajectory: 'level', target: '14', targetOn: null, measure: '' } as const;

describe('a unit beside its trajectory', () => {
  const quarters = [step('15', '20'), step('40', '30'), step('40', null), step('5', null)];

  it.each([
    [0, '15', '20', 'tercapai, 133,3% dari target', '15', '20', 'tercapai, 133,3% dari target'],
    [1, '40', '30', 'belum tercapai, 75% dari target', '55', '50', 'belum tercapai, 90,9% dari target'],
    [2, '40', undefined, 'belum ada', '95', '50', 'belum tercapai, 52,6% dari target'],
  ])(
    'amounts in quarter %i count by themselves and add up [TUJUAN-07]',
    (at, target, value, words, toTarget, toValue, toWords) => {
      const { period, toDate } = progressIn(amounts, quarters, at);
      expect([period.target.target, period.reported?.value, period.progress.words]).toEqual([target, value, words]);
      expect([toDate.target.target, toDate.reported?.value, toDate.progress.words]).toEqual([
        toTarget,
        toValue,
        toWords,
      ]);
    },
  );

  it('a level counts as it was reported last [TUJUAN-07]', () => {
    const quarters = [step('18', '17.5'), step(null, null), step('15', null), step('14', null)];
    const { period, toDate } = progressIn(level, quarters, 2);
    expect(period).toMatchObject({ target: { target: '15' }, reported: undefined, progress: { state: 'open' } });
    expect(toDate).toMatchObject({ target: { target: '15' }, reported: { value: '17.5' } });
    expect(toDate.progress.words).toBe('belum tercapai, 2,5 di atas target');
  });

  it.each([
    ['amounts', amounts, [step('15', '20'), step('40', '80.5')], '100.5', 'tercapai, 100,5% dari target'],
    ['a level', level, [step('18', '17'), step('14', '14')], '14', 'tercapai, tidak melebihi target'],
    [
      'without a trajectory',
      { ...amounts, target: '50' },
      [step(null, '20'), step(null, null)],
      '20',
      'belum tercapai, 40% dari target',
    ],
  ] as const)('%s in the whole year [TUJUAN-07]', (_, indicator, quarters, value, words) => {
    const year = progressOfYear(indicator, quarters);
    expect([year.reported?.value, year.progress.words]).toEqual([value, words]);
  });

  it('a day is reached once, whichever period says so [TUJUAN-07]', () => {
    const byDate = {
      direction: 'by-date',
      trajectory: 'sum',
      target: null,
      targetOn: '2026-06-30',
      measure: '',
    } as const;
    const done = { target: null, reported: { value: null, doneOn: '2026-05-02' } };
    const { period } = progressIn(byDate, [step(null, null), done, step(null, null)], 2);
    expect(period.progress.words).toBe('tercapai, 59 hari lebih cepat');
    expect(progressIn(byDate, [step(null, null), done], 0).period.progress.state).toBe('open');
  });

  it('what was taken back is not there [TUJUAN-07]', () => {
    const taken = { target: '40', reported: { value: null, doneOn: null } };
    expect(progressIn(amounts, [step('15', '20'), taken], 1).toDate.reported?.value).toBe('20');
  });
});
