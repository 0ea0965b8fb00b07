import type { MembershipState } from './rules/membership';

/** How far the membership of a person has come. */
export const MEMBERSHIP_WORDS: Readonly<Record<MembershipState, string>> = {
  approved: 'Anggota',
  pending: 'Menunggu pejabat penilai',
  declined: 'Tidak disetujui',
  removed: 'Sudah keluar',
};
export const MEMBERSHIP_TONES = { approved: 'good', pending: 'info', declined: 'warn', removed: 'neutral' } as const;
