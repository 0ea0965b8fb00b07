import { type Decimal, scaledBy } from '../../kernel/numbers';

/**
 * Units of the same quantity, each with its size in the base unit of its line (such as gram). An amount may be typed in another unit of the
 * same line.
 */
const SIZES: readonly Readonly<Record<string, Decimal>>[] = [
  { detik: '1', menit: '60', jam: '3600', hari: '86400', minggu: '604800', pekan: '604800' },
  { bulan: '1', triwulan: '3', semester: '6', tahun: '12' },
  { mg: '0.001', gram: '1', gr: '1', g: '1', kg: '1000', kilogram: '1000', kuintal: '100000', ton: '1000000' },
  { mm: '1', cm: '10', meter: '1000', m: '1000', km: '1000000', kilometer: '1000000' },
  { m2: '1', 'm²': '1', 'meter persegi': '1', ha: '10000', hektar: '10000', hektare: '10000', km2: '1000000' },
  { ml: '0.001', liter: '1', l: '1', m3: '1000', 'm³': '1000' },
];
/** A working day has 7.5 hours: 37 hours and 30 minutes in five days (Perpres 21/2023 Ps 4). */
const WORKING: Readonly<Record<string, Decimal>> = { detik: '1', menit: '60', jam: '3600', 'hari kerja': '27000' };
const MULTIPLES: Readonly<Record<string, Decimal>> = {
  ...{ ribu: '1000', rb: '1000', juta: '1000000', jt: '1000000', miliar: '1000000000', milyar: '1000000000' },
  ...{ mlr: '1000000000', triliun: '1000000000000' },
};
/** Letters that are multiples only after rupiah: "Rp 1,5 M". */
const OF_MONEY: Readonly<Record<string, string>> = { m: 'miliar', t: 'triliun' };
const SAME: Readonly<Record<string, string>> = {
  ...{ '%': 'persen', prosen: 'persen', percent: 'persen', rp: 'rupiah' },
  ...{ dok: 'dokumen', lap: 'laporan', keg: 'kegiatan', org: 'orang' },
};

const EQUAL = ['1', '1'] as const;
type Unit = { name: string; times: Decimal };

/** The other name that a table has for a word; otherwise the word itself. */
const renamed = (names: Readonly<Record<string, string>>, word: string) =>
  Object.hasOwn(names, word) ? names[word]! : word;

/** The name of a unit and its multiple: "Rp juta" and "juta rupiah" are both "rupiah", a million times. */
function unitOf(measure: string): Unit {
  const plain = measure
    .toLowerCase()
    .replace(/\./g, '')
    .replace(/\s*\/\s*/g, ' per ');
  const typed = plain.trim().split(/\s+/);
  const words = typed[0] === 'rp' ? typed.map((word) => renamed(OF_MONEY, word)) : typed;
  const multiple = words.find((word) => Object.hasOwn(MULTIPLES, word));
  const name = words.filter((word) => word !== multiple).map((word) => renamed(SAME, word));
  return { name: name.join(' '), times: multiple ? MULTIPLES[multiple]! : '1' };
}

/** The sizes of two units in the same base unit; undefined if the units measure different things. */
function sizesOf(a: string, b: string): readonly [Decimal, Decimal] | undefined {
  if (a === b) return EQUAL;
  const table = [...SIZES, WORKING].find((sizes) => Object.hasOwn(sizes, a) && Object.hasOwn(sizes, b));
  return table && [table[a]!, table[b]!];
}

/**
 * Converts an amount to another unit; undefined if the units are not related. Exact if the decimals end, otherwise cut after 30 places.
 * [TARGET-06]
 */
export function converted(value: Decimal, from: string, to: string): Decimal | undefined {
  const [own, other] = [unitOf(from), unitOf(to)];
  // "1.400 juta" has only a multiple, so it may count whatever the target counts.
  const sizes = own.name === '' && own.times !== '1' ? EQUAL : sizesOf(own.name, other.name);
  if (!sizes) return undefined;
  return scaledBy(scaledBy(value, own.times, '1'), sizes[0], scaledBy(other.times, sizes[1], '1'));
}

/** The multiple in a unit: a thousand for "ribu orang", one for "orang". */
export function multipleOf(measure: string): Decimal {
  return unitOf(measure).times;
}

/** Whether two spellings of a unit mean the same: "%" and "persen". */
export function isSameUnit(a: string, b: string): boolean {
  const [one, other] = [unitOf(a), unitOf(b)];
  return one.name === other.name && one.times === other.times;
}

/**
 * Whether a text is the beginning of a longer unit: "menit" of "menit per layanan", "laporan" of "laporan Covid-19". A working day is
 * different from a day, so "hari" is no beginning of "hari kerja".
 */
export function isBeginningOf(measure: string, whole: string): boolean {
  const [own, all] = [unitOf(measure), unitOf(whole)];
  const [, next] = all.name.startsWith(`${own.name} `) ? all.name.slice(own.name.length).split(' ') : [];
  return own.name !== '' && own.times === all.times && next !== undefined && !/^(?:kerja|kalender|takwim)$/.test(next);
}

export function isShare(measure: string): boolean {
  return unitOf(measure).name === 'persen';
}

/** Whether an amount may be given in another unit: hours for days, rupiah for millions of rupiah. */
export function isConvertible(measure: string): boolean {
  const { name, times } = unitOf(measure);
  return name === 'rupiah' || times !== '1' || [...SIZES, WORKING].some((sizes) => Object.hasOwn(sizes, name));
}

const TIME = 'detik|menit|jam|hari|minggu|pekan|bulan|triwulan|semester|tahun';
const TIME_WORD = new RegExp(`^(?:${TIME})\\b`, 'i');
/** A duration, with the texts that may follow it: "hari kerja sejak berkas lengkap", "menit per layanan". */
const TAKEN = new RegExp(
  `^(?:${TIME})(?:\\s+(?:kerja|kalender|takwim|anggaran))?(?:$|\\s*/|\\s+(?:per|tiap|setiap|untuk|sejak|setelah|sesudah|dari|dalam)\\b)`,
  'i',
);

const TWO_TIMES = new RegExp(`^(?:${TIME})\\s*(?:,|dan\\b|lebih\\b)?\\s*\\d+(?:[.,]\\d+)*\\s*(?:${TIME})\\b`, 'i');

/** Whether the text after a number continues a duration in a second unit: "jam 30 menit". */
export function isTimeInParts(measure: string): boolean {
  return TWO_TIMES.test(measure);
}

/** Whether a unit is a duration, of which less is usually better. */
export function isTime(measure: string): boolean {
  return TAKEN.test(measure);
}

/** Whether a unit begins like a duration. It may mean something else: "hari rawat", "jam pelajaran". */
export function isTimeWord(measure: string): boolean {
  return TIME_WORD.test(measure);
}
