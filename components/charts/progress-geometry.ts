import { scaleLinear } from 'd3-scale';
import { domainOf, tickWords } from './scale-words';

export type Span = { x: number; width: number };
export type ProgressShape = {
  /** From zero to the realised value; at most to the target if more is better. */
  bar: Span;
  /** The part beyond the target, if more is better. */
  beyond: Span | undefined;
  /** The position of the target; a range has two. */
  targets: readonly number[];
  /** From zero to the part of the target that corresponds to the elapsed part of the year. */
  time: Span | undefined;
  zero: number;
  ticks: readonly { x: number; words: string }[];
};
type Asked = {
  value: number;
  targets: readonly number[];
  /** Whether going beyond the target is better than reaching it. */
  isMore: boolean;
  /** The elapsed part of the year, 0 to 1, if an even pace is meaningful. */
  elapsed?: number | undefined;
};

/** A value beside its target on a line of this width. */
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
