import { agencyKindLabels, approachLabels, paperSizeLabels, timeZoneLabels } from '../../agency/labels';
import { ACHIEVEMENT_LABELS, PREDIKAT_LABELS, RATING_LABELS } from '../../appraisals/labels';
import { VERDICT_LABELS } from '../../check-ins/labels';
import { CYCLE_PURPOSE_WORDS, PERIODIC_KIND_WORDS } from '../../cycles/labels';
import { WORDING_FIELD_WORDS } from '../../dialogues/labels';
import { ORIGIN_WORDS } from '../../goals/labels';
import { formatDate, formatInstant, isPlainDate, type TimeZone } from '../../kernel/dates';
import { ROW_ORDER_WORDS } from '../../matrices/labels';
import {
  capacityLabels,
  employmentLabels,
  functionalLevelLabels,
  positionClassLabels,
  roleLabels,
  stateLabels,
} from '../../people/labels';
import { RECAP_STATE_LABELS } from '../../recaps/labels';
import { SKP_FORM_WORDS } from '../../skp/labels';

/** What the parts of an audit line's detail are called; a key without a word stands as it is. */
export const DETAIL_LABELS: Readonly<Record<string, string>> = {
  reason: 'alasan',
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
  topic: 'pokok dialog',
  field: 'bagian',
  formatCode: 'format',
  unit: 'unit kerja',
  team: 'tim kerja',
  lead: 'ketua tim',
  period: 'periode',
  name: 'nama',
  code: 'kode',
  grade: 'golongan',
  employment: 'status kepegawaian',
  capacity: 'kedudukan',
  actedFor: 'untuk jabatan',
  onBehalfOf: 'a.n.',
  state: 'keadaan khusus',
  letterNumber: 'nomor surat',
  predikat: 'predikat',
  resultsRating: 'rating hasil kerja',
  behaviourRating: 'rating perilaku kerja',
  unitAchievement: 'capaian unit',
  achievement: 'capaian',
  source: 'sumber',
  was: 'sebelumnya',
  issuedOn: 'ditetapkan pada',
  lastYear: 'capaian tahun sebelumnya',
  reusedFrom: 'memakai hasil',
  earlyReason: 'alasan diserahkan lebih awal',
  verdict: 'simpulan',
  person: 'pegawai',
  agency: 'instansi',
  role: 'peran',
  wording: 'rumusan',
  indicator: 'indikator',
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
  version: 'versi',
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

/** What the values under a key are called: the very words of the screens. A value without a word (free text) stands as it is. */
const WORDS_BY_KEY: Readonly<Record<string, Words>> = {
  purpose: CYCLE_PURPOSE_WORDS,
  periodicKind: PERIODIC_KIND_WORDS,
  form: SKP_FORM_WORDS,
  verdict: VERDICT_LABELS,
  resultsRating: RATING_LABELS,
  behaviourRating: RATING_LABELS,
  predikat: PREDIKAT_LABELS,
  unitAchievement: ACHIEVEMENT_LABELS,
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
  state: stateLabels,
  timeZone: timeZoneLabels,
  paperSize: paperSizeLabels,
  defaultApproach: approachLabels,
  status: RECAP_STATE_LABELS,
  field: WORDING_FIELD_WORDS,
  order: Object.fromEntries(Object.entries(ROW_ORDER_WORDS).map(([word, { label }]) => [word, label])),
};

/** Our own words for states, told in the language of the screens; the regulation's words stand as they are. */
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

/** One value of an audit line as a reader of the screens knows it. */
function valueInWords(key: string, value: string, zone: TimeZone): string {
  if (isPlainDate(value)) return formatDate(value);
  if (INSTANT.test(value)) return formatInstant(zone, new Date(value));
  return WORDS_BY_KEY[key]?.[value] ?? OTHER_WORDS[value] ?? value;
}

/** Ids say nothing to a reader; the record itself is linked beside. */
const ID = /^[A-Za-z0-9_-]{16}$/;

/** The detail of an audit line as `kunci: nilai`, without ids and without what is empty. */
export function detailInWords(detail: string, zone: TimeZone): string {
  return Object.entries(JSON.parse(detail) as Record<string, unknown>)
    .map(([key, value]) => [key, key === 'filter' ? filterInWords(String(value), zone) : String(value ?? '')] as const)
    .filter(([, value]) => value !== '' && !ID.test(value))
    .map(([key, value]) => `${detailLabel(key)}: ${valueInWords(key, value, zone)}`)
    .join('; ');
}

/** The filters of a recap that was taken, which are a record of their own. */
function filterInWords(filter: string, zone: TimeZone): string {
  return Object.entries(JSON.parse(filter) as Record<string, string>)
    .filter(([, value]) => !ID.test(value))
    .map(([key, value]) => `${detailLabel(key)} ${valueInWords(key, value, zone)}`)
    .join(', ');
}
