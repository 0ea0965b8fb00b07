import type { FeedbackGiver, FeedbackTarget, Sentiment } from './vocabulary';

export type FeedbackNote = {
  target: FeedbackTarget;
  /** What the note is about: the lineage of a planned result or indicator, or the key of a core value. Empty for the work as a whole. */
  targetKey: string;
  sentiment: Sentiment;
  body: string;
  /** The person who said it, if that is not the writer. The name may be empty. */
  saidBy?: { giver: FeedbackGiver; name: string };
};
