/** The colour under the words of a realisation beside its target. */
export const PROGRESS_TONES = {
  open: 'neutral',
  underway: 'neutral',
  reached: 'good',
  short: 'warn',
  asked: 'warn',
} as const;
