import type { Decimal } from '../../kernel/numbers';
import type { Wrong } from './target-faults';
import type { MonthDayTarget } from './target-value';
import { MONTH } from './target-words';

const DAYS = /^(?:(?:tanggal|tgl\.?)\s*)?(\d{1,2}(?:\s*(?:,|dan|;)\s*\d{1,2})*)(?:\s+(\D+))?$/i;
const SAME =
  /^(?:(?:pada\s+|di\s+)?bulan\s+(?:yang\s+sama|itu|berjalan|bersangkutan|tersebut)|(?:tiap|setiap)\s+bulan)$/i;
const NEXT = /^(?:pada\s+|di\s+)?(?:bulan|bln)\s+(?:berikutnya|berikut|depan)$/i;
const unread = (example: string) =>
  `Tulis tanggal paling akhir dari semua bulan, misalnya ${example}. Kosongkan bila belum ada.`;
const whichMonth = (day: number) =>
  `Targetnya pada bulan berikutnya. Tulis “tanggal ${day} bulan yang sama” atau “tanggal ${day} bulan berikutnya”.`;

/**
 * Reads on which day of the month something was done: "tanggal 4". The text may list the days of all months; the latest of them counts. The
 * text must name the month if that is not clear. The stored number counts from the first day of the target's month. So a day of the month
 * before is 0 or less, and a day of the next month is more than 31. [TARGET-06]
 */
export function readMonthDay(text: string, target: MonthDayTarget): { value: Decimal; typed: string } | Wrong {
  const [, listed = '', month = ''] = text.match(DAYS) ?? [];
  const days = (listed.match(/\d+/g) ?? []).map(Number);
  const latest = Math.max(0, ...days);
  const isKnown = month === '' || SAME.test(month) || NEXT.test(month);
  if (latest < 1 || latest > MONTH || !isKnown)
    return { wrong: unread(target.isNext ? 'tanggal 4 bulan berikutnya' : 'tanggal 4') };
  if (month === '' && target.isNext && latest > target.day) return { wrong: whichMonth(latest) };
  const isNext = month === '' ? target.isNext : NEXT.test(month);
  const value = latest + (isNext ? MONTH : 0) - (target.isNext ? MONTH : 0);
  return { value: String(value), typed: days.length > 1 ? text : '' };
}
