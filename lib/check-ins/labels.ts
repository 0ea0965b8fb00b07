import type { PeriodState } from './rules/period-state';
import type { Lateness } from './rules/timing';
import type { FollowUpKind, RecordedVerdict } from './rules/vocabulary';

export const PERIOD_STATE_LABELS: Record<PeriodState, string> = {
  'no-plan': 'SKP belum ditetapkan',
  outside: 'Di luar masa penugasan',
  'not-begun': 'Belum dimulai',
  'to-fill': 'Belum diisi',
  draft: 'Draf',
  submitted: 'Menunggu tanggapan penilai',
  adjustment: 'Perlu diperbaiki',
  reviewed: 'Sudah ditanggapi',
};

export const PERIOD_STATE_TONES = {
  'no-plan': 'neutral',
  outside: 'neutral',
  'not-begun': 'neutral',
  'to-fill': 'neutral',
  draft: 'neutral',
  submitted: 'info',
  adjustment: 'warn',
  reviewed: 'good',
} as const satisfies Record<PeriodState, string>;

/** Which step is late. */
export const LATENESS_LABELS: Record<Lateness['by'], string> = {
  pegawai: 'Pengajuan pegawai',
  penilai: 'Tanggapan penilai',
};

/** The verdicts (R6 Ps 20(1)). The last one is only in older answers, from the time when verdict and follow-up were one choice. */
export const VERDICT_LABELS: Record<RecordedVerdict, string> = {
  'menunjukkan-kemajuan': 'Menunjukkan kemajuan',
  'tidak-menunjukkan-kemajuan': 'Tidak menunjukkan kemajuan',
  'perlu-penyesuaian': 'Perlu penyesuaian',
};
export const VERDICT_TONES = {
  'menunjukkan-kemajuan': 'good',
  'tidak-menunjukkan-kemajuan': 'warn',
  'perlu-penyesuaian': 'warn',
} as const satisfies Record<RecordedVerdict, string>;

/** The follow-ups (R6 Ps 20(2)-(3)). */
export const FOLLOW_UP_LABELS: Record<FollowUpKind, string> = {
  apresiasi: 'Apresiasi',
  'penugasan-baru': 'Penugasan baru',
  'penyesuaian-ekspektasi': 'Penyesuaian ekspektasi',
  'dukungan-sumber-daya': 'Penyesuaian dukungan sumber daya',
  pembinaan: 'Pembinaan kinerja',
};

/** How a grid of many people shows the states: a letter, and how its box is filled. Every state has its own letter. */
export const PERIOD_STATE_MARKS = {
  reviewed: { letter: 'S', look: 'full' },
  submitted: { letter: 'M', look: 'hatched' },
  adjustment: { letter: 'P', look: 'outlined' },
  draft: { letter: 'D', look: 'dashed' },
  'to-fill': { letter: 'B', look: 'dashed' },
  'not-begun': { letter: '·', look: 'none' },
  'no-plan': { letter: 'T', look: 'none' },
  outside: { letter: '–', look: 'none' },
} as const satisfies Record<PeriodState, { letter: string; look: string }>;

/** The notice on the page of a report that was just begun. */
export const REPORT_BEGUN = 'Draf check-in dibuat. Isi realisasi setiap indikator, lalu simpan.';
