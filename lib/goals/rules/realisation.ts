import { formatDate, type PlainDate, parseDate } from '../../kernel/dates';
import { type Decimal, formatNumber, parseIndonesianNumber, writtenEnglish } from '../../kernel/numbers';
import type { Direction } from './measures';
import type { Reported } from './progress';

const NO_NUMBER = 'Tulis angka, misalnya 12 atau 1.234,5. Kosongkan bila belum ada.';
const withComma = (meant: string) => `Tulis pecahan dengan koma: ${meant}.`;
const noDay = (today: PlainDate) =>
  `Tulis tanggal selesai, misalnya ${formatDate(today)}. Kosongkan bila belum selesai.`;
const FUTURE_DAY = 'Tanggal selesai tidak boleh setelah hari ini.';

/** Reads what was typed for an indicator: a number, or a day where the target is a day; empty is "belum ada", never zero. */
export function readRealisation(direction: Direction, typed: string, today: PlainDate): Reported | { wrong: string } {
  const text = typed.trim();
  if (text === '') return { value: null, doneOn: null };
  if (direction === 'by-date') return readDay(text, today);
  const value: Decimal | undefined = parseIndonesianNumber(text);
  if (value !== undefined) return { value, doneOn: null };
  const meant = writtenEnglish(text);
  return { wrong: meant ? withComma(meant) : NO_NUMBER };
}

function readDay(text: string, today: PlainDate): Reported | { wrong: string } {
  const doneOn = parseDate(text);
  if (doneOn === undefined) return { wrong: noDay(today) };
  return doneOn > today ? { wrong: FUTURE_DAY } : { value: null, doneOn };
}

/** The saved realisation as it stands in the field. */
export function realisationField(reported: Reported | undefined): string {
  if (reported?.doneOn) return formatDate(reported.doneOn);
  return reported?.value ? formatNumber(reported.value) : '';
}

type Entry = Reported & { note: string };

/** Whether a new entry says something else than the last one: an unchanged report adds no row to the history. */
export function isNewEntry(current: Entry | undefined, next: Entry): boolean {
  const was = current ?? { value: null, doneOn: null, note: '' };
  return was.value !== next.value || was.doneOn !== next.doneOn || was.note !== next.note;
}
