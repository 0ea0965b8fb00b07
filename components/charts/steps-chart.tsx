import { ChartFigure } from './chart-figure';
import { stepsShape } from './steps-geometry';

type Step = {
  /** A name short enough for a column: `TW I`. */
  label: string;
  value: number | null;
  /** The value as the record says it, or `belum ada`. */
  words: string;
};
type Props = {
  id: string;
  name: string;
  periods: readonly Step[];
  targets: readonly number[];
  targetWords: string;
};

const WIDTH = 336;
const HEIGHT = 150;
const TOP = 18;
const BOTTOM = 124;
/** At most this many names of periods fit beside each other. If there are more periods, only every second, third … name is shown. */
const MOST_NAMES = 6;

/** The value reported at the end of each period, drawn as steps, and the target as a line. */
export function StepsChart({ id, name, periods, targets, targetWords }: Props) {
  const left = 8 + 7 * Math.max(...stepsShape(periods, targets, box(0)).ticks.map(({ words }) => words.length));
  const shape = stepsShape(periods, targets, box(left));
  const told = periods.map(({ label, words }) => `${label} ${words}`).join('; ');
  const every = Math.ceil(periods.length / MOST_NAMES);
  return (
    <ChartFigure
      id={id}
      title={`Realisasi menurut periode: ${name}`}
      description={`${told}. Target ${targetWords}.`}
      caption={
        <>
          <strong>{name}</strong>. Garis putus-putus: target {targetWords}. Periode tanpa laporan dibiarkan kosong.
        </>
      }
      width={WIDTH}
      height={HEIGHT}
    >
      {shape.ticks.map(({ y, words }) => (
        <g key={words}>
          <path className="chart-grid" d={`M${left} ${y}H${WIDTH}`} />
          <text x={left - 4} y={y + 4} textAnchor="end">
            {words}
          </text>
        </g>
      ))}
      <path className="chart-area" fill={`url(#${id}-hatch)`} d={shape.area} />
      <path className="chart-line" d={shape.line} />
      {shape.targets.map((y) => (
        <path key={y} className="chart-target" d={`M${left} ${y}H${WIDTH}`} />
      ))}
      <path className="chart-axis" d={`M${left} ${shape.zero}H${WIDTH}`} />
      {shape.periods.map(({ x, label }, i) =>
        i % every === 0 ? (
          <text key={label} x={x} y={HEIGHT - 8} textAnchor="middle">
            {label}
          </text>
        ) : null,
      )}
    </ChartFigure>
  );
}

const box = (left: number) => ({ left, right: WIDTH, top: TOP, bottom: BOTTOM });
