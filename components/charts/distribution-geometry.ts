import { scaleLinear } from 'd3-scale';
import { curveMonotoneY, line } from 'd3-shape';

export type Share = { label: string; count: number };
export type DistributionShape = {
  bars: readonly { y: number; width: number; share: number }[];
  /** The shape to compare with, as a line across the bars; it has no numbers. */
  expected: string | undefined;
  height: number;
};

/** Counts as bars below each other, each beside its share of all; `expected` are relative heights in the same order. */
export function distributionShape(
  counts: readonly number[],
  expected: readonly number[] | undefined,
  { width, row }: { width: number; row: number },
): DistributionShape {
  const shares = partsOf(counts);
  const shape = expected && partsOf(expected);
  const x = scaleLinear()
    .domain([0, Math.max(...shares, ...(shape ?? []), 0) || 1])
    .range([0, width]);
  const middle = (i: number) => row * (i + 0.5);
  const path = line<number>(
    (share) => x(share),
    (_, i) => middle(i),
  )
    .curve(curveMonotoneY)
    .digits(1);
  return {
    bars: shares.map((share, i) => ({ y: row * i, width: Math.round(x(share) * 10) / 10, share })),
    expected: shape ? (path(shape) ?? undefined) : undefined,
    height: row * counts.length,
  };
}

/** Parts of one; all zero if there are no people. */
function partsOf(counts: readonly number[]): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (all === 0 ? 0 : count / all));
}
