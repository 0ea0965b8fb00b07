import { describe, expect, it } from 'vitest';
import { defaultDates, planPeriods, yearEndRemark } from './calendar';
import { dateFieldsOf, misorderedDates } from './date-order';
import { stagesOf } from './stages';

describe('the year', () => {
  it('[SIKLUS-01] has its stages on the days of the law', () => {
    expect(defaultDates(2026)).toEqual({
      planningFromOn: '2026-01-01',
      planningToOn: '2026-01-31',
      midYearFromOn: '2026-06-01',
      midYearToOn: '2026-07-31',
      appraisalFromOn: '2026-12-21',
      appraisalToOn: '2027-01-31',
    });
  });

  it.each([
    ['2026-12-21', '2027-01-31', undefined],
    ['2026-12-31', '2027-01-15', undefined],
    ['2026-12-20', '2027-01-31', /akhir Desember/],
    ['2026-12-21', '2027-02-01', /akhir Januari/],
  ])('[SIKLUS-01] is appraised %s to %s: %s', (appraisalFromOn, appraisalToOn, words) => {
    const remark = yearEndRemark(2026, { appraisalFromOn, appraisalToOn });
    if (words) expect(remark).toMatch(words);
    else expect(remark).toBeUndefined();
  });

  it.each([
    ['triwulanan', 4, 2, '2026-04-01', '2026-06-30'],
    ['bulanan', 12, 6, '2026-06-01', '2026-06-30'],
  ] as const)(
    '[SIKLUS-02] is evaluated %s in %i parts, one of them at mid-year',
    (kind, count, ordinal, startOn, endOn) => {
      const parts = planPeriods(2026, kind, defaultDates(2026));
      expect(parts.filter((part) => part.kind === kind)).toHaveLength(count);
      expect(parts.filter((part) => part.isMidYear)).toEqual([expect.objectContaining({ ordinal, startOn, endOn })]);
      expect(parts.at(-1)).toMatchObject({ kind: 'tahunan', startOn: '2026-01-01', windowToOn: '2027-01-31' });
    },
  );

  it.each([
    ['triwulanan', 3, '2026-07-01', '2026-09-30', '2026-09-20', '2026-10-20'],
    ['triwulanan', 4, '2026-10-01', '2026-12-31', '2026-12-20', '2027-01-20'],
    ['bulanan', 2, '2026-02-01', '2026-02-28', '2026-02-20', '2026-03-20'],
    ['bulanan', 12, '2026-12-01', '2026-12-31', '2026-12-20', '2027-01-20'],
  ] as const)(
    '[SIKLUS-03] evaluates %s part %i from the 20th to the 20th',
    (kind, ordinal, startOn, endOn, windowFromOn, windowToOn) => {
      const part = planPeriods(2026, kind, defaultDates(2026)).find(
        (one) => one.kind === kind && one.ordinal === ordinal,
      );
      expect(part).toMatchObject({ startOn, endOn, windowFromOn, windowToOn });
    },
  );

  it.each([
    ['2025-12-31', 'todo', 'todo', 'todo', 'todo'],
    ['2026-01-01', 'current', 'todo', 'todo', 'todo'],
    ['2026-01-31', 'current', 'todo', 'todo', 'todo'],
    ['2026-02-01', 'done', 'current', 'todo', 'todo'],
    ['2026-06-01', 'done', 'current', 'current', 'todo'],
    ['2026-08-01', 'done', 'current', 'done', 'todo'],
    ['2026-12-20', 'done', 'current', 'done', 'todo'],
    ['2026-12-21', 'done', 'done', 'done', 'current'],
    ['2027-02-01', 'done', 'done', 'done', 'done'],
  ] as const)('on %s is at its stage', (today, ...states) => {
    expect(stagesOf(defaultDates(2026), today).map(({ state }) => state)).toEqual(states);
  });

  it('reports the stages and windows that end before they begin', () => {
    const dates = { ...defaultDates(2026), midYearToOn: '2026-05-31' };
    expect(Object.keys(misorderedDates(dates, { a: { from: '2026-03-20', to: '2026-03-19' } }))).toEqual([
      'midYearToOn',
      'windows.a.to',
    ]);
    expect(misorderedDates(defaultDates(2026), { a: { from: '2026-03-20', to: '2026-03-20' } })).toEqual({});
  });

  it('lets an admin change the windows of the periods; the whole year changes with its stages', () => {
    const parts = planPeriods(2026, 'triwulanan', defaultDates(2026)).map((part, i) => ({ ...part, id: `p${i}` }));
    const fields = dateFieldsOf(defaultDates(2026), parts);
    expect(fields['windows.p0.from']).toBe('2026-03-20');
    expect(fields['windows.p4.from']).toBeUndefined();
  });
});
