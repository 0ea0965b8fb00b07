import type { TargetComparison } from '../goals/rules/target-comparison';
import type {
  AchievementSource,
  AppraisalScope,
  AppraisalStatus,
  Predikat,
  Rating,
  UnitAchievementLevel,
} from './rules/vocabulary';

export const PREDIKAT_LABELS: Readonly<Record<Predikat, string>> = {
  'sangat-baik': 'Sangat Baik',
  baik: 'Baik',
  'butuh-perbaikan': 'Butuh Perbaikan',
  kurang: 'Kurang/Misconduct',
  'sangat-kurang': 'Sangat Kurang',
};

/** The ratings in the spelling of the screens. The printed forms use the spelling of the regulation (rules/form-words.ts). */
export const RATING_LABELS: Readonly<Record<Rating, string>> = {
  diatas: 'Di atas ekspektasi',
  sesuai: 'Sesuai ekspektasi',
  dibawah: 'Di bawah ekspektasi',
};

/** The ratings for lists whose heading already contains "ekspektasi". */
export const SHORT_RATING_LABELS: Readonly<Record<Rating, string>> = {
  diatas: 'Di atas',
  sesuai: 'Sesuai',
  dibawah: 'Di bawah',
};

export const ACHIEVEMENT_LABELS: Readonly<Record<UnitAchievementLevel, string>> = {
  istimewa: 'Istimewa',
  baik: 'Baik',
  'butuh-perbaikan': 'Butuh Perbaikan',
  kurang: 'Kurang',
  'sangat-kurang': 'Sangat Kurang',
};

export const ACHIEVEMENT_SOURCE_LABELS: Readonly<Record<AchievementSource, string>> = {
  entered: 'Capaian periode ini',
  'previous-year': 'Capaian tahun sebelumnya, karena capaian tahun ini tidak keluar sampai akhir Januari',
};

/**
 * How a realisation compares with its target. This is a fact and not a rating. The words must also fit targets where less is better, such
 * as a target of 15 minutes and a realisation of 17.
 */
export const COMPARISON_LABELS: Readonly<Record<TargetComparison, string>> = {
  below: 'Belum memenuhi target',
  within: 'Sesuai target',
  above: 'Lebih baik dari target',
  undecidable: '',
};

export const APPRAISAL_STATUS_LABELS: Readonly<Record<AppraisalStatus, string>> = {
  draft: 'Sedang disusun',
  released: 'Diserahkan, menunggu tanda terima',
  received: 'Diterima pegawai',
};

export const SCOPE_LABELS: Readonly<Record<AppraisalScope, string>> = {
  periodik: 'Evaluasi periodik',
  tahunan: 'Evaluasi tahunan',
};

/** When each rating of results fits, in plain words (R6 p.97-98 and p.100-101). */
export const RESULTS_GUIDANCE: Readonly<Record<Rating, string>> = {
  diatas:
    'Sebagian besar atau seluruh hasil kerja di atas ekspektasi dan tidak ada hasil kerja utama yang di bawah ekspektasi; umpan balik sebagian besar atau seluruhnya positif.',
  sesuai:
    'Sebagian besar atau seluruh hasil kerja sesuai ekspektasi dan hanya sebagian kecil hasil kerja utama yang di bawah ekspektasi; umpan balik sebagian positif.',
  dibawah:
    'Sebagian besar atau seluruh hasil kerja di bawah ekspektasi; umpan balik sebagian besar atau seluruhnya tidak positif.',
};

/** When each rating of behaviour fits (R6 p.98 and p.101-102). */
export const BEHAVIOUR_GUIDANCE: Readonly<Record<Rating, string>> = {
  diatas:
    'Konsisten menjalankan nilai dasar ASN untuk diri sendiri dan menjadi penjaga penerapannya di dalam atau di luar unit kerja.',
  sesuai: 'Konsisten menjalankan nilai dasar ASN untuk diri sendiri.',
  dibawah: 'Belum konsisten menjalankan nilai dasar ASN.',
};

/** The notice on the page of an appraisal that was just begun. */
export const APPRAISAL_BEGUN = 'Penilaian dimulai. Pegawai belum melihatnya sampai Anda serahkan.';
