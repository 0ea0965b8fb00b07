import { formatDate, type PlainDate, parseDate } from '../../kernel/dates';
import type { Decimal } from '../../kernel/numbers';
import { type AmountTarget, readAmountOf } from './realisation-amounts';
import { readMonthDay } from './realisation-month-days';
import { MAX_TARGET, TARGET_FAULTS } from './target-faults';
import { gradeOrder, reportedGrade } from './target-grades';
import { bareLead } from './target-leads';
import { plain, readTargetText } from './target-reading';
import { isNextMonth, targetOf } from './target-row';
import type { GradeTarget, MonthDayTarget, QuarterTarget, Reported, TargetRow } from './target-value';
import { amountInWords, monthDayInWords, quarterInWords } from './target-words';

const NO_QUARTER = 'Tulis tanggal selesai, misalnya 30 Juni 2026, atau triwulannya, misalnya triwulan II.';
const noDay = (today: PlainDate) =>
  `Tulis tanggal selesai, misalnya ${formatDate(today)}. Kosongkan bila belum selesai.`;
const FUTURE_DAY = 'Tanggal selesai tidak boleh setelah hari ini.';

export type Realised = { value: Decimal | null; doneOn: PlainDate | null; word: string; typed: string };
type Said = Realised | { wrong: string };
const NOTHING: Realised = { value: null, doneOn: null, word: '', typed: '' };

/**
 * Reads the typed realisation of an indicator, in the kind of its target: a number, a grade, a day, a day of the month, a quarter. An empty
 * text means "belum ada", never zero. If the text has another unit, it is kept beside the converted value. [TARGET-06]
 */
export function readRealisation(row: TargetRow, typed: string, today: PlainDate): Said {
  if (typed.length > MAX_TARGET) return { wrong: TARGET_FAULTS.longText };
  const text = plain(typed);
  if (text === '') return NOTHING;
  const target = targetOf(row);
  switch (target?.kind) {
    case 'day':
      return readDay(text, today);
    case 'month-day':
      return monthDayOf(text, target);
    case 'quarter':
      return readQuarter(text, target, today);
    case 'grade':
      return readGradeOf(text, target);
    default:
      return row.direction === 'by-date' ? readDay(text, today) : readNumber(text, target, row.measure);
  }
}

function monthDayOf(text: string, target: MonthDayTarget): Said {
  const said = readMonthDay(text, target);
  return 'wrong' in said ? said : { ...NOTHING, ...said };
}

function readNumber(text: string, target: AmountTarget | undefined, measure: string): Said {
  const said = readAmountOf(text, target, measure);
  return 'wrong' in said ? said : { ...NOTHING, ...said };
}

function readDay(text: string, today: PlainDate): Said {
  const doneOn = parseDate(text);
  if (doneOn === undefined) return { wrong: noDay(today) };
  return doneOn > today ? { wrong: FUTURE_DAY } : { ...NOTHING, doneOn };
}

function readQuarter(text: string, target: QuarterTarget, today: PlainDate): Said {
  const doneOn = parseDate(text);
  if (doneOn !== undefined) return readDay(text, today);
  const read = readTargetText(text, { direction: '' });
  if ('wrong' in read || read.kind !== 'quarter' || read.sign !== '') return { wrong: NO_QUARTER };
  const year = read.year ?? target.year;
  return { ...NOTHING, word: year === null ? `${read.quarter}` : `${read.quarter}/${year}` };
}

function readGradeOf(text: string, { grade, list, measure, sign }: GradeTarget): Said {
  const called = bareLead(measure, sign).toLowerCase();
  const bare = text.toLowerCase().startsWith(`${called} `) ? text.slice(called.length).trim() : text;
  const word = reportedGrade(list, grade, bare);
  return word ? { ...NOTHING, word } : { wrong: `Tulis salah satu dari urutan targetnya: ${gradeOrder(list)}.` };
}

/** The saved realisation as its field shows it; empty if there is none. */
export function realisationField(reported: Reported | undefined, row?: Partial<TargetRow>): string {
  if (reported?.typed) return reported.typed;
  if (reported?.doneOn) return formatDate(reported.doneOn);
  if (reported?.word) return row?.targetKind === 'quarter' ? quarterInWords(reported.word) : reported.word;
  if (!reported?.value) return '';
  const isOfMonth = row?.targetKind === 'month-day';
  return isOfMonth
    ? monthDayInWords(Number(reported.value), isNextMonth(row.targetWord ?? ''))
    : amountInWords(reported.value, '');
}

type Entry = Reported & { note: string };

/** Whether a new entry differs from the last one. An unchanged entry adds no row to the history. */
export function isNewEntry(current: Entry | undefined, next: Entry): boolean {
  return ENTRY.some((key) => ((current ?? EMPTY)[key] || EMPTY[key]) !== (next[key] || EMPTY[key]));
}

/** Whether both values are the same. Notes and confirmations are not compared. */
export function isSameValue(was: Reported | undefined, now: Reported): boolean {
  return !isNewEntry(was && { ...was, note: '', isSure: false }, { ...now, note: '', isSure: false });
}

const EMPTY: Required<Entry> = { ...NOTHING, note: '', isSure: false };
const ENTRY = Object.keys(EMPTY) as (keyof Entry)[];
