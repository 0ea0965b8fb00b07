import type { TimeZone } from '../agency/rules/vocabulary';

/** A calendar day in the agency's zone, `YYYY-MM-DD`. Days compare and sort as text. */
export type PlainDate = string;

const ZONE_LABELS: Record<TimeZone, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};
/** Indonesia has no daylight saving time, so a zone is only an offset in hours. */
const ZONE_HOURS: Record<TimeZone, number> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 };

export const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;
const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The calendar day of an instant in a time zone. */
export function dayIn(zone: TimeZone, instant: Date): PlainDate {
  return new Date(instant.getTime() + ZONE_HOURS[zone] * HOUR_MS).toISOString().slice(0, 10);
}

/** The first instant of a day in a time zone. */
export function startOfDay(zone: TimeZone, day: PlainDate): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - ZONE_HOURS[zone] * HOUR_MS);
}

export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === text;
}

/** Other names and abbreviations of months in use: old spellings, and short forms that are not the first letters of a month. */
const OTHER_NAMES: Readonly<Record<string, number>> = { pebruari: 2, peb: 2, agt: 8, ags: 8, nopember: 11, nop: 11 };

/** The allowed years of a typed or imported day, in the whole application. A year of two digits means one of these hundred years. */
const EARLIEST_YEAR = 1970;
const LATEST_YEAR = 2069;
const NO_DAY = 'Tanggal tidak dikenal. Tulis seperti 30 Juni 2026 atau 30-6-2026.';

const HOUR = /[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

export type DayReading = { day: PlainDate; fault?: undefined } | { day?: undefined; fault: string };

/**
 * Reads a day as people or databases write it: `2026-01-31`, `31-1-2026`, `31/01/26`, `31 Januari 2026`, `31 Jan 2026`. A word with a comma
 * before it (a weekday) and an hour after it are ignored. If it is no day, or its year is not allowed, `fault` says what is wrong. Every
 * date field and every imported cell uses this rule.
 */
export function readDay(text: string): DayReading {
  const common = text.normalize('NFKC').trim();
  const day = dayWritten(common.replace(/^[A-Za-z]+,\s*/, '').replace(HOUR, ''));
  if (day === undefined) return { fault: NO_DAY };
  return isPlausible(day) ? { day } : { fault: yearFault(day) };
}

/** The day that a text means; undefined if it is no day, or if its year is not allowed. */
export function parseDate(text: string): PlainDate | undefined {
  return readDay(text).day;
}

function isPlausible(day: PlainDate): boolean {
  const year = Number(day.slice(0, 4));
  return EARLIEST_YEAR <= year && year <= LATEST_YEAR;
}

/**
 * The sentence for a day whose year is not allowed. Spreadsheets read a cell that contains only a year as a number of days since 30
 * December 1899: 2026 becomes 18 July 1905. The sentence then names the year that was probably typed.
 */
function yearFault(day: PlainDate): string {
  const count = daysBetween('1899-12-30', day);
  const meant = EARLIEST_YEAR <= count && count <= LATEST_YEAR ? ` Mungkin yang diketik hanya tahun ${count}.` : '';
  return `${formatDate(day)}: tahunnya harus antara ${EARLIEST_YEAR} dan ${LATEST_YEAR}.${meant} Tulis hari, bulan, dan tahun dengan lengkap.`;
}

function dayWritten(typed: string): PlainDate | undefined {
  if (isPlainDate(typed)) return typed;
  const parts = typed.match(/^(\d{1,2})(?:[-/.]|\s+)(\d{1,2}|[A-Za-z]{3,})(?:[-/]|\.\s*|\s+)(\d{4}|\d{2})$/);
  if (!parts) return undefined;
  const [, day = '', month = '', year = ''] = parts;
  const iso = `${wholeYear(year)}-${String(monthNamed(month) || month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(iso) ? iso : undefined;
}

/** The year with four digits: `26` becomes 2026, and `98` becomes 1998. */
function wholeYear(typed: string): string {
  if (typed.length === 4) return typed;
  return `${Number(typed) <= LATEST_YEAR % 100 ? '20' : '19'}${typed}`;
}

/** The number (1 to 12) of a month from its name or its first letters; 0 for anything else. */
function monthNamed(typed: string): number {
  const name = typed.toLowerCase();
  return OTHER_NAMES[name] ?? MONTHS.findIndex((month) => month.toLowerCase().startsWith(name)) + 1;
}

export function addDays(day: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The number of days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** Whether `day` lies in a period. Its first and its last day count. `null` means that the period has no end. */
export function isWithin(day: PlainDate, fromOn: PlainDate, toOn: PlainDate | null): boolean {
  return fromOn <= day && (toOn === null || day <= toOn);
}

/** Whether a record has ended before `day`. The record is still valid on its last day; without a last day (`null`) it never ends. */
export function hasEnded(lastOn: PlainDate | null, day: PlainDate): boolean {
  return lastOn !== null && lastOn < day;
}

/** Whether two periods have a day in common. Their first and last days count; `null` means that a period has no end. */
export function overlaps(
  a: { fromOn: PlainDate; toOn: PlainDate | null },
  b: { fromOn: PlainDate; toOn: PlainDate | null },
): boolean {
  return (b.toOn === null || a.fromOn <= b.toOn) && (a.toOn === null || b.fromOn <= a.toOn);
}

/** `2026-01-31` → `31 Januari 2026`. */
export function formatDate(day: PlainDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** `2026-01-31` → `Sabtu, 31 Januari 2026`. */
export function formatDateWithWeekday(day: PlainDate): string {
  return `${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]}, ${formatDate(day)}`;
}

/** `31 Januari 2026 pukul 14.05 WIB`. */
export function formatInstant(zone: TimeZone, instant: Date): string {
  const local = new Date(instant.getTime() + ZONE_HOURS[zone] * HOUR_MS).toISOString();
  return `${formatDate(local.slice(0, 10))} pukul ${local.slice(11, 16).replace(':', '.')} ${ZONE_LABELS[zone]}`;
}
