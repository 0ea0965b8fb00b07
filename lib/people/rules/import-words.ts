import { EMPLOYMENT_NAMES } from './identity';
import { nearestWord, ownOf, plainWord } from './nearest';
import { FUNCTIONAL_LEVEL_NAMES, POSITION_CLASS_NAMES } from './positions';
import {
  EMPLOYMENTS,
  type Employment,
  FUNCTIONAL_LEVELS,
  type FunctionalLevel,
  POSITION_CLASSES,
  type PositionClass,
} from './vocabulary';

/**
 * A word of the file as one of our values. `remark` says how the word was read if it was written differently. `fault` says that the word is
 * not known, and names similar values.
 */
export type WordReading<Word extends string> =
  | { word: Word; remark?: string; fault?: undefined }
  | { word?: undefined; fault: string };

type Vocabulary<Word extends string> = {
  /** The name of the column, for sentences. */
  what: string;
  words: Readonly<Record<Word, string>>;
  /** Words of SIASN (the national personnel system) and of older rules that mean exactly one of our values. */
  others: Readonly<Record<string, Word>>;
  /** Words that may mean several of our values, and what to write instead. */
  unclear: Readonly<Record<string, string>>;
};

const STRUCTURAL =
  'Tulis JPT Pratama (eselon II), Administrator (eselon III), atau Pengawas (eselon IV) sesuai eselonnya.';
const EITHER_TOP = 'Tulis JPT Utama atau JPT Madya.';

/** Eselon II to V mean the classes into which UU 5/2014 Ps 131 converted them. Eselon I became two classes, so it is unclear. */
const CLASSES: Vocabulary<PositionClass> = {
  what: 'Jenis jabatan',
  words: POSITION_CLASS_NAMES,
  others: {
    jptu: 'jpt-utama',
    jptm: 'jpt-madya',
    jptp: 'jpt-pratama',
    'pimpinan tinggi utama': 'jpt-utama',
    'pimpinan tinggi madya': 'jpt-madya',
    'pimpinan tinggi pratama': 'jpt-pratama',
    'eselon ii': 'jpt-pratama',
    'eselon iii': 'administrator',
    'eselon iv': 'pengawas',
    'eselon v': 'pelaksana',
    jf: 'fungsional',
    jft: 'fungsional',
    'fungsional tertentu': 'fungsional',
    'fungsional keahlian': 'fungsional',
    'fungsional keterampilan': 'fungsional',
    jfu: 'pelaksana',
    'fungsional umum': 'pelaksana',
  },
  unclear: {
    struktural: STRUCTURAL,
    manajerial: STRUCTURAL,
    'non manajerial': 'Tulis Pelaksana atau Fungsional.',
    nonmanajerial: 'Tulis Pelaksana atau Fungsional.',
    eselon: STRUCTURAL,
    'eselon i': EITHER_TOP,
    'non eselon': 'Tulis Pelaksana atau Fungsional.',
    administrasi: 'Tulis Administrator, Pengawas, atau Pelaksana.',
    'pimpinan tinggi': 'Tulis JPT Utama, JPT Madya, atau JPT Pratama.',
    jpt: 'Tulis JPT Utama, JPT Madya, atau JPT Pratama.',
  },
};

/** Levels of functional posts. `others` are names of levels before PermenPANRB 13/2019. */
const LEVELS: Vocabulary<FunctionalLevel> = {
  what: 'Jenjang',
  words: FUNCTIONAL_LEVEL_NAMES,
  others: {
    'pelaksana pemula': 'pemula',
    pelaksana: 'terampil',
    'pelaksana lanjutan': 'mahir',
    pertama: 'ahli-pertama',
    muda: 'ahli-muda',
    madya: 'ahli-madya',
    utama: 'ahli-utama',
  },
  unclear: {
    ahli: 'Tulis Ahli Pertama, Ahli Muda, Ahli Madya, atau Ahli Utama.',
    keahlian: 'Tulis Ahli Pertama, Ahli Muda, Ahli Madya, atau Ahli Utama.',
    keterampilan: 'Tulis Pemula, Terampil, Mahir, atau Penyelia.',
  },
};

const KINDS: Vocabulary<Employment> = {
  what: 'Jenis pegawai',
  words: EMPLOYMENT_NAMES,
  others: {
    'pegawai negeri sipil': 'pns',
    p3k: 'pppk',
    'pegawai pemerintah dengan perjanjian kerja': 'pppk',
    'pppk penuh waktu': 'pppk',
    'pppk paruh waktu': 'pppk',
    tni: 'tni-polri',
    polri: 'tni-polri',
  },
  unclear: {
    asn: 'Tulis PNS atau PPPK, atau kosongkan: dibaca dari NIP.',
    cpns: 'Tulis PNS; masa CPNS dicatat sebagai keadaan khusus di halaman pegawainya.',
  },
};

export const readClass = (typed: string) => readWord(typed, CLASSES, POSITION_CLASSES);
export const readLevel = (typed: string) => readWord(typed, LEVELS, FUNCTIONAL_LEVELS);
export const readEmployment = (typed: string) => readWord(typed, KINDS, EMPLOYMENTS);

function readWord<Word extends string>(
  typed: string,
  { what, words, others, unclear }: Vocabulary<Word>,
  order: readonly Word[],
): WordReading<Word> {
  const whole = plainWord(typed);
  if (whole === '') return { fault: `${what} wajib diisi. Yang ada: ${namesOf(words, order)}.` };
  const own = order.find((word) => whole === plainWord(word) || whole === plainWord(words[word]));
  if (own) return { word: own };
  const bare = withoutPrefix(whole);
  const meant = order.find((word) => bare === plainWord(words[word])) ?? ownOf(others, [whole, bare]);
  if (meant) return { word: meant, remark: `${what} “${typed}” dibaca ${words[meant]}` };
  const hint = ownOf(unclear, [whole, bare]) ?? likely(typed, { words, others }, order);
  return { fault: `${what} tidak dikenal. ${hint ?? `Yang ada: ${namesOf(words, order)}.`}` };
}

function namesOf<Word extends string>(words: Readonly<Record<Word, string>>, order: readonly Word[]): string {
  return order.map((word) => words[word]).join(', ');
}

/** Removes additions to our words: "Jabatan Pengawas" and "Pejabat Pengawas" become "pengawas", and "Eselon IV.a" becomes "eselon iv". */
function withoutPrefix(plain: string): string {
  return plain
    .replace(/^(jabatan|pejabat|jenjang) /, '')
    .replace(/^(?:eselon )?(i{1,3}|iv|v) ?[/.]? ?[ab]?$/, 'eselon $1');
}

function likely<Word extends string>(
  typed: string,
  { words, others }: Pick<Vocabulary<Word>, 'words' | 'others'>,
  order: readonly Word[],
): string | undefined {
  const near = nearestWord(typed, [...order.map((word) => words[word]), ...Object.keys(others)]);
  const meant = near && (others[near] ? words[others[near]] : near);
  return meant && `Mungkin maksudnya ${meant}. Yang ada: ${namesOf(words, order)}.`;
}
