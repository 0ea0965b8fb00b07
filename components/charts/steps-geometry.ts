import { scaleBand, scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { domainOf, tickWords } from './scale-words';

/** A period and the value reported at its end; `null` if nothing is reported. */
export type StepPeriod = { label: string; value: number | null };
export type StepsShape = {
  /**
   * The path of the stepped line; `area` is the path of the area between that line and zero. Both have a gap in periods without a report.
   */
  line: string;
  area: string;
  /** For each period its middle (`x`), its name, and the vertical position of its value (undefined without a report). */
  periods: readonly { x: number; label: string; y: number | undefined }[];
  targets: readonly number[];
  ticks: readonly { y: number; words: string }[];
  zero: number;
};
type Box = { left: number; right: number; top: number; bottom: number };
type Corner = { x: number; y: number } | undefined;

/** The geometry of periods as steps of equal width inside a box. */
export function stepsShape(periods: readonly StepPeriod[], targets: readonly number[], box: Box): StepsShape {
  const values = periods.flatMap(({ value }) => (value === null ? [] : [value]));
  const y = scaleLinear()
    .domain(domainOf([...values, ...targets]))
    .nice(4)
    .range([box.bottom, box.top]);
  const x = scaleBand<number>()
    .domain(periods.map((_, i) => i))
    .range([box.left, box.right]);
  const corners = periods.flatMap(({ value }, i): Corner[] => {
    if (value === null) return [undefined];
    const left = x(i)!;
    return [left, left + x.bandwidth()].map((at) => ({ x: at, y: y(value) }));
  });
  const drawn = { isThere: (corner: Corner) => corner !== undefined, x: (corner: Corner) => corner!.x };
  const edge = line<Corner>(drawn.x, (corner) => corner!.y)
    .defined(drawn.isThere)
    .digits(1);
  const below = area<Corner>(drawn.x, y(0), (corner) => corner!.y)
    .defined(drawn.isThere)
    .digits(1);
  return {
    line: edge(corners) ?? '',
    area: below(corners) ?? '',
    periods: periods.map(({ label, value }, i) => ({
      x: round(x(i)! + x.bandwidth() / 2),
      label,
      y: value === null ? undefined : round(y(value)),
    })),
    targets: targets.map((target) => round(y(target))),
    ticks: y.ticks(4).map((tick) => ({ y: round(y(tick)), words: tickWords(tick) })),
    zero: round(y(0)),
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
