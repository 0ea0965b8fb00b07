import type { PlainDate } from '../../kernel/dates';
import type { Decimal } from '../../kernel/numbers';
import type { Direction, TargetKind } from './vocabulary';

/** The periods by which the amount of a `rate` is counted. */
export const RATE_PERIODS = ['hari', 'minggu', 'bulan', 'triwulan', 'semester', 'tahun'] as const;
export type RatePeriod = (typeof RATE_PERIODS)[number];

/** `sign` is the word or sign that the writer put before or after the target ("minimal", "≥", "atau lebih"); empty if there is none. */
type Any = { sign: string; direction: Direction; measure: string };
/**
 * `prefix` is the text before the number: "Level" of "Level 3". It contains the sign between name and number: "Nilai minimal" of "Nilai
 * minimal 85".
 */
type Called = Any & { prefix: string };
export type NumberTarget = Called & { kind: 'number'; value: Decimal };
/** A value within the range is "sesuai ekspektasi", the ends included. */
export type RangeTarget = Called & { kind: 'range'; low: Decimal; high: Decimal };
export type ScaleTarget = Called & { kind: 'scale'; value: Decimal; of: Decimal };
/**
 * `list` is the name of a known list, or a typed order from the lowest grade: "Pratama<Madya<Utama". `measure` is the name before the
 * grade: "predikat" of "predikat A".
 */
export type GradeTarget = Any & { kind: 'grade'; grade: string; list: string };
export type RateTarget = Any & { kind: 'rate'; value: Decimal; per: RatePeriod };
export type DayTarget = Any & { kind: 'day'; on: PlainDate };
/** A day of each month; `isNext` means the following month. */
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

/** A target before its sign and direction are known. */
export type Bare<Kind> = Kind extends unknown ? Omit<Kind, 'sign' | 'direction'> : never;

/**
 * A target as table columns. Columns that a kind does not need stay empty. `target` has the number of a number, of a scale, or of an amount
 * per period.
 */
export type TargetRow = {
  direction: Direction;
  target: Decimal | null;
  targetOn: PlainDate | null;
  measure: string;
} & Partial<TargetForm>;
export type TargetForm = {
  /** Null in a row that was stored before there were kinds. The direction of such a row is printed as a sign. */
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

/** Only the target columns of a row that has more. */
export function targetPart(row: TargetRow): FullTargetRow {
  const { direction, target, targetOn, measure, targetKind = null, targetSign = '' } = row;
  const { targetFrom = null, targetTo = null, targetWord = '', targetList = '' } = row;
  return {
    ...{ direction, target, targetOn, measure, targetKind, targetSign },
    ...{ targetFrom, targetTo, targetWord, targetList },
  };
}

/** What was reached: a number, a day, or a word (a grade, a quarter). If all are missing: "belum ada". */
export type Reported = {
  value: Decimal | null;
  doneOn: PlainDate | null;
  word?: string;
  /**
   * The text as typed, if the value does not say all of it: an amount in another unit ("3 jam" beside the value 0,125 hari), or the days of
   * several months.
   */
  typed?: string;
  /** The writer was asked whether the value is right, and confirmed it. */
  isSure?: boolean;
};

export function isGiven({ value, doneOn, word }: Reported): boolean {
  return value !== null || doneOn !== null || Boolean(word);
}
