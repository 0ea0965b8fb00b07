import type { TimeZone } from '../kernel/dates';
import { valueInWords } from './detail-words';

/** Every event of the audit trail as what somebody did; labels.test.ts holds the list and the commands together. */
export const EVENT_LABELS: Readonly<Record<string, string>> = {
  'installation.claimed': 'Menyiapkan instalasi',
  'installation.recovered': 'Memulihkan akses admin dari konsol',
  'agency.settings-changed': 'Mengubah pengaturan instansi',
  'clock.moved': 'Memindahkan tanggal demo',
  'role.granted': 'Memberi peran',
  'role.revoked': 'Mencabut peran',
  'account.password-issued': 'Menerbitkan kata sandi pertama',
  'account.password-changed': 'Mengganti kata sandi sendiri',
  'account.slips-issued': 'Menerbitkan slip kata sandi pertama',
  'account.sessions-ended': 'Mengeluarkan seseorang dari semua perangkat',
  'account.disabled': 'Menutup akun',
  'account.enabled': 'Membuka akun kembali',
  'employee.added': 'Menambah pegawai',
  'employee.changed': 'Mengubah data pegawai',
  'employee.moved': 'Memindahkan pegawai',
  'employee.deactivated': 'Menonaktifkan pegawai',
  'employee.reactivated': 'Mengaktifkan pegawai kembali',
  'assignment.begun': 'Memulai penugasan',
  'assignment.ended': 'Mengakhiri penugasan',
  'position.added': 'Menambah jabatan',
  'position.changed': 'Mengubah jabatan',
  'position.closed': 'Menutup jabatan',
  'unit.added': 'Menambah unit kerja',
  'unit.changed': 'Mengubah unit kerja',
  'unit.closed': 'Menutup unit kerja',
  'appraiser.appointed': 'Menunjuk pejabat penilai',
  'appraiser.withdrawn': 'Mencabut penunjukan pejabat penilai',
  'people.imported': 'Mengimpor unit dan pegawai dari berkas',
  'people.import-previewed': 'Mengunggah berkas impor pegawai',
  'people.import-discarded': 'Membuang berkas impor pegawai',
  'cycle.drafted': 'Menyiapkan tahun kinerja',
  'cycle.discarded': 'Menghapus tahun kinerja yang belum dibuka',
  'cycle.opened': 'Membuka tahun kinerja',
  'cycle.closed': 'Menutup tahun kinerja',
  'cycle.dates-changed': 'Mengubah tanggal tahun kinerja',
  'cycle.person-excused': 'Mengecualikan pegawai dari tahun kinerja',
  'cycle.excuse-withdrawn': 'Membatalkan pengecualian pegawai',
  'goal.added': 'Menambah sasaran unit',
  'goal.changed': 'Mengubah sasaran unit',
  'goal.withdrawn': 'Mencabut sasaran unit',
  'goal.deleted': 'Menghapus sasaran unit',
  'goal.indicator-added': 'Menambah indikator sasaran unit',
  'goal.indicator-changed': 'Mengubah indikator sasaran unit',
  'goal.indicator-withdrawn': 'Mencabut indikator sasaran unit',
  'goal.indicator-deleted': 'Menghapus indikator sasaran unit',
  'goal.realised': 'Mencatat realisasi sasaran unit',
  'skp.drafted': 'Membuat draf SKP',
  'skp.saved': 'Menyimpan draf SKP',
  'skp.goals-taken': 'Mengambil sasaran unit ke dalam SKP',
  'skp.relinked': 'Mengaitkan ulang hasil kerja SKP',
  'skp.submitted': 'Mengajukan SKP',
  'skp.withdrawn': 'Menarik kembali SKP',
  'skp.returned': 'Mengembalikan SKP',
  'skp.manual-saved': 'Menyimpan manual indikator',
  'skp.approach-chosen': 'Mengganti pendekatan SKP',
  'skp.agreed': 'Menetapkan SKP',
  'skp.change-opened': 'Memulai perubahan SKP',
  'skp.change-discarded': 'Membatalkan perubahan SKP',
  'matrix.cell-saved': 'Mengisi sel matriks peran',
  'matrix.rest-filled': 'Mengisi sel kosong matriks peran',
  'matrix.roles-taken': 'Memasukkan peran dari matriks ke SKP',
  'matrix.role-merged': 'Menggabungkan peran dari matriks dengan hasil kerja',
  'check-in.opened': 'Membuka check-in',
  'check-in.saved': 'Menyimpan check-in',
  'check-in.submitted': 'Mengajukan check-in',
  'check-in.withdrawn': 'Menarik kembali check-in',
  'check-in.adjustment-asked': 'Meminta perbaikan check-in',
  'check-in.reviewed': 'Menanggapi check-in',
  'evidence.kept': 'Menyimpan bukti dukung',
  'feedback.given': 'Memberi umpan balik',
  'dialogue.recorded': 'Mencatat dialog kinerja',
  'dialogue.confirmed': 'Mengonfirmasi catatan dialog kinerja',
  'appraisal.achievement-set': 'Mengisi capaian kinerja unit',
  'appraisal.opened': 'Memulai penilaian',
  'appraisal.saved': 'Menyimpan draf penilaian',
  'appraisal.released': 'Menyerahkan hasil penilaian',
  'appraisal.taken-back': 'Menarik kembali hasil penilaian',
  'appraisal.received': 'Menerima hasil penilaian',
  'document.issued': 'Menerbitkan dokumen',
  'document.withdrawn': 'Mencabut dokumen',
  'recap.exported': 'Mengunduh rekap',
};

export function eventLabel(event: string): string {
  return EVENT_LABELS[event] ?? event;
}

/** Whom or what a deed concerned where no record has a name for it. */
export function subjectWords(subject: string): string {
  return subject === 'installation' ? 'Instalasi Capaian' : 'Data terkait';
}

/** What the parts of an audit line's detail are called; a key without a word stands as it is. */
export const DETAIL_LABELS: Readonly<Record<string, string>> = {
  reason: 'alasan',
  from: 'dari',
  to: 'menjadi',
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
  formatCode: 'format',
  unit: 'unit kerja',
  period: 'periode',
  name: 'nama',
  code: 'kode',
  grade: 'golongan',
  employment: 'status kepegawaian',
  capacity: 'kedudukan',
  actedFor: 'untuk jabatan',
  onBehalfOf: 'a.n.',
  letterNumber: 'nomor surat',
  predikat: 'predikat',
  resultsRating: 'rating hasil kerja',
  behaviourRating: 'rating perilaku kerja',
  unitAchievement: 'capaian unit',
  achievement: 'capaian',
  source: 'sumber',
  was: 'sebelumnya',
  verdict: 'simpulan',
  person: 'pegawai',
  agency: 'instansi',
  role: 'peran',
  wording: 'rumusan',
  indicator: 'indikator',
  results: 'jumlah hasil kerja',
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
  format: 'berkas',
  rows: 'jumlah pegawai',
  filter: 'saringan',
  status: 'keadaan',
  people: 'jumlah pegawai',
  papers: 'jumlah dokumen',
  fileName: 'berkas',
  newCount: 'baris baru',
  changedCount: 'baris berubah',
  sameCount: 'baris sama',
  wrongCount: 'baris salah',
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
  sessionIdleMinutes: 'menit tanpa kegiatan',
  sessionAbsoluteHours: 'jam sekali masuk',
  firstPasswordDays: 'hari berlaku kata sandi pertama',
  defaultApproach: 'pendekatan awal SKP',
  planningFromOn: 'perencanaan mulai',
  planningToOn: 'perencanaan selesai',
  midYearFromOn: 'cek tengah tahun mulai',
  midYearToOn: 'cek tengah tahun selesai',
  appraisalFromOn: 'penilaian tahunan mulai',
  appraisalToOn: 'penilaian tahunan selesai',
};

function detailLabel(key: string): string {
  return DETAIL_LABELS[key] ?? key;
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
