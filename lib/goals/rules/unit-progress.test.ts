import { describe, expect, it } from 'vitest';
import { readTarget } from './targets';
import { type PeriodStep, progressIn, progressOfYear } from './unit-progress';

const YEAR_END = '2026-12-31';
const ENDS = ['2026-03-31', '2026-06-30', '2026-09-30', YEAR_END];
type Step = Omit<PeriodStep, 'endOn'>;
const step = (target: string | null, value: string | null): Step => ({
  target,
  reported: value === null ? undefined : { value, doneOn: null },
});
/** The quarters of a year; quarters that are left out are empty. */
const year = (...steps: Step[]): PeriodStep[] =>
  ENDS.map((endOn, i) => ({ endOn, ...(steps[i] ?? { target: null, reported: undefined }) }));
const amounts = { direction: 'more', trajectory: 'sum', target: '100', targetOn: null, measure: '' } as const;
const level = { direction: 'less', trajectory: 'level', target: '14', targetOn: null, measure: '' } as const;

describe('a unit compared with its trajectory', () => {
  const quarters = year(step('15', '20'), step('40', '30'), step('40', null), step('5', null));

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
    const quarters = year(step('18', '17.5'), step(null, null), step('15', null), step('14', null));
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
    const { reported, progress } = progressOfYear(indicator, year(...quarters), true);
    expect([reported?.value, progress.words]).toEqual([value, words]);
  });

  it.each([
    [false, [step('15', '20'), step('40', '30')], 'underway', '50% dari target setahun'],
    [true, [step('15', '20'), step('40', '30')], 'short', 'belum tercapai, 50% dari target'],
    // A report for the last period covers the whole year, even before the year is over.
    [
      false,
      [step('15', '20'), step('40', '30'), step('40', '20'), step('5', '5')],
      'short',
      'belum tercapai, 75% dari target',
    ],
  ] as const)(
    'short of the target of a year is under way until it is over (%s): %j [TUJUAN-07] [CEK-01]',
    (isOver, steps, state, words) => {
      expect(progressOfYear(amounts, year(...steps), isOver).progress).toMatchObject({ state, words });
    },
  );

  const typed = (text: string) => {
    const row = readTarget('', text);
    if ('wrong' in row) throw new Error(row.wrong);
    return { ...row, trajectory: 'level' } as const;
  };
  const word = (reached: string): Step => ({ target: null, reported: { value: null, doneOn: null, word: reached } });
  it.each([
    ['80–90%', step(null, '60'), 'underway', 'short'],
    ['80–90%', step(null, '85'), 'reached', 'reached'],
    ['BB', word('B'), 'underway', 'short'],
    ['BB', word('A'), 'reached', 'reached'],
  ] as const)('of %s, %j is %s until the year is over, then %s [TUJUAN-07] [CEK-01]', (text, told, before, after) => {
    const quarters = year(told, told, told, told);
    const states = ENDS.map((_, at) => progressIn(typed(text), quarters, at).period.progress.state);
    expect(states).toEqual([before, before, before, after]);
    expect(progressOfYear(typed(text), year(told), false).progress.state).toBe(before);
    expect(progressOfYear(typed(text), year(told), true).progress.state).toBe(after);
  });

  it('a quarter is compared within the year of its plan [TUJUAN-07]', () => {
    const late: Step = { target: null, reported: { value: null, doneOn: '2027-01-05' } };
    const { progress } = progressOfYear(typed('triwulan IV'), year(step(null, null), late), true);
    expect(progress).toMatchObject({ state: 'short', words: 'terlambat 1 triwulan' });
  });

  it('a day is reached once, whichever period reports it [TUJUAN-07]', () => {
    const byDate = {
      direction: 'by-date',
      trajectory: 'sum',
      target: null,
      targetOn: '2026-06-30',
      measure: '',
    } as const;
    const done = { target: null, reported: { value: null, doneOn: '2026-05-02' } };
    const { period } = progressIn(byDate, year(step(null, null), done), 2);
    expect(period.progress.words).toBe('tercapai, 59 hari lebih cepat');
    expect(progressIn(byDate, year(step(null, null), done), 0).period.progress.state).toBe('open');
  });

  it('a value that was taken back does not count [TUJUAN-07]', () => {
    const taken = { target: '40', reported: { value: null, doneOn: null } };
    expect(progressIn(amounts, year(step('15', '20'), taken), 1).toDate.reported?.value).toBe('20');
  });
});
