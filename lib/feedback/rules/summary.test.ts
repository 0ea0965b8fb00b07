import { expect, it } from 'vitest';
import { sentimentCounts } from './summary';

it.each([
  [[], []],
  [[null], []],
  [
    ['perlu-perbaikan', 'positif', null, 'positif'],
    [
      { sentiment: 'positif', count: 2 },
      { sentiment: 'perlu-perbaikan', count: 1 },
    ],
  ],
] as const)('counts %j', (given, counts) => {
  expect(sentimentCounts(given)).toEqual(counts);
});
