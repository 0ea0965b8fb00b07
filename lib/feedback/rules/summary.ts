import { SENTIMENTS, type Sentiment } from './vocabulary';

/** The number of feedback entries by sentiment, in the order of the vocabulary; sentiments without entries are left out. */
export function sentimentCounts(given: readonly (Sentiment | null)[]): { sentiment: Sentiment; count: number }[] {
  return SENTIMENTS.map((sentiment) => ({
    sentiment,
    count: given.filter((each) => each === sentiment).length,
  })).filter(({ count }) => count > 0);
}
