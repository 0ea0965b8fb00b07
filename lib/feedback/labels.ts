import type { FeedbackGiver, Sentiment } from './rules/vocabulary';

export const SENTIMENT_LABELS: Record<Sentiment, string> = {
  positif: 'Positif',
  netral: 'Netral',
  'perlu-perbaikan': 'Perlu perbaikan',
};

export const SENTIMENT_TONES = { positif: 'good', netral: 'neutral', 'perlu-perbaikan': 'warn' } as const;

/** Printed before each entry (R6 p.71 ff). */
export const GIVER_LABELS: Record<FeedbackGiver, string> = {
  pimpinan: 'Pimpinan',
  rekan: 'Rekan kerja setingkat',
  bawahan: 'Pegawai di bawahnya',
  'pihak-lain': 'Pihak lain yang berhubungan',
};
