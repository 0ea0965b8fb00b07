import type { FeedbackGiver } from './vocabulary';

/** How the filled forms of the regulation name each kind of speaker (R6 Ps 18, p.70 no.8). */
export const GIVER_WORDS: Readonly<Record<FeedbackGiver, string>> = {
  pimpinan: 'Pimpinan',
  rekan: 'Rekan kerja setingkat',
  bawahan: 'Pegawai di bawahnya',
  'pihak-lain': 'Stakeholder terkait',
  'pimpinan-institusi': 'Pimpinan institusi tugas belajar',
  pengajar: 'Pengajar/pembimbing',
  'rekan-perkuliahan': 'Rekan perkuliahan',
};

type Said = { giver: FeedbackGiver; giverName: string; isRecorded: boolean };

/**
 * The speaker as papers print it: the role, then in brackets the name (for recorded words of another person, if known) and `when`.
 * "Pimpinan" alone is the appraiser, so words of another leader are never printed without a name (R6 Ps 18(2)). [UMPAN-01]
 */
export function giverInWords({ giver, giverName, isRecorded }: Said, when?: string): string {
  const beside = [isRecorded ? giverName : '', when].filter(Boolean).join('; ');
  return beside ? `${GIVER_WORDS[giver]} (${beside})` : GIVER_WORDS[giver];
}
