import type { JobKind } from './rules/vocabulary';

/** The names of the kinds of jobs on the screens. */
export const JOB_LABELS: Readonly<Record<JobKind, string>> = {
  'read-people': 'Memeriksa berkas pegawai',
  'read-plans': 'Memeriksa berkas SKP',
  'people-import': 'Impor pegawai',
  'skp-import': 'Impor SKP',
  'slip-run': 'Membuat kata sandi pertama',
  paper: 'Membuat dokumen PDF',
  'recap-file': 'Membuat berkas rekap',
  'planning-file': 'Membuat berkas kemajuan perencanaan',
  sweep: 'Membersihkan yang sudah kedaluwarsa',
  'verify-trail': 'Memeriksa keutuhan jejak audit',
  'shorten-log': 'Merapikan berkas basis data',
};

/** The unit in which the progress of a kind is counted. The kinds that are left out do not count their progress. */
export const JOB_UNITS: Readonly<Partial<Record<JobKind, string>>> = {
  'read-people': 'baris',
  'read-plans': 'baris',
  'people-import': 'baris',
  'skp-import': 'baris',
  'slip-run': 'pegawai',
  'verify-trail': 'catatan',
};
