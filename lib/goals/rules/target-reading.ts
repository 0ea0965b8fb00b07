import { parseDate } from '../../kernel/dates';
import type { Direction } from './measures';
import { type Amount, readAmount } from './target-amounts';
import { MAX_MEASURE, TARGET_FAULTS, twoWays, type Wrong } from './target-faults';
import { readGrade } from './target-grades';
import { meaningOf, takeSign } from './target-signs';
import { isTime } from './target-units';
import type { DayTarget, GradeTarget, MonthDayTarget, QuarterTarget, Target } from './target-value';

export type Beside = {
  /** What was chosen for a target without a sign; empty: as it is usual for such a target. */
  direction: Direction | '';
  /** The field of the unit. */
  measure?: string;
  /** What is measured is how long something takes. */
  isAboutTime?: boolean;
};
type Bare<Kind> = Kind extends unknown ? Omit<Kind, 'sign' | 'direction'> : never;
type Time = Bare<DayTarget | MonthDayTarget | QuarterTarget>;

/**
 * Reads a target as people write it, its unit in the same field or in its own: never throws, never changes a value. What it is not sure
 * of it refuses, with the way out. [TARGET-02]
 */
export function readTargetText(typed: string, beside: Beside): Target | Wrong {
  const measure = plain(beside.measure ?? '');
  const { sign, rest } = takeSign(plain(typed));
  const time = timeIn(rest);
  if (time) return 'wrong' in time ? time : timed(time, sign, beside);
  const found = gradeIn(rest, measure) ?? readAmount(rest, measure) ?? { wrong: TARGET_FAULTS.unread };
  if ('wrong' in found) return found;
  if (beside.direction === 'by-date') return { wrong: TARGET_FAULTS.notADay };
  if (found.measure.length > MAX_MEASURE) return { wrong: TARGET_FAULTS.longUnit };
  return directed(found, sign, beside);
}

/** One kind of blank, of dash and of minus; the full stop of a sentence is none of the target. */
export function plain(typed: string): string {
  const blanks = typed.normalize('NFC').replace(/[\p{Z}\p{C}\s]+/gu, ' ');
  const dashes = blanks.replace(/[‐‑‒–—―]/g, '–').replace(/−/g, '-');
  return dashes
    .trim()
    .replace(/(?<=[^.])\.$/, '')
    .trim();
}

const QUARTER = /^(?:triwulan|tw\.?|kuartal)\s*(iv|i{1,3}|[1-4])(?:\s+(?:tahun\s+)?(\d{4}))?$/i;
const MONTH_DAY = /^(?:tanggal|tgl\.?)\s*(\d{1,2})\s+(?:(?:tiap|setiap|per)\s+bulan(?:nya)?|bulan\s+(berikutnya))$/i;
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

function timeIn(text: string): Time | Wrong | undefined {
  const [, quarter, year] = text.match(QUARTER) ?? [];
  if (quarter) {
    const number = ROMAN[quarter.toLowerCase()] ?? Number(quarter);
    return { kind: 'quarter', measure: '', quarter: number, year: year ? Number(year) : null };
  }
  const [, day, next] = text.match(MONTH_DAY) ?? [];
  if (day) {
    const isDay = Number(day) >= 1 && Number(day) <= 31;
    if (!isDay) return { wrong: TARGET_FAULTS.day };
    return { kind: 'month-day', measure: '', day: Number(day), isNext: next !== undefined };
  }
  const on = parseDate(text.replace(/^(?:tanggal|tgl\.?)\s+/i, ''));
  return on === undefined ? undefined : { kind: 'day', measure: '', on };
}

const PREFIX =
  /^((?:predikat|opini|nilai|kategori|akreditasi|peringkat|kualitas|tingkat|status|indeks)(?:\s+\p{L}+){0,3}?)\s+(.+)$/iu;

/** What a grade is called, where it stands in the field of the unit. */
const CALLED =
  /^(?:predikat|opini|nilai|kategori|akreditasi|peringkat|kualitas|tingkat|status|indeks|skor|grade|hasil)\b/i;

function gradeIn(text: string, besideUnit: string): Bare<GradeTarget> | Wrong | undefined {
  const whole = readGrade(text);
  if (whole && besideUnit !== '' && !CALLED.test(besideUnit)) return { wrong: TARGET_FAULTS.gradeUnit };
  if (whole) return { kind: 'grade', measure: besideUnit, ...whole };
  const [, prefix = '', named = ''] = text.match(PREFIX) ?? [];
  const grade = readGrade(named);
  return grade && { kind: 'grade', measure: prefix, ...grade };
}

/** Whoever chose "paling lambat tanggal" beside a bare day wrote it so. */
function timed(time: Time, sign: string, { direction }: Beside): Target | Wrong {
  const way = meaningOf(sign)?.way;
  if (way === 'more') return { wrong: TARGET_FAULTS.timeSign };
  const said = sign === '' && direction === 'by-date' ? 'paling lambat' : sign;
  return { ...time, sign: said, direction: 'by-date' };
}

function directed(found: Amount | Bare<GradeTarget>, sign: string, beside: Beside): Target | Wrong {
  const way = meaningOf(sign)?.way;
  const chosen = beside.direction === 'by-date' ? '' : beside.direction;
  if (way && found.kind === 'range') return { wrong: TARGET_FAULTS.rangeSign };
  if (way && chosen && way !== chosen) return twoWays(sign);
  return { ...found, sign, direction: way ?? (chosen || usualWay(found, beside)) };
}

const RANKS = /^(?:peringkat|rangking|ranking)/i;

/** Time that something takes, and a place among others, are better the smaller they are; everything else the larger. [TARGET-04] */
export function usualWay(found: Amount | Bare<GradeTarget>, { isAboutTime = false }: Pick<Beside, 'isAboutTime'>) {
  if (found.kind === 'number' && RANKS.test(found.prefix)) return 'less';
  return isAboutTime && found.kind !== 'grade' && isTime(found.measure) ? 'less' : 'more';
}
