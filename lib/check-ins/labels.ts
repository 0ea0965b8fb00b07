import type { ProgressVerdict } from './rules/lifecycle';
import type { Standing } from './rules/standing';

export const STANDING_LABELS: Record<Standing, string> = {
  'no-plan': 'SKP belum ditetapkan',
  outside: 'Di luar masa penugasan',
  'not-begun': 'Belum dimulai',
  'to-fill': 'Belum diisi',
  draft: 'Draf',
  submitted: 'Menunggu tanggapan penilai',
  adjustment: 'Perlu diperbaiki',
  reviewed: 'Sudah ditanggapi',
};

export const STANDING_TONES = {
  'no-plan': 'neutral',
  outside: 'neutral',
  'not-begun': 'neutral',
  'to-fill': 'neutral',
  draft: 'neutral',
  submitted: 'info',
  adjustment: 'warn',
  reviewed: 'good',
} as const satisfies Record<Standing, string>;

/** R6 Ps 20(1) and (3). */
export const VERDICT_LABELS: Record<ProgressVerdict, string> = {
  'menunjukkan-kemajuan': 'Menunjukkan kemajuan',
  'perlu-penyesuaian': 'Perlu penyesuaian',
};
export const VERDICT_TONES = { 'menunjukkan-kemajuan': 'good', 'perlu-penyesuaian': 'warn' } as const;
