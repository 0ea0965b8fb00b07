import type { TargetRow } from '../../goals/rules/target-value';
import { readTarget } from '../../goals/rules/targets';
import { DIRECTIONS, PERSPECTIVES } from '../../goals/rules/vocabulary';
import { nearestWord } from '../../people/rules/nearest';
import { digitsWritten, readNip } from '../../people/rules/nip';
import { isPlanExample, type PlanFault, type PlanKey, type PlanRow } from './import-columns';
import { ASPECTS, type Aspect, type Direction, type Perspective, RESULT_KINDS, type ResultKind } from './vocabulary';

/** The values of a row that could be read, before they are compared with a plan. */
export type RowDraft = {
  nip: string;
  kind: ResultKind;
  title: string;
  supportedText: string;
  assignedBy: string;
  indicator: TargetRow & {
    title: string;
    aspect: Aspect | null;
    perspective: Perspective | null;
  };
};
export type ReadRow = { draft?: RowDraft; faults: PlanFault[] };

const DIRECTION_NAMES: Readonly<Record<string, Direction>> = {
  'makin besar makin baik': 'more',
  '≥': 'more',
  'makin kecil makin baik': 'less',
  '≤': 'less',
  'harus tepat': 'exact',
  tepat: 'exact',
  'paling lambat tanggal': 'by-date',
  'paling lambat': 'by-date',
  tanggal: 'by-date',
};
const UNKNOWN = {
  kind: 'Jenis tidak dikenal. Yang ada: utama, tambahan.',
  aspect: 'Aspek tidak dikenal. Yang ada: Kuantitas, Kualitas, Waktu, Biaya.',
  direction:
    'Arah tidak dikenal. Yang ada: Makin besar makin baik, Makin kecil makin baik, Harus tepat, Paling lambat tanggal.',
  perspective: 'Perspektif tidak dikenal. Yang ada: Penerima Layanan, Proses Bisnis, Penguatan Internal, Anggaran.',
} as const;

/** Reads one row for a year. Returns its values, or its faults: at most one for each column. */
export function readPlanRow(row: PlanRow, year: number): ReadRow {
  if (isPlanExample(row)) return { faults: [planFault(row, 'title', 'Baris contoh; hapus dari berkas.')] };
  const { values } = row;
  const nip = readNip(values.identityNumber ?? '');
  const kind = values.kind ? wordOf(values.kind, RESULT_KINDS, OTHER_KINDS) : 'utama';
  const aspect = values.aspect ? wordOf(values.aspect, ASPECTS, { mutu: 'kualitas' }) : null;
  const direction = values.direction ? directionOf(values.direction) : '';
  const perspective = values.perspective ? wordOf(values.perspective, PERSPECTIVES) : null;
  const beside = { measure: values.measure, isAboutTime: aspect === 'waktu' };
  const target = readTarget(direction ?? '', values.target ?? '', beside);
  const faults = [
    ...row.faults,
    ...missing(row),
    ...refuse(row, 'identityNumber', values.identityNumber !== undefined && nip.fault !== undefined, nip.fault ?? ''),
    ...refuse(row, 'year', values.year !== undefined && values.year !== String(year), otherYear(values.year, year)),
    ...refuse(row, 'kind', kind === undefined, UNKNOWN.kind + likely(values.kind, RESULT_KINDS)),
    ...refuse(row, 'aspect', aspect === undefined, UNKNOWN.aspect + likely(values.aspect, ASPECTS)),
    ...refuse(
      row,
      'direction',
      direction === undefined,
      UNKNOWN.direction + likely(values.direction, Object.keys(DIRECTION_NAMES)),
    ),
    ...refuse(
      row,
      'perspective',
      perspective === undefined,
      UNKNOWN.perspective + likely(values.perspective, PERSPECTIVES),
    ),
    ...refuse(row, 'target', 'wrong' in target, 'wrong' in target ? target.wrong : ''),
  ].filter(({ key }, i, all) => all.findIndex((one) => one.key === key) === i);
  if (faults.length > 0 || !nip.facts || 'wrong' in target || !kind) return { faults };
  if (aspect === undefined || perspective === undefined) return { faults };
  const { title = '', supportedText = '', assignedBy = '', indicator = '' } = values;
  return {
    faults,
    draft: {
      ...{ nip: nip.facts.nip, kind, title, supportedText, assignedBy },
      indicator: { ...target, title: indicator, aspect, perspective },
    },
  };
}

/** The NIPs in a file, each once, whether they are valid or not. They are written without spaces, dots and dashes. */
export function numbersIn(rows: readonly PlanRow[]): string[] {
  return [...new Set(rows.map(({ values }) => nipWritten(values.identityNumber)))];
}

export function nipWritten(typed = ''): string {
  return digitsWritten(typed);
}

const otherYear = (typed: string | undefined, year: number) =>
  `Baris ini untuk tahun ${typed}; yang diimpor tahun ${year}. Pilih tahun lain saat mengunggah, atau perbaiki barisnya.`;

function missing(row: PlanRow): PlanFault[] {
  const asked: readonly (readonly [PlanKey, string])[] = [
    ['identityNumber', 'NIP wajib diisi di setiap baris.'],
    ['year', 'Tahun wajib diisi di setiap baris.'],
    ['title', 'Rencana hasil kerja wajib diisi di setiap baris; ulangi kalimatnya untuk setiap indikator.'],
    ['indicator', 'Hasil kerja ini tanpa indikator. Tulis sekurang-kurangnya satu indikator.'],
  ];
  return asked.flatMap(([key, reason]) => refuse(row, key, row.values[key] === undefined, reason));
}

function directionOf(typed: string): Direction | undefined {
  const wanted = typed.trim().toLowerCase();
  if (Object.hasOwn(DIRECTION_NAMES, wanted)) return DIRECTION_NAMES[wanted];
  return DIRECTIONS.find((word) => word === wanted);
}

/**
 * The listed word that was typed, or for which `others` has the typed name; undefined if there is none. Capital letters do not matter, and
 * a space counts as a hyphen: "PENERIMA LAYANAN" is "penerima-layanan".
 */
function wordOf<Word extends string>(
  typed: string,
  words: readonly Word[],
  others: Readonly<Record<string, Word>> = {},
): Word | undefined {
  const wanted = typed
    .trim()
    .toLowerCase()
    .replace(/[\s/_]+/g, '-');
  return Object.hasOwn(others, wanted) ? others[wanted] : words.find((word) => word === wanted);
}

/** Other names of the kinds. "Tugas tambahan" is the name on forms from before R6. */
const OTHER_KINDS: Readonly<Record<string, ResultKind>> = {
  'hasil-kerja-utama': 'utama',
  'hasil-kerja-tambahan': 'tambahan',
  'tugas-tambahan': 'tambahan',
};

/** A sentence that suggests the word that was probably meant; empty if none is similar. */
function likely(typed: string | undefined, words: readonly string[]): string {
  const meant = nearestWord(typed ?? '', words);
  return meant ? ` Mungkin maksudnya “${meant.replaceAll('-', ' ')}”.` : '';
}

function refuse(row: PlanRow, key: PlanKey, stands: boolean, reason: string): PlanFault[] {
  return stands ? [planFault(row, key, reason)] : [];
}

export function planFault(row: Pick<PlanRow, 'values'>, key: PlanKey, reason: string): PlanFault {
  return { key, read: (row.values[key] ?? '').slice(0, 80), reason };
}
