import { formatNumber } from '../kernel/numbers';
import { ENDED, ENDED_UNSET } from '../skp/labels';
import type { RecapState } from './rules/states';

/** The states in words, for filters and totals. */
export const RECAP_STATE_LABELS: Readonly<Record<RecapState, string>> = {
  'no-skp': 'SKP belum disusun',
  'skp-draft': 'SKP masih draf',
  'skp-submitted': 'SKP menunggu penetapan',
  'skp-returned': 'SKP dikembalikan',
  upcoming: 'Periode belum dimulai',
  'check-in-employee': 'Check-in belum diajukan',
  'check-in-appraiser': 'Check-in menunggu tanggapan',
  'not-appraised': 'Belum dinilai',
  'not-received': 'Belum diterima pegawai',
  done: 'Selesai',
  excused: 'Dikecualikan',
  ended: ENDED,
};

/**
 * A name with the post in which the person acts, for a person who acts for another: `Andi (Plt. Kepala Bidang X)`. `as` is empty for
 * everybody else.
 */
export function nameWithPost(name: string, as: string): string {
  return as ? `${name} (${as})` : name;
}

/** The state in words, with the person whose next step is awaited. */
export function waitingWords(state: RecapState, appraiser: string | undefined, excuse: string | null): string {
  const by = appraiser ?? 'pejabat penilai (belum ada yang ditunjuk)';
  const words: Readonly<Record<RecapState, string>> = {
    ...RECAP_STATE_LABELS,
    'skp-draft': 'SKP masih draf; menunggu pegawai mengajukan',
    'skp-submitted': `SKP menunggu penetapan oleh ${by}`,
    'skp-returned': 'SKP dikembalikan; menunggu perbaikan pegawai',
    'check-in-employee': 'Check-in belum diajukan; menunggu pegawai',
    'check-in-appraiser': `Check-in menunggu tanggapan ${by}`,
    'not-appraised': `Belum dinilai; menunggu ${by}`,
    'not-received': 'Belum diterima pegawai; menunggu tanda terima',
    excused: `Dikecualikan: ${excuse ?? ''}`,
    ended: ENDED_UNSET,
  };
  return words[state];
}

/** Says which people the figures of a recap count. If the year has more people, also how many of them are not counted in this period. */
export function countedWords({ people, inYear }: { people: number; inYear: number | undefined }): string {
  const words =
    'Dihitung: PNS dan PPPK yang bertugas dalam periode ini, masing-masing sekali, menurut jabatan terakhirnya di dalamnya.';
  const others = (inYear ?? people) - people;
  if (others <= 0) return words;
  return `${words} Sepanjang tahun ada ${formatNumber(`${inYear}`)} pegawai; ${formatNumber(`${others}`)} di antaranya tidak bertugas dalam periode ini (selesai sebelumnya, atau mulai sesudahnya).`;
}
