import Big from 'big.js';
import { targetOf } from '@/lib/goals/rules/target-row';
import { isShare } from '@/lib/goals/rules/target-units';
import type { FullTargetRow, GradeTarget, Target, TargetRow } from '@/lib/goals/rules/target-value';
import { readTarget } from '@/lib/goals/rules/targets';
import { addDays, formatDate, type PlainDate, parseDate } from '@/lib/kernel/dates';
import { formatNumber } from '@/lib/kernel/numbers';
import type { Course } from './agency';
import type { DemoIndicator } from './plans';

/** The share of the target that a person with this course has reached at the end of the year. */
export const REACHED: Readonly<Record<Course, string>> = {
  strong: '1.08',
  steady: '1',
  uneven: '0.93',
  weak: '0.68',
  rude: '1.02',
};
/** How many days late a person with the course `weak` is. */
const DAYS_LATE = 12;
const DAYS_EARLY = 3;
/** The grade that a person with the course `weak` reaches, by the grade of the target. */
const ONE_BELOW: Readonly<Record<string, string>> = { A: 'BB', WTP: 'WTP DPP', 'Sangat Baik': 'Baik' };

/** Reads a target as it is typed into the form. Throws if the form would refuse it. */
export function readDemoTarget({ title, direction, target, measure, aspect }: DemoIndicator, year: number) {
  const typed = /^\d\d-\d\d$/.test(target) ? formatDate(dayOf(target, year)) : target;
  const read: FullTargetRow | { wrong: string } = readTarget(direction, typed, {
    measure,
    isAboutTime: aspect === 'waktu',
  });
  if ('wrong' in read) throw new Error(`“${typed}” of “${title}”: ${read.wrong}`);
  return read;
}

function dayOf(monthAndDay: string, year: number): PlainDate {
  const day = parseDate(`${year}-${monthAndDay}`);
  if (!day) throw new Error(`${monthAndDay} is no day of ${year}`);
  return day;
}

/**
 * Whether the parts of a year add up to the target. They do for a count of the whole year, but not for a percentage or a count for each
 * month.
 */
export function isCounted(row: TargetRow, aspect: string | null | undefined): boolean {
  return row.targetKind === 'number' && aspect === 'kuantitas' && !isShare(row.measure);
}

type At = {
  course: Course;
  today: PlainDate;
  year: number;
  /**
   * The number that is expected at this time, for a target that is a number. If it is left out, the target itself is expected (of a range,
   * its middle).
   */
  expected?: Big;
  isWhole: boolean;
};

/**
 * The realisation of a target as it is typed at this time, for a person with this course. Empty if the day of the realisation has not come
 * yet.
 */
export function reachedOf(row: TargetRow, at: At): string {
  const target = targetOf(row)!;
  switch (target.kind) {
    case 'day':
      return doneBy(target.on, at);
    case 'quarter':
      return doneBy(lastDayOf(target.quarter, at.year), at);
    case 'month-day':
      return `tanggal ${Math.min(28, Math.max(1, target.day + (at.course === 'weak' ? DAYS_LATE : -1)))}${target.isNext ? ' bulan berikutnya' : ''}`;
    case 'grade':
      return gradeOf(target, at.course);
    default:
      return amountOf(target, at);
  }
}

function doneBy(on: PlainDate, { course, today }: At): string {
  const done = addDays(on, course === 'weak' ? DAYS_LATE : -DAYS_EARLY);
  return done > today ? '' : formatDate(done);
}

const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'];

function lastDayOf(quarter: number, year: number): PlainDate {
  return dayOf(LAST_DAYS[quarter - 1]!, year);
}

function gradeOf({ grade }: GradeTarget, course: Course): string {
  return course === 'weak' ? (ONE_BELOW[grade] ?? grade) : grade;
}

type Amount = Extract<Target, { kind: 'number' | 'range' | 'scale' | 'rate' }>;

function amountOf(target: Amount, { course, expected, isWhole }: At): string {
  const share = new Big(REACHED[course]);
  const whole = expected ?? middleOf(target);
  const reached = (target.direction === 'less' ? whole.div(share) : whole.times(share)).round(isWhole ? 0 : 1);
  const most = mostOf(target);
  return formatNumber((most && reached.gt(most) ? most : reached).toFixed());
}

function middleOf(target: Amount): Big {
  return target.kind === 'range' ? new Big(target.low).plus(target.high).div(2) : new Big(target.value);
}

/** The largest value that is possible; undefined if there is none. */
function mostOf(target: Amount): Big | undefined {
  if (target.kind === 'scale') return new Big(target.of);
  return isShare(target.measure) ? new Big(100) : undefined;
}
