import './charts.css';
import './status-grid.css';
import type { ReactNode } from 'react';

/** How a state is shown so that it is understood without colour: its letter, its words, and how its box is filled. */
export type GridMark = { letter: string; words: string; look: 'full' | 'hatched' | 'outlined' | 'dashed' | 'none' };
export type GridRow = { key: string; name: ReactNode; marks: readonly GridMark[] };
type Props = { caption: string; rowsAre: string; columns: readonly string[]; rows: readonly GridRow[] };

/**
 * A table of rows and periods with one letter in a box for each state. On a phone the table scrolls sideways, and the names stay visible.
 */
export function StatusGrid({ caption, rowsAre, columns, rows }: Props) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard */}
      <section className="status-frame" aria-label={caption} tabIndex={0}>
        <table className="status-grid">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{rowsAre}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, marks }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {marks.map((mark, i) => (
                  <td key={columns[i]}>
                    <Mark {...mark} />
                    <span className="visually-hidden">{mark.words}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Legend marks={rows.flatMap((row) => row.marks)} />
    </>
  );
}

function Mark({ letter, look }: GridMark) {
  return (
    <span className={`state-mark state-mark-${look}`} aria-hidden="true">
      {letter}
    </span>
  );
}

/** Explains the marks that the grid contains, each once, in the order in which they first appear. */
function Legend({ marks }: { marks: readonly GridMark[] }) {
  const shown = [...new Map(marks.map((mark) => [mark.words, mark])).values()];
  return (
    <ul className="legend">
      {shown.map((mark) => (
        <li key={mark.words}>
          <Mark {...mark} /> {mark.words}
        </li>
      ))}
    </ul>
  );
}
