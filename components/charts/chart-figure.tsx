import './charts.css';
import type { ReactNode } from 'react';

type Props = {
  /** Unique on the page: the ids of title, description and pattern are made from it. */
  id: string;
  title: string;
  /** The content in words and numbers, for people who do not see the drawing. */
  description: string;
  caption: ReactNode;
  width: number;
  height: number;
  children: ReactNode;
};

/** A drawing with title, description and visible caption. A table beside it has the same numbers (docs/decisions/0039). */
export function ChartFigure({ id, title, description, caption, width, height, children }: Props) {
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        <defs>
          <pattern id={`${id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path className="chart-hatch" d="M0 0V6" />
          </pattern>
        </defs>
        {children}
      </svg>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
