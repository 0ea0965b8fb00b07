import { scaleLinear } from 'd3-scale';
import { curveMonotoneY, line } from 'd3-shape';

export type Share = { label: string; count: number };
export type DistributionShape = {
  bars: readonly { y: number; width: number; share: number }[];
  /** The path of the line for the curve to compare with, drawn across the bars; undefined if there is no curve. */
  expected: string | undefined;
  height: number;
};

/**
 * The geometry of bars below each other, each with its share of the sum (0 to 1). `expected`: the relative heights of the curve, in the
 * same order.
 */
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

/** The share of each count in the sum, from 0 to 1; all 0 if the sum is 0. */
function partsOf(counts: readonly number[]): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (all === 0 ? 0 : count / all));
}
