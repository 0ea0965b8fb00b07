import { parseDate } from '../../kernel/dates';
import { isPartOfDay, TARGET_FAULTS, type Wrong } from './target-faults';
import type { Bare, DayTarget, MonthDayTarget, QuarterTarget } from './target-value';

export type Time = Bare<DayTarget | MonthDayTarget | QuarterTarget>;

const QUARTER = /^(?:triwulan|tw\.?|kuartal)\s*(iv|i{1,3}|[1-4])(?:\s+(?:tahun\s+)?(\d{4}))?$/i;
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
/** A day of a month: "tanggal 5 tiap bulan", "setiap tanggal 5", "tgl 5 bulan berikutnya". */
const MONTH_DAY = /^((?:tiap|setiap)\s+)?(?:tanggal|tgl\.?)\s*(\d{1,2})(?:\s*(.+))?$/i;
const SAME_MONTH =
  /^(?:(?:per|tiap|setiap|\/)\s*(?:bulan|bln)(?:nya)?|(?:pada\s+|di\s+)?(?:bulan|bln)\s+(?:berjalan|yang sama|bersangkutan))\.?$/i;
const NEXT_MONTH = /^(?:pada\s+|di\s+)?(?:(?:tiap|setiap)\s+)?(?:bulan|bln)\.?\s+(?:berikutnya|berikut|depan)$/i;
/** The beginnings of texts that name a time, but none of the kinds above: "Desember 2026", "akhir bulan", "H+3". */
const TIMES =
  /^(?:tanggal|tgl|pukul|jam|hari|minggu|bulan|triwulan|tw|semester|tahun|pada|tiap|setiap|akhir|awal|pertengahan|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b|^[ht]\s*[+-]\s*\d/i;

/** Reads a day, a day of each month, or a quarter. Undefined if the text is none of them. [TARGET-02] */
export function timeIn(text: string): Time | Wrong | undefined {
  const [, quarter, year] = text.match(QUARTER) ?? [];
  if (quarter) {
    const number = ROMAN[quarter.toLowerCase()] ?? Number(quarter);
    return { kind: 'quarter', measure: '', quarter: number, year: year ? Number(year) : null };
  }
  const on = parseDate(text.replace(/^(?:tanggal|tgl\.?)\s+/i, ''));
  return on === undefined ? monthDayIn(text) : { kind: 'day', measure: '', on };
}

function monthDayIn(text: string): Time | Wrong | undefined {
  const [, each, day, month = ''] = text.match(MONTH_DAY) ?? [];
  if (day === undefined) return undefined;
  const isNext = NEXT_MONTH.test(month);
  if (!isNext && !SAME_MONTH.test(month) && !(each && month === ''))
    return { wrong: month === '' ? TARGET_FAULTS.month : isPartOfDay(month) ? TARGET_FAULTS.day : TARGET_FAULTS.time };
  const isDay = Number(day) >= 1 && Number(day) <= 31;
  return isDay ? { kind: 'month-day', measure: '', day: Number(day), isNext } : { wrong: TARGET_FAULTS.day };
}

/** Why a text cannot be read. If it names a time, the sentence is about times. */
export function unread(text: string): Wrong {
  return { wrong: TIMES.test(text) ? TARGET_FAULTS.time : TARGET_FAULTS.unread };
}
