/** Special states of a civil servant (R6 p.62-66 B and C.8; CPNS and sick leave are not in R6 and are told so on screen). */
export const STATE_KINDS = [
  'tugas-belajar',
  'cltn',
  'mpp',
  'diberhentikan-sementara',
  'pejabat-negara',
  'lembaga-nonstruktural',
  'cpns',
  'cuti-sakit',
] as const;
export type StateKind = (typeof STATE_KINDS)[number];
