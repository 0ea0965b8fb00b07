export type Point = { x: number; y: number };

/**
 * The path of a smooth curve through the points, for PDF and SVG; empty without points. It uses monotone tangents (Fritsch–Carlson). So the
 * curve between two points stays between their values. Otherwise it could go below zero or above a peak, which is impossible for a
 * frequency.
 */
export const smoothPath = (points: readonly Point[]): string => {
  const tangents = monotoneTangents(points);
  const start = points[0];
  if (!start) return '';
  const segments = points.slice(1).map((to, i) => {
    const from = points[i]!;
    const third = (to.x - from.x) / 3;
    const first = { x: from.x + third, y: from.y + third * tangents[i]! };
    const second = { x: to.x - third, y: to.y - third * tangents[i + 1]! };
    return `C${printed(first)} ${printed(second)} ${printed(to)}`;
  });
  return `M${printed(start)} ${segments.join(' ')}`;
};

const monotoneTangents = (points: readonly Point[]): number[] => {
  const slopes = points.slice(1).map((to, i) => (to.y - points[i]!.y) / (to.x - points[i]!.x));
  const last = slopes.length;
  return points.map((_, i) => {
    if (i === 0) return slopes[0] ?? 0;
    if (i === last) return slopes[last - 1] ?? 0;
    return harmonic(slopes[i - 1]!, slopes[i]!);
  });
};

const harmonic = (before: number, after: number) => (before * after <= 0 ? 0 : (2 * before * after) / (before + after));

const printed = (point: Point) => `${round(point.x)},${round(point.y)}`;
const round = (value: number) => Math.round(value * 100) / 100;
