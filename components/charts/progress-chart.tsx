import { ChartFigure } from './chart-figure';
import { progressShape } from './progress-geometry';

type Props = {
  id: string;
  name: string;
  value: number;
  targets: readonly number[];
  isMore: boolean;
  elapsed?: number | undefined;
  /** The values as the record says them. */
  words: { value: string; target: string; elapsed?: string | undefined };
};

const WIDTH = 336;
const EDGE = 12;
const BAR = { y: 8, height: 18 };
const TIME = { y: 32, height: 7 };

/**
 * The realised value as a bar and its target as a line. If more is better, the part beyond the target is hatched. A thin bar below shows
 * how far an even pace would be now; it is left out if `elapsed` is undefined.
 */
export function ProgressChart({ id, name, words, elapsed, ...asked }: Props) {
  const shape = progressShape({ ...asked, elapsed }, WIDTH - 2 * EDGE);
  const bottom = shape.time ? TIME.y + TIME.height + 4 : BAR.y + BAR.height + 6;
  const said = [
    `realisasi ${words.value}, target ${words.target}`,
    shape.time && words.elapsed && `batang tipis: ${words.elapsed}`,
  ].filter(Boolean);
  return (
    <ChartFigure
      id={id}
      title={`Realisasi terhadap target: ${name}`}
      description={`${said.join('; ')}.`}
      caption={
        <>
          <strong>{name}</strong>: {said.join('; ')}.
        </>
      }
      width={WIDTH}
      height={bottom + 18}
    >
      <g transform={`translate(${EDGE} 0)`}>
        <rect className="chart-fill" {...shape.bar} {...BAR} />
        {shape.beyond && <rect className="chart-beyond" fill={`url(#${id}-hatch)`} {...shape.beyond} {...BAR} />}
        {shape.time && <rect className="chart-time" {...shape.time} {...TIME} />}
        {shape.targets.map((x) => (
          <g key={x}>
            <path className="chart-halo" d={`M${x} ${BAR.y}v${BAR.height}`} />
            <path className="chart-target" d={`M${x} 2V${bottom}`} />
          </g>
        ))}
        <path className="chart-axis" d={`M0 ${bottom}H${WIDTH - 2 * EDGE}M${shape.zero} 2V${bottom}`} />
        {shape.ticks.map(({ x, words: tick }) => (
          <text key={tick} x={x} y={bottom + 14} textAnchor="middle">
            {tick}
          </text>
        ))}
      </g>
    </ChartFigure>
  );
}
