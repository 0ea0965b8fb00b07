import type { PlainDate } from '../../kernel/dates';
import type { Decimal } from '../../kernel/numbers';
import type { Direction } from './measures';

/** What a target is made of (filled forms of R6; the column TARGET/ SESUAI EKSPEKTASI of their evaluation). A closed list. [TARGET-01] */
export const TARGET_KINDS = ['number', 'range', 'scale', 'grade', 'rate', 'day', 'month-day', 'quarter'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** What the amount of a `rate` is counted by. */
export const RATE_PERIODS = ['hari', 'minggu', 'bulan', 'triwulan', 'semester', 'tahun'] as const;
export type RatePeriod = (typeof RATE_PERIODS)[number];

/** `sign` is the word or sign that the writer put before it ("minimal", "≥", "paling lambat"), empty where there was none. */
type Any = { sign: string; direction: Direction; measure: string };
/** `prefix` stands before the number: "Level 3", "Nilai 85"; with its sign where that stands between: "Nilai minimal 85". */
type Called = Any & { prefix: string };
export type NumberTarget = Called & { kind: 'number'; value: Decimal };
/** The range itself is "sesuai ekspektasi". */
export type RangeTarget = Called & { kind: 'range'; low: Decimal; high: Decimal };
export type ScaleTarget = Called & { kind: 'scale'; value: Decimal; of: Decimal };
/** `list` names a list that is known here, or is an own one from the lowest on: "Pratama<Madya<Utama". `measure` stands before: "predikat A". */
export type GradeTarget = Any & { kind: 'grade'; grade: string; list: string };
export type RateTarget = Any & { kind: 'rate'; value: Decimal; per: RatePeriod };
export type DayTarget = Any & { kind: 'day'; on: PlainDate };
/** A day of each month; `isNext` counts from the month that follows. */
export type MonthDayTarget = Any & { kind: 'month-day'; day: number; isNext: boolean };
export type QuarterTarget = Any & { kind: 'quarter'; quarter: number; year: number | null };
export type Target =
  | NumberTarget
  | RangeTarget
  | ScaleTarget
  | GradeTarget
  | RateTarget
  | DayTarget
  | MonthDayTarget
  | QuarterTarget;

/** A target before its sign and direction are settled. */
export type Bare<Kind> = Kind extends unknown ? Omit<Kind, 'sign' | 'direction'> : never;

/** A target as a table bears it. What a kind does not need stays empty; `target` is a number that may be divided and added up. */
export type TargetRow = {
  direction: Direction;
  target: Decimal | null;
  targetOn: PlainDate | null;
  measure: string;
} & Partial<TargetForm>;
export type TargetForm = {
  /** Null: written before there were kinds, when the direction was printed as a sign. */
  targetKind: TargetKind | null;
  targetSign: string;
  targetFrom: Decimal | null;
  targetTo: Decimal | null;
  targetWord: string;
  targetList: string;
};
export type FullTargetRow = TargetRow & TargetForm;

export const NO_FORM: TargetForm = {
  targetKind: null,
  targetSign: '',
  targetFrom: null,
  targetTo: null,
  targetWord: '',
  targetList: '',
};

/** Only what belongs to the target, of a row that has more: for whoever hands it on. */
export function targetPart(row: TargetRow): FullTargetRow {
  const { direction, target, targetOn, measure, targetKind = null, targetSign = '' } = row;
  const { targetFrom = null, targetTo = null, targetWord = '', targetList = '' } = row;
  return {
    ...{ direction, target, targetOn, measure, targetKind, targetSign },
    ...{ targetFrom, targetTo, targetWord, targetList },
  };
}

/** What was reached: a number, a day, or a word (a grade, a quarter); nothing of them is "belum ada". */
export type Reported = {
  value: Decimal | null;
  doneOn: PlainDate | null;
  word?: string;
  /** As it was typed, where the value is told in another unit: "3 jam" beside 0,125 hari. */
  typed?: string;
  /** Its writer was asked whether it is right, and said so. */
  isSure?: boolean;
};

export function isGiven({ value, doneOn, word }: Reported): boolean {
  return value !== null || doneOn !== null || Boolean(word);
}
