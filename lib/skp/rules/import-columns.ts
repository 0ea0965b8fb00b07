import { MAX_TARGET } from '../../goals/rules/target-faults';
import type { TableColumn, TableFault, TableRow } from '../../people/rules/sheet-table';
import { PLAN_LIMITS } from './plan';

export type PlanKey =
  | 'identityNumber'
  | 'year'
  | 'kind'
  | 'title'
  | 'supportedText'
  | 'assignedBy'
  | 'indicator'
  | 'aspect'
  | 'direction'
  | 'target'
  | 'measure'
  | 'perspective';
export type PlanFault = TableFault<PlanKey>;
export type PlanRow = TableRow<PlanKey>;

const { title, measure, assignedBy } = PLAN_LIMITS;

/**
 * The columns of the sheet: one row for each indicator, with its result and the owner of the plan on the same row. Columns that the forms
 * also have are named like on the forms (R6 p.34, p.57).
 */
export const PLAN_COLUMNS: readonly TableColumn<PlanKey>[] = [
  { key: 'identityNumber', header: 'NIP', most: 40, required: true, takes: 'digits' },
  { key: 'year', header: 'Tahun', most: 10, required: true, also: ['tahun kinerja'] },
  {
    key: 'kind',
    header: 'Jenis',
    most: 20,
    choices: ['utama', 'tambahan'],
    also: ['jenis hasil kerja', 'utama/tambahan'],
  },
  { key: 'title', header: 'Rencana Hasil Kerja', most: title, required: true, also: ['rhk', 'hasil kerja'] },
  {
    key: 'supportedText',
    header: 'Hasil Kerja Pimpinan',
    most: title,
    also: ['rencana hasil kerja pimpinan yang diintervensi', 'rhk pimpinan'],
  },
  { key: 'assignedBy', header: 'Pemberi Penugasan', most: assignedBy, also: ['penugasan dari'] },
  {
    key: 'indicator',
    header: 'Indikator',
    most: title,
    required: true,
    also: ['indikator kinerja individu', 'iki', 'ukuran keberhasilan'],
  },
  { key: 'aspect', header: 'Aspek', most: 20, choices: ['Kuantitas', 'Kualitas', 'Waktu', 'Biaya'] },
  {
    key: 'direction',
    header: 'Arah Target',
    most: 40,
    choices: ['Makin besar makin baik', 'Makin kecil makin baik', 'Harus tepat', 'Paling lambat tanggal'],
    also: ['arah'],
  },
  { key: 'target', header: 'Target', most: MAX_TARGET, takes: 'number-or-date' },
  { key: 'measure', header: 'Satuan', most: measure },
  {
    key: 'perspective',
    header: 'Perspektif',
    most: 40,
    choices: ['Penerima Layanan', 'Proses Bisnis', 'Penguatan Internal', 'Anggaran'],
  },
];

/** What to write in each column. */
export const PLAN_COLUMN_HINTS: Readonly<Record<PlanKey, string>> = {
  identityNumber: 'NIP pegawai pemilik SKP, 18 angka, disimpan sebagai teks. Ditulis di setiap baris.',
  year: 'Tahun kinerja, misalnya 2026. Harus sama dengan tahun yang dipilih saat mengunggah.',
  kind: 'utama atau tambahan; kosong berarti utama.',
  title: 'Rencana hasil kerja. Baris dengan NIP dan kalimat yang sama menjadi satu hasil kerja.',
  supportedText: 'Hasil kerja pimpinan yang diintervensi, bila sudah diketahui. Ditandai sementara sampai dikaitkan.',
  assignedBy: 'Jabatan pimpinan atau tim kerja yang memberi penugasan (SKP pimpinan dan SKP kualitatif).',
  indicator: 'Satu indikator untuk setiap baris. Pada SKP kualitatif: indikator beserta targetnya dalam satu kalimat.',
  aspect: 'Kuantitas, Kualitas, Waktu, atau Biaya (SKP kuantitatif selain pimpinan).',
  direction:
    'Makin besar makin baik, Makin kecil makin baik, atau Harus tepat; kosong: menurut tanda pada target, tanpa tanda makin besar makin baik.',
  target:
    'Seperti pada formulir: 95, ≥ 85%, 80–90%, 3,5 dari skala 5, WTP, 2 dokumen per bulan, 30 Juni 2026, triwulan II.',
  measure: 'Misalnya persen, dokumen, menit, bila tidak tertulis pada target.',
  perspective: 'Penerima Layanan, Proses Bisnis, Penguatan Internal, atau Anggaran: wajib pada SKP pimpinan.',
};

export function planHeaderOf(key: PlanKey): string {
  return PLAN_COLUMNS.find((column) => column.key === key)?.header ?? key;
}

/** The beginning of the title in each example row. It shows that a row of a file is an example that was left there. */
const MARK = 'Contoh: ';

export function isPlanExample({ values }: Pick<PlanRow, 'values'>): boolean {
  return values.title?.toLowerCase().startsWith(MARK.trim().toLowerCase()) ?? false;
}

/** Example rows that the user overwrites: a result with two indicators, and a result with a day as its target. */
export function examplePlanRows(year: number): Partial<Record<PlanKey, string>>[] {
  const own = { identityNumber: '199107042023212005', year: String(year), kind: 'utama' };
  const served = `${MARK}Terlayaninya pasien rawat jalan sesuai standar`;
  const more = { direction: 'Makin besar makin baik' };
  return [
    {
      ...own,
      ...more,
      title: served,
      indicator: 'Persentase pasien yang puas',
      aspect: 'Kualitas',
      target: '90',
      measure: 'persen',
    },
    {
      ...own,
      title: served,
      indicator: 'Rata-rata waktu tunggu',
      aspect: 'Waktu',
      direction: 'Makin kecil makin baik',
      target: '30',
      measure: 'menit',
    },
    {
      ...{ ...own, kind: 'tambahan', title: `${MARK}Tersusunnya pedoman layanan` },
      ...{
        indicator: 'Pedoman disahkan',
        aspect: 'Kualitas',
        direction: 'Paling lambat tanggal',
        target: `30 Juni ${year}`,
      },
    },
  ];
}
