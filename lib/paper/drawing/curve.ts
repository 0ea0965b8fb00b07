import { smoothPath } from '../curve';
import type { Curve } from '../model';
import type { Box, Mark } from './flow';
import { breakLines } from './lines';
import { COLOUR, FONT_SIZE, LEADING } from './style';
import type { Tag } from './tags';

/** The measures of the figure. `low` leaves room for the next block on a full page. */
const FIGURES = {
  normal: { height: 118, plot: 60, top: 20 },
  low: { height: 86, plot: 32, top: 16 },
} as const;

const figureOf = ({ isLow }: Curve) => FIGURES[isLow ? 'low' : 'normal'];

export const figureHeight = (curve: Curve): number => figureOf(curve).height;

const PLOT = { width: 300, labels: 78 } as const;
const LINE_WIDTH = 1.1;

/** The marks that draw the figure in the box: title, grid, smooth line, and the words of both axes. */
export const curveMarks = (curve: Curve, box: Box, tag: Tag | undefined): Mark[] => {
  const plotWidth = Math.min(PLOT.width, box.width - 2 * PLOT.labels);
  const { top, plot: height } = figureOf(curve);
  const plot = { x: box.x + (box.width - plotWidth) / 2, y: box.y + top, width: plotWidth, height };
  const step = plot.width / (curve.points.length - 1);
  const below = plot.y + plot.height + 4;
  return [
    ...words(curve.title, { x: plot.x - PLOT.labels, width: plot.width + 2 * PLOT.labels, y: box.y + 2 }, tag),
    { kind: 'path', path: gridPath(curve, plot), x: 0, y: 0, color: COLOUR.gridline, width: 0.5, tag },
    { kind: 'path', path: linePath(curve, plot), x: 0, y: 0, color: COLOUR.text, width: LINE_WIDTH, tag },
    ...words(curve.yLabel, { x: plot.x - PLOT.labels, width: PLOT.labels - 12, y: plot.y + plot.height / 2 - 12 }, tag),
    ...curve.points.flatMap((point, i) =>
      words(point.label, { x: plot.x + (i - 0.5) * step, width: step, y: below }, tag),
    ),
    ...words(curve.xLabel, { x: plot.x, width: plot.width, y: below + 2.4 * FONT_SIZE.figure * LEADING }, tag),
  ];
};

const gridPath = (curve: Curve, plot: Box): string => {
  const rows = Array.from({ length: curve.maximum + 1 }, (_, i) => plot.y + (i * plot.height) / curve.maximum);
  const columns = curve.points.map((_, i) => plot.x + (i * plot.width) / (curve.points.length - 1));
  return [
    ...rows.map((y) => `M${plot.x},${y} L${plot.x + plot.width},${y}`),
    ...columns.map((x) => `M${x},${plot.y} L${x},${plot.y + plot.height}`),
  ].join(' ');
};

const linePath = (curve: Curve, plot: Box): string =>
  smoothPath(
    curve.points.map((point, i) => ({
      x: plot.x + (i * plot.width) / (curve.points.length - 1),
      y: plot.y + plot.height * (1 - point.value / curve.maximum),
    })),
  );

const words = (text: Parameters<typeof breakLines>[0], place: { x: number; y: number; width: number }, tag?: Tag) => {
  const size = FONT_SIZE.figure;
  return breakLines(text, place.width, { size, align: 'centre' }).flatMap((line, i): Mark[] =>
    line.pieces.map((piece) => ({
      kind: 'text',
      piece,
      size,
      x: place.x + piece.x,
      baseline: place.y + size + i * line.height,
      tag,
    })),
  );
};
