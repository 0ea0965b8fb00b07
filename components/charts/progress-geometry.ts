import { scaleLinear } from 'd3-scale';
import { domainOf, tickWords } from './scale-words';

export type Span = { x: number; width: number };
export type ProgressShape = {
  /** From zero to the realised value. If a part is `beyond` the target, only to the target. */
  bar: Span;
  /** The part of the value beyond the (highest) target. Undefined if there is none, if more is not better, or if the target is negative. */
  beyond: Span | undefined;
  /** The position of the target; a target that is a range has two positions. */
  targets: readonly number[];
  /** From zero to the value that an even pace would have reached by now: the (highest) target times the elapsed part of the year. */
  time: Span | undefined;
  zero: number;
  ticks: readonly { x: number; words: string }[];
};
type Asked = {
  value: number;
  targets: readonly number[];
  /** Whether going beyond the target is better than reaching it. */
  isMore: boolean;
  /** The elapsed part of the year, limited to 0 to 1. Undefined if an even pace makes no sense for this target. */
  elapsed?: number | undefined;
};

/** The geometry of a value and its target on a line of this width. */
export function progressShape({ value, targets, isMore, elapsed }: Asked, width: number): ProgressShape {
  const x = scaleLinear()
    .domain(domainOf([value, ...targets]))
    .nice(4)
    .range([0, width]);
  const end = Math.max(...targets);
  const isBeyond = isMore && end >= 0 && value > end;
  return {
    bar: spanBetween(x(0), x(isBeyond ? end : value)),
    beyond: isBeyond ? spanBetween(x(end), x(value)) : undefined,
    targets: targets.map((target) => round(x(target))),
    time: elapsed === undefined ? undefined : spanBetween(x(0), x(end * Math.min(1, Math.max(0, elapsed)))),
    zero: round(x(0)),
    ticks: x.ticks(4).map((tick) => ({ x: round(x(tick)), words: tickWords(tick) })),
  };
}

function spanBetween(from: number, to: number): Span {
  return { x: round(Math.min(from, to)), width: round(Math.abs(to - from)) };
}

const round = (value: number) => Math.round(value * 10) / 10;
