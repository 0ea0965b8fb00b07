import { formatCount } from '@/lib/kernel/numbers';
import { ChartFigure } from './chart-figure';
import { distributionShape, type Share } from './distribution-geometry';

type Props = {
  id: string;
  title: string;
  shares: readonly Share[];
  caption: string;
  /** The relative heights of a curve to compare with, in the order of `shares`. */
  expected?: readonly number[] | undefined;
};

const WIDTH = 336;
const ROW = 42;
const BAR = { top: 20, height: 14 };

/** Counts as horizontal bars, each with its count and percentage. The curve to compare with is a dashed line without numbers. */
export function DistributionChart({ id, title, shares, caption, expected }: Props) {
  const counts = shares.map(({ count }) => count);
  const shape = distributionShape(counts, expected, { width: WIDTH - 2, row: ROW });
  const told = shares.map(({ label, count }, i) => `${label} ${countAndShare(count, shape.bars[i]!.share)}`).join('; ');
  return (
    <ChartFigure id={id} title={title} description={`${told}.`} caption={caption} width={WIDTH} height={shape.height}>
      {shape.bars.map(({ y, width }) => (
        <g key={y}>
          <path className="chart-grid" d={`M0 ${y + BAR.top + BAR.height}H${WIDTH}`} />
          <rect className="chart-fill" x="0" y={y + BAR.top} width={width} height={BAR.height} />
        </g>
      ))}
      {shape.expected && (
        <g transform={`translate(0 ${BAR.top + BAR.height / 2 - ROW / 2})`}>
          <path className="chart-halo" d={shape.expected} />
          <path className="chart-target" d={shape.expected} />
        </g>
      )}
      {shares.map(({ label, count }, i) => (
        <g key={label}>
          <text x="0" y={ROW * i + 14}>
            {label}
          </text>
          <text x={WIDTH} y={ROW * i + 14} textAnchor="end">
            {countAndShare(count, shape.bars[i]!.share)}
          </text>
        </g>
      ))}
    </ChartFigure>
  );
}

function countAndShare(count: number, share: number): string {
  return `${formatCount(count)} (${Math.round(share * 100)}%)`;
}
