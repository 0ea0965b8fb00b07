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

/** The calendar day that an instant falls on in a zone. */
export function dayIn(zone: TimeZone, instant: Date): PlainDate {
  return new Date(instant.getTime() + ZONE_HOURS[zone] * HOUR_MS).toISOString().slice(0, 10);
}

/** The first instant of a day in a zone. */
export function startOfDay(zone: TimeZone, day: PlainDate): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - ZONE_HOURS[zone] * HOUR_MS);
}

export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === text;
}

/** Other spellings in offices: the old one, and short forms that are not the first letters of a month. */
const OTHER_NAMES: Readonly<Record<string, number>> = { pebruari: 2, peb: 2, agt: 8, ags: 8, nopember: 11, nop: 11 };

/** The allowed years of a typed or imported day, for the whole application; two digits mean one of these hundred years. */
const EARLIEST_YEAR = 1970;
const LATEST_YEAR = 2069;
const NO_DAY = 'Tanggal tidak dikenal. Tulis seperti 30 Juni 2026 atau 30-6-2026.';

const HOUR = /[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

export type DayReading = { day: PlainDate; fault?: undefined } | { day?: undefined; fault: string };

/**
 * Reads `2026-01-31`, `31-1-2026`, `31/01/26`, `31 Januari 2026`, `31 Jan 2026`, with or without its weekday or an hour after it, as
 * databases write it, or says what is wrong: the one rule for every date field and every imported cell.
 */
export function readDay(text: string): DayReading {
  const common = text.normalize('NFKC').trim();
  const day = dayWritten(common.replace(/^[A-Za-z]+,\s*/, '').replace(HOUR, ''));
  if (day === undefined) return { fault: NO_DAY };
  return isPlausible(day) ? { day } : { fault: yearFault(day) };
}

/** The written day; undefined when it is no day or its year is not allowed. */
export function parseDate(text: string): PlainDate | undefined {
  return readDay(text).day;
}

function isPlausible(day: PlainDate): boolean {
  const year = Number(day.slice(0, 4));
  return EARLIEST_YEAR <= year && year <= LATEST_YEAR;
}

/** Spreadsheets store a cell with only a year as days after 1900: 2026 reads as 18 July 1905. */
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

/** `26` is 2026 and `98` is 1998. */
function wholeYear(typed: string): string {
  if (typed.length === 4) return typed;
  return `${Number(typed) <= LATEST_YEAR % 100 ? '20' : '19'}${typed}`;
}

/** 1 to 12 for the name of a month or its first letters; 0 for anything else. */
function monthNamed(typed: string): number {
  const name = typed.toLowerCase();
  return OTHER_NAMES[name] ?? MONTHS.findIndex((month) => month.toLowerCase().startsWith(name)) + 1;
}

export function addDays(day: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** Whether `day` lies in the closed span; an open end is `null`. */
export function isWithin(day: PlainDate, fromOn: PlainDate, toOn: PlainDate | null): boolean {
  return fromOn <= day && (toOn === null || day <= toOn);
}

/** Whether a record with this last day has ended on a day; without a last day (`null`) it has not. */
export function hasEnded(lastOn: PlainDate | null, day: PlainDate): boolean {
  return lastOn !== null && lastOn < day;
}

/** Whether two closed spans share a day; an open end is `null`. */
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
