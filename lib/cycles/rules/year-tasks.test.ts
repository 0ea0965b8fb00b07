import { describe, expect, it } from 'vitest';
import { yearTasks } from './year-tasks';

const TODAY = '2026-07-01';
const year = { id: 'c', year: 2026, name: 'Tahun Kinerja 2026', purpose: 'real', planningFromOn: '2026-01-01' };

describe('the tasks of the agency admin about years', () => {
  it.each([
    ['nothing while this year is open', [{ ...year, status: 'open' }], []],
    ['to open what is prepared', [{ ...year, status: 'draft' }], ['open-year']],
    ['to prepare this year', [], ['prepare-year']],
    [
      'to prepare this year although one for practice is there',
      [{ ...year, purpose: 'practice', status: 'open' }],
      ['prepare-year'],
    ],
    [
      'to open the next while this one runs',
      [
        { ...year, status: 'open' },
        { ...year, year: 2027, status: 'draft' },
      ],
      ['open-year'],
    ],
  ])('%s', (_, years, kinds) => {
    const tasks = yearTasks(years, TODAY, { setUpOn: '2025-10-01', hasPeople: true });
    expect(tasks.map(({ kind }) => kind)).toEqual(kinds);
    expect(tasks.every(({ dueOn }) => dueOn === '2026-01-01')).toBe(true);
  });

  it.each([
    ['prepare', []],
    ['open', [{ ...year, status: 'draft' }]],
  ])('is not late to %s a year that began before the agency’s first day here', (_, years) => {
    const [task] = yearTasks(years, TODAY, { setUpOn: '2026-06-30', hasPeople: true });
    expect(task?.dueOn).toBeUndefined();
  });

  it('is to import people while nobody has a post, and then nothing is late', () => {
    expect(yearTasks([], TODAY, { setUpOn: TODAY, hasPeople: false })).toEqual([
      { kind: 'bring-people', year: '', recordId: null },
    ]);
  });
});
