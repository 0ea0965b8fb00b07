import type { JobKind } from './rules/vocabulary';

/** The names of the kinds of jobs. */
export const JOB_LABELS: Readonly<Record<JobKind, string>> = {
  'read-people': 'Membaca berkas pegawai',
  'read-plans': 'Membaca berkas SKP',
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
