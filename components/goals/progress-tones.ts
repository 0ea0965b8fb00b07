/** The colour of the words that compare a realisation with its target. */
export const PROGRESS_TONES = {
  open: 'neutral',
  underway: 'neutral',
  reached: 'good',
  short: 'warn',
  asked: 'warn',
} as const;
