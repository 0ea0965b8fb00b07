import { agencyKindLabels, approachLabels, paperSizeLabels, timeZoneLabels } from '../../agency/labels';
import type { TimeZone } from '../../agency/rules/vocabulary';
import { ACHIEVEMENT_LABELS, PREDIKAT_LABELS } from '../../appraisals/labels';
import { CYCLE_PURPOSE_WORDS, PERIODIC_KIND_WORDS } from '../../cycles/labels';
import { WORDING_FIELD_WORDS } from '../../dialogues/labels';
import { ORIGIN_WORDS } from '../../goals/labels';
import { JOB_LABELS } from '../../jobs/labels';
import { formatDate, formatInstant, isPlainDate } from '../../kernel/dates';
import { ROW_ORDER_WORDS } from '../../matrices/labels';
import {
  capacityLabels,
  employmentLabels,
  functionalLevelLabels,
  positionClassLabels,
  roleLabels,
} from '../../people/labels';
import { RECAP_STATE_LABELS } from '../../recaps/labels';
import { SKP_FORM_WORDS } from '../../skp/labels';
import { SHOWN_FILTERS, shownKeys } from '../rules/shown';

/** Words for the keys in the detail of an audit entry. A key that has no words is shown as it is stored. */
export const DETAIL_LABELS: Readonly<Record<string, string>> = {
  from: 'dari',
  to: 'menjadi',
  order: 'urutan baris',
  fromOn: 'mulai',
  toOn: 'sampai',
  lastOn: 'hari terakhir',
  closedOn: 'ditutup pada',
  effectiveOn: 'berlaku mulai',
  receivedOn: 'diterima pada',
  expiresAt: 'berlaku sampai',
  year: 'tahun',
  purpose: 'tujuan',
  periodicKind: 'evaluasi periodik',
  number: 'nomor',
  hash: 'sidik isi',
  post: 'tulisan ke-',
  field: 'bagian',
  formatCode: 'format',
  unit: 'unit kerja',
  team: 'tim kerja',
  lead: 'ketua tim',
  period: 'periode',
  key: 'kunci',
  upTo: 'sesudah nomor',
  kept: 'dimasukkan',
  closed: 'tidak dapat dibuka',
  predikat: 'predikat',
  cari: 'pencarian',
  name: 'nama',
  code: 'kode',
  grade: 'golongan',
  employment: 'status kepegawaian',
  capacity: 'kedudukan',
  actedFor: 'untuk jabatan',
  onBehalfOf: 'a.n.',
  letterNumber: 'nomor surat',
  achievement: 'capaian',
  source: 'sumber',
  was: 'sebelumnya',
  issuedOn: 'ditetapkan pada',
  lastYear: 'capaian tahun sebelumnya',
  reusedFrom: 'memakai hasil',
  person: 'pegawai',
  agency: 'instansi',
  role: 'peran',
  results: 'jumlah hasil kerja',
  cells: 'jumlah sel',
  completed: 'dilengkapi',
  targets: 'jumlah target',
  goals: 'jumlah sasaran unit',
  realisations: 'jumlah realisasi',
  notes: 'jumlah catatan',
  added: 'ditambah',
  ended: 'diakhiri',
  sessionsEnded: 'sesi yang diakhiri',
  form: 'formulir',
  side: 'pihak',
  setBy: 'sebagai',
  unfinished: 'pegawai belum selesai',
  notReceived: 'hasil belum diterima',
  excused: 'pegawai yang dikecualikan menurut keadaan khususnya',
  format: 'berkas',
  rows: 'jumlah pegawai',
  filter: 'saringan',
  status: 'status',
  people: 'jumlah pegawai',
  papers: 'jumlah dokumen',
  fileName: 'berkas',
  newCount: 'baris baru',
  changedCount: 'baris berubah',
  sameCount: 'baris sama',
  wrongCount: 'baris salah',
  askedCount: 'baris belum dijawab',
  answers: 'pertanyaan dijawab',
  unitCount: 'unit kerja dalam berkas',
  position: 'jabatan',
  positionClass: 'jenis jabatan',
  functionalLevel: 'jenjang',
  isHead: 'pimpinan unit kerja',
  isIndependent: 'unit kerja mandiri',
  kind: 'jenis instansi',
  work: 'pekerjaan',
  timeZone: 'zona waktu',
  signaturePlace: 'tempat tanda tangan',
  address: 'alamat',
  paperSize: 'ukuran kertas',
  image: 'gambar',
  sessionIdleMinutes: 'menit tanpa kegiatan',
  sessionAbsoluteHours: 'jam sekali masuk',
  firstPasswordDays: 'hari berlaku kata sandi pertama',
  defaultApproach: 'pendekatan awal SKP',
  plhMaxDays: 'hari paling lama Plh.',
  sickLeaveExcuses: 'cuti sakit membebaskan dari SKP',
  unitAdminReadsWords: 'admin unit membaca dialog, kendala, dan alasan',
  planningFromOn: 'perencanaan mulai',
  planningToOn: 'perencanaan selesai',
  midYearFromOn: 'dialog tengah tahun mulai',
  midYearToOn: 'dialog tengah tahun selesai',
  appraisalFromOn: 'penilaian tahunan mulai',
  appraisalToOn: 'penilaian tahunan selesai',
};

function detailLabel(key: string): string {
  return DETAIL_LABELS[key] ?? key;
}

type Words = Readonly<Record<string, string>>;

/** Words for the values of each key, as on the screens. A value that has no words, such as free text, is shown as it is stored. */
const WORDS_BY_KEY: Readonly<Record<string, Words>> = {
  purpose: CYCLE_PURPOSE_WORDS,
  periodicKind: PERIODIC_KIND_WORDS,
  form: SKP_FORM_WORDS,
  predikat: PREDIKAT_LABELS,
  achievement: ACHIEVEMENT_LABELS,
  lastYear: ACHIEVEMENT_LABELS,
  was: ACHIEVEMENT_LABELS,
  source: ORIGIN_WORDS,
  role: roleLabels,
  employment: employmentLabels,
  capacity: capacityLabels,
  positionClass: positionClassLabels,
  functionalLevel: functionalLevelLabels,
  kind: agencyKindLabels,
  work: JOB_LABELS,
  timeZone: timeZoneLabels,
  paperSize: paperSizeLabels,
  defaultApproach: approachLabels,
  status: RECAP_STATE_LABELS,
  field: WORDING_FIELD_WORDS,
  order: Object.fromEntries(Object.entries(ROW_ORDER_WORDS).map(([word, { label }]) => [word, label])),
};

/**
 * Words for states and formats of the application itself, in the language of the screens. The words of the regulation need no translation.
 */
const OTHER_WORDS: Words = {
  owner: 'pegawai',
  appraiser: 'pejabat penilai',
  reviewer: 'atasan pejabat penilai',
  entered: 'diisi',
  'previous-year': 'tahun sebelumnya',
  result: 'peran hasil',
  none: 'tidak ada peran',
  xlsx: 'XLSX',
  csv: 'CSV',
  true: 'ya',
  false: 'tidak',
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** One value of an audit entry in the words of the screens. */
function valueInWords(key: string, value: string, zone: TimeZone): string {
  if (isPlainDate(value)) return formatDate(value);
  if (INSTANT.test(value)) return formatInstant(zone, new Date(value));
  const tables = [WORDS_BY_KEY[key] ?? {}, OTHER_WORDS];
  return tables.find((words) => Object.hasOwn(words, value))?.[value] ?? value;
}

/** The form of an id. Ids are left out, because they tell a reader nothing. The page has a link to the record instead. */
const ID = /^[A-Za-z0-9_-]{16}$/;

/** The parts of the detail of an entry that may be shown, as `kunci: nilai`. Ids and empty values are left out. */
export function detailInWords(event: string, detail: string, zone: TimeZone): string {
  return shownParts(detail, shownKeys(event))
    .map(([key, value]) => [key, key === 'filter' ? filterInWords(value, zone) : value] as const)
    .filter(([, value]) => value !== '' && !ID.test(value))
    .map(([key, value]) => `${detailLabel(key)}: ${valueInWords(key, value, zone)}`)
    .join('; ');
}

/** The filters of an exported recap in words. They are stored as JSON inside the detail. */
function filterInWords(filter: string, zone: TimeZone): string {
  return shownParts(filter, SHOWN_FILTERS)
    .filter(([, value]) => !ID.test(value))
    .map(([key, value]) => `${detailLabel(key)} ${valueInWords(key, value, zone)}`)
    .join(', ');
}

/** The keys and values that may be shown, as texts in the order in which they are stored. Empty if the stored text cannot be read. */
function shownParts(told: string, keys: readonly string[]): [key: string, value: string][] {
  return Object.entries(readable(told))
    .filter(([key]) => keys.includes(key))
    .map(([key, value]) => [key, String(value ?? '')]);
}

function readable(told: string): object {
  try {
    return Object(JSON.parse(told)) as object;
  } catch {
    return {};
  }
}
