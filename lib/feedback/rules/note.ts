import type { FeedbackGiver, FeedbackTarget, Sentiment } from './vocabulary';

export type FeedbackNote = {
  target: FeedbackTarget;
  /** Lineage of the planned result or indicator, key of the core value; empty for the work as a whole. */
  targetKey: string;
  sentiment: Sentiment;
  body: string;
  /** The speaker, if the writer only writes it down; the name may be empty. */
  saidBy?: { giver: FeedbackGiver; name: string };
};
