import { SENTIMENTS, type Sentiment } from './vocabulary';

/** How often feedback is meant in which way, in the order of the vocabulary; ways that nobody meant are left out. */
export function sentimentCounts(given: readonly (Sentiment | null)[]): { sentiment: Sentiment; count: number }[] {
  return SENTIMENTS.map((sentiment) => ({
    sentiment,
    count: given.filter((each) => each === sentiment).length,
  })).filter(({ count }) => count > 0);
}
