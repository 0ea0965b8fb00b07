import { GIVER_WORDS } from './rules/form-words';
import type { FeedbackGiver, Sentiment } from './rules/vocabulary';

export const SENTIMENT_LABELS: Record<Sentiment, string> = {
  positif: 'Positif',
  netral: 'Netral',
  'perlu-perbaikan': 'Perlu perbaikan',
};

export const SENTIMENT_TONES = { positif: 'good', netral: 'neutral', 'perlu-perbaikan': 'warn' } as const;

/** The choices in the form that the appraiser fills in. The appraiser is a leader too, so `pimpinan` here means another leader. */
export const GIVER_LABELS: Record<FeedbackGiver, string> = {
  ...GIVER_WORDS,
  pimpinan: 'Pimpinan lain yang memberi penugasan',
  'pihak-lain': 'Pihak lain (stakeholder terkait)',
};
