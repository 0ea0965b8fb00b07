import { describe, expect, it } from 'vitest';
import { drawnTarget } from './drawn-amounts';
import { readTarget } from './targets';

const drawn = (typed: string, direction: Parameters<typeof readTarget>[0] = '', measure = '') => {
  const row = readTarget(direction, typed, { measure });
  return 'wrong' in row ? row : drawnTarget(row);
};

describe('a target for a drawing', () => {
  it.each([
    ['12 laporan', '', { amounts: [12], isMore: true, isGrowing: true }],
    ['1.250,5 ton', '', { amounts: [1250.5], isMore: true, isGrowing: true }],
    ['95%', '', { amounts: [95], isMore: true, isGrowing: false }],
    ['95 persen', '', { amounts: [95], isMore: true, isGrowing: false }],
    ['30 menit', 'less', { amounts: [30], isMore: false, isGrowing: false }],
    ['4 laporan', 'exact', { amounts: [4], isMore: false, isGrowing: false }],
    ['80–90%', '', { amounts: [80, 90], isMore: false, isGrowing: false }],
    ['3,5 dari skala 5', '', { amounts: [3.5], isMore: true, isGrowing: false }],
    ['2 dokumen per bulan', '', { amounts: [2], isMore: true, isGrowing: false }],
    ['WTP', '', undefined],
    ['30 Juni 2026', '', undefined],
    ['triwulan II', '', undefined],
    ['', '', undefined],
  ] as const)('%s (%s) is %j', (typed, direction, target) => {
    expect(drawn(typed, direction)).toEqual(target);
  });
});
