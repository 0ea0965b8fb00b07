import { smoothPath } from '../curve';
import type { Curve, RichText } from '../model';
import { plainText } from '../model';
import { escapeHtml } from './escape';

/** The size of the drawing in its own units; print.css scales it to the page. */
const FRAME = { width: 520, height: 180 } as const;
const PLOT = { x: 110, y: 6, width: 320, height: 112 } as const;
const LABEL_LINE = 12;

/** The figure as an image with a description. Its title is a caption above it, which can be read and copied. */
export const curveFigure = (curve: Curve): string =>
  [
    `<figure class="curve"><figcaption>${escapeHtml(curve.title)}</figcaption>`,
    `<svg viewBox="0 0 ${FRAME.width} ${FRAME.height}" role="img" aria-label="${escapeHtml(curve.description)}">`,
    `<path class="gridline" d="${gridPath(curve)}"/><path class="line" d="${linePath(curve)}"/>`,
    label(curve.yLabel, PLOT.x - 44, PLOT.y + PLOT.height / 2),
    ...curve.points.map((point, i) => label(point.label, columnX(curve, i), PLOT.y + PLOT.height + 16)),
    label(curve.xLabel, PLOT.x + PLOT.width / 2, FRAME.height - 8, false),
    '</svg></figure>',
  ].join('');

const columnX = (curve: Curve, at: number) => PLOT.x + (at * PLOT.width) / (curve.points.length - 1);

const gridPath = (curve: Curve): string => {
  const rows = Array.from({ length: curve.maximum + 1 }, (_, i) => PLOT.y + (i * PLOT.height) / curve.maximum);
  const columns = curve.points.map((_, i) => columnX(curve, i));
  return [
    ...rows.map((y) => `M${PLOT.x} ${y}h${PLOT.width}`),
    ...columns.map((x) => `M${x} ${PLOT.y}v${PLOT.height}`),
  ].join('');
};

const linePath = (curve: Curve): string =>
  smoothPath(
    curve.points.map(({ value }, i) => ({
      x: columnX(curve, i),
      y: PLOT.y + PLOT.height * (1 - value / curve.maximum),
    })),
  );

/** A text of the figure. It has one word per line, because SVG does not break lines by itself. */
const label = (text: RichText, x: number, y: number, broken = true): string => {
  const words = broken ? plainText(text).split(' ') : [plainText(text)];
  const spans = words.map((word, i) => `<tspan x="${x}" y="${y + i * LABEL_LINE}">${escapeHtml(word)}</tspan>`);
  return `<text text-anchor="middle">${spans.join(' ')}</text>`;
};
