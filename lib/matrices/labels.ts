import type { CascadeMethod, ColumnKind } from './rules/vocabulary';

/** How a result is passed on, as the choices say it (R6 p.39-42). */
export const METHOD_WORDS: Readonly<Record<CascadeMethod, { label: string; hint: string }>> = {
  aspek: { label: 'Langsung: pembagian aspek', hint: 'Aspek, komponen, unsur, kriteria, atau tahapan kunci.' },
  wilayah: { label: 'Langsung: pembagian wilayah', hint: 'Indikator yang sama menurut wilayah kerja.' },
  'beban-target': {
    label: 'Langsung: pembagian beban target',
    hint: 'Angka target dibagi; jumlah semua bagian harus sama dengan target Anda.',
  },
  layanan: { label: 'Tidak langsung: layanan', hint: 'Layanan yang mendukung, dilihat dari penerimanya.' },
  'output-antara': { label: 'Tidak langsung: output antara', hint: 'Keluaran yang mendukung keluaran utama.' },
};

/** What the columns of a matrix are. */
export const COLUMN_KIND_WORDS: Readonly<Record<ColumnKind, string>> = {
  indicator: 'Indikator kinerja individu',
  result: 'Rencana hasil kerja',
  'goal-indicator': 'Indikator sasaran unit',
};

/** The words of the form for a cell without role (R6 p.48). */
export const NO_ROLE = 'Tidak ada peran';
export const UNWRITTEN = 'Belum diisi';
