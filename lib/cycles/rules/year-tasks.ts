import type { PlainDate } from '../../kernel/dates';

type Year = {
  id: string;
  year: number;
  name: string;
  status: string;
  purpose: string;
  planningFromOn: PlainDate;
};

type Begun = {
  /** The day on which the agency set up this program. A task that would be due on an earlier day has no due day. */
  setUpOn: PlainDate;
  hasPeople: boolean;
};

export type YearTaskKind = 'bring-people' | 'prepare-year' | 'open-year';
export type YearTask = { kind: YearTaskKind; year: string; recordId: string | null; dueOn?: PlainDate };

/**
 * The tasks of an agency admin about years: prepare the current year, and open prepared years in time. If `hasPeople` is false, the only
 * task is to register people.
 */
export function yearTasks(years: readonly Year[], today: PlainDate, { setUpOn, hasPeople }: Begun): YearTask[] {
  if (!hasPeople) return [{ kind: 'bring-people', year: '', recordId: null }];
  const due = (day: PlainDate) => ({ dueOn: day < setUpOn ? undefined : day });
  const thisYear = Number(today.slice(0, 4));
  const real = years.filter(({ purpose }) => purpose === 'real');
  const drafts = real.filter(({ status }) => status === 'draft');
  const opening = drafts.map(({ id, name, planningFromOn }): YearTask => {
    return { kind: 'open-year', year: name, recordId: id, ...due(planningFromOn) };
  });
  const isMissing = !real.some(({ year }) => year === thisYear);
  return isMissing
    ? [...opening, { kind: 'prepare-year', year: String(thisYear), recordId: null, ...due(`${thisYear}-01-01`) }]
    : opening;
}
