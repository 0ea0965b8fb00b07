import type { CheckInStatus, ProgressVerdict } from './rules/lifecycle';

export const CHECK_IN_STATUS_LABELS: Record<CheckInStatus, string> = {
  draft: 'Draf',
  submitted: 'Menunggu tanggapan penilai',
  adjustment: 'Perlu diperbaiki',
  reviewed: 'Sudah ditanggapi',
};

/** R6 Ps 20(1). */
export const VERDICT_LABELS: Record<ProgressVerdict, string> = {
  'menunjukkan-kemajuan': 'Menunjukkan kemajuan',
  'perlu-penyesuaian': 'Perlu penyesuaian',
};
