import type { PlainDate } from '../../kernel/dates';
import type { PeriodTaskKind } from './period-tasks';
import type { PlanTaskKind } from './plan-tasks';
import { byUrgency, type Timed } from './timing';

export type OfficeTaskKind =
  | 'bring-people'
  | 'prepare-year'
  | 'open-year'
  | 'enter-achievements'
  | 'enter-realisations'
  | 'issue-passwords'
  | 'answer-reports'
  | 'fill-post';
export type TeamTaskKind = 'answer-membership' | 'lead-meanwhile';
export type OwnTaskKind = 'want-appraiser' | 'want-answer';

/** One thing that waits for somebody, with all that its line says. */
export type Task = Timed & {
  kind: PlanTaskKind | PeriodTaskKind | OfficeTaskKind | TeamTaskKind | OwnTaskKind;
  /** The year, as it is called. */
  year: string;
  period?: string;
  /** Whose record it is, when it is not the reader's own. */
  name?: string;
  /** The record to open; null while there is none. */
  recordId: string | null;
  /** The segment whose appraiser is late with it: the one of a day, else of the due day. */
  assignmentId?: string;
  lateAsOn?: PlainDate;
  /** Where it stands in lists that show one period or one year. */
  periodId?: string;
  cycleId?: string;
  /** Whose membership of the team that is the record, and what the team is called. */
  memberId?: string;
  team?: string;
  /** What keeps the reader from doing it yet, and who can change that. */
  waitsFor?: string;
  /** How many units or people the line stands for. */
  count?: number;
};

/** Lines of one kind and period beyond this many are told as a number: a list of thirty is no help. */
export const LINES_PER_KIND = 5;

/** The most pressing lines of each kind and period, and per kind and period how many more there are. */
export function foldTasks(tasks: readonly Task[], perKind = LINES_PER_KIND): { shown: Task[]; more: number } {
  const seen = new Map<string, number>();
  const shown = [...tasks].sort(byUrgency).filter(({ kind, period, year }) => {
    const key = `${kind}|${period}|${year}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
    return seen.get(key)! <= perKind;
  });
  return { shown, more: tasks.length - shown.length };
}

type Year = { id: string; year: number; name: string; status: string; purpose: string; planningFromOn: PlainDate };

type Begun = {
  /** The agency's first day here: what was due before is no delay of anybody's. */
  setUpOn: PlainDate;
  hasPeople: boolean;
};

/** What the agency admin has to do about the years themselves: have somebody to plan for, a year for today, and open it in time. */
export function yearTasks(years: readonly Year[], today: PlainDate, { setUpOn, hasPeople }: Begun): Task[] {
  if (!hasPeople) return [{ kind: 'bring-people', year: '', recordId: null }];
  const due = (day: PlainDate) => ({ dueOn: day < setUpOn ? undefined : day });
  const thisYear = Number(today.slice(0, 4));
  const real = years.filter(({ purpose }) => purpose === 'real');
  const drafts = real.filter(({ status }) => status === 'draft');
  const opening = drafts.map(({ id, name, planningFromOn }): Task => {
    return { kind: 'open-year', year: name, recordId: id, ...due(planningFromOn) };
  });
  const isMissing = !real.some(({ year }) => year === thisYear);
  return isMissing
    ? [...opening, { kind: 'prepare-year', year: String(thisYear), recordId: null, ...due(`${thisYear}-01-01`) }]
    : opening;
}
