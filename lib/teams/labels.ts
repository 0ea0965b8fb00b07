import type { MembershipState } from './rules/membership';

/** The state of a person's membership, in words. */
export const MEMBERSHIP_WORDS: Readonly<Record<MembershipState, string>> = {
  approved: 'Anggota',
  pending: 'Menunggu pejabat penilai',
  declined: 'Tidak disetujui',
  removed: 'Sudah keluar',
};
export const MEMBERSHIP_TONES = { approved: 'good', pending: 'info', declined: 'warn', removed: 'neutral' } as const;
