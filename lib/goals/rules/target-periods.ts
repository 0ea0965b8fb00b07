import type { RatePeriod } from './target-value';

/** The periods by which an amount may be counted, with their usual abbreviations. */
const PERIODS: Readonly<Record<RatePeriod, string>> = {
  hari: 'hari|hr',
  minggu: 'minggu|mgg|pekan',
  bulan: 'bulan|bln',
  triwulan: 'triwulan|tw|kuartal',
  semester: 'semester|smt',
  tahun: 'tahun|thn|th',
};
const NAMES = Object.values(PERIODS).join('|');
const WORDS = String.raw`\b(?:per|tiap|setiap)\s*`;
const EACH = String.raw`(?:${WORDS}|/\s*)(${NAMES})(?:nya)?\.?`;
/** A unit with a period: "2 dokumen per bulan", "2 dok/bln", "1 laporan tiap triwulannya". */
const BEHIND = new RegExp(`^(.*?)\\s*${EACH}$`, 'iu');
/** A unit with "once in" a period: "2 kali sebulan", "6 kali dalam satu tahun". */
const ONCE = new RegExp(`^(.*?)\\s*\\b(?:dalam\\s+(?:se|satu\\s+|1\\s+)|se)(${NAMES})$`, 'iu');
/** A period before its amount: "tiap bulan 2 laporan". */
const BEFORE = new RegExp(`^${WORDS}(${NAMES})(?:nya)?\\s*[:,]?\\s+(\\D{0,40}\\d.*)$`, 'iu');
/** A second amount after the period: "1 laporan per bulan (12 laporan)". */
const MORE = new RegExp(`${EACH}\\s*\\(`, 'iu');

export type Rated = { unit: string; per?: RatePeriod };

/** Separates a unit and the period by which its amount is counted; `per` is undefined if there is none. */
export function rateIn(unit: string): Rated {
  const [, of = '', name] = unit.match(BEHIND) ?? unit.match(ONCE) ?? [];
  return name === undefined ? { unit } : { unit: of, per: periodNamed(name) };
}

/** Puts a period that stands before its amount after it: "tiap bulan 2 laporan" becomes "2 laporan per bulan". */
export function periodLast(text: string): string {
  const [, name, amount = ''] = text.match(BEFORE) ?? [];
  return name === undefined ? text : `${amount} per ${periodNamed(name)}`;
}

export function saysMoreThanRate(unit: string): boolean {
  return MORE.test(unit);
}

function periodNamed(name: string): RatePeriod {
  const periods = Object.keys(PERIODS) as RatePeriod[];
  return periods.find((period) => PERIODS[period].split('|').includes(name.toLowerCase()))!;
}
