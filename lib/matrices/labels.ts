import type { CellState, Difference } from './rules/cell-state';
import type { CascadeMethod, ColumnKind, RowOrder } from './rules/vocabulary';

/** The ways to pass on a result, in words (R6 p.39-42). */
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

/** The kinds of columns, in words. */
export const COLUMN_KIND_WORDS: Readonly<Record<ColumnKind, string>> = {
  indicator: 'Indikator kinerja individu',
  result: 'Rencana hasil kerja',
  'goal-indicator': 'Indikator sasaran unit',
};

/** The orders of the rows, in words. */
export const ROW_ORDER_WORDS: Readonly<Record<RowOrder, { label: string; hint: string }>> = {
  name: { label: 'Nama', hint: 'Menurut abjad.' },
  rank: { label: 'Pangkat', hint: 'Yang tertinggi lebih dahulu: PNS, lalu PPPK menurut golongannya.' },
  hand: { label: 'Urutan sendiri', hint: 'Menurut nomor di bawah; yang tanpa nomor di urutan terakhir.' },
};

/** The words of the form for a cell without a role (R6 p.48). */
export const NO_ROLE = 'Tidak ada peran';
export const UNWRITTEN = 'Belum diisi';

/** Whether a role is in the plan of the person who has it, in words. */
export const CELL_STATE_WORDS: Readonly<Record<CellState, string>> = {
  waiting: 'Belum dimasukkan ke SKP',
  taken: 'Sudah dalam SKP',
  differs: 'Dalam SKP dengan rumusan lain',
  withdrawn: 'Dalam SKP, tetapi tidak lagi dalam matriks',
};
export const CELL_STATE_TONES = { waiting: 'info', taken: 'good', differs: 'warn', withdrawn: 'warn' } as const;

export const DIFFERENCE_WORDS: Readonly<Record<Difference['what'], string>> = {
  title: 'Rencana hasil kerja',
  kind: 'Jenis',
  share: 'Target',
  support: 'Hasil kerja pimpinan',
};

/**
 * The states that the whole matrix shows in a cell. A cell contains only the position of its state in this list, from 0. `GRID_STATE_WORDS`
 * has the words in the same order.
 */
export const GRID_STATES: readonly CellState[] = ['waiting', 'taken', 'differs', 'withdrawn'];
export const GRID_STATE_WORDS = ['Belum di SKP', 'Di SKP', 'Berbeda di SKP', 'Masih di SKP'] as const;
