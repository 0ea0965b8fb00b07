'use client';

import type { BelowWords } from './ladder-words';

/** Results one level down. If the reader may open a result, a link leads to the page that shows what it serves and what supports it. */
export function BelowList({ rows }: { rows: readonly BelowWords[] }) {
  return (
    <ul>
      {rows.map(({ id, title, who, href, note }) => (
        <li key={id}>
          {href ? <a href={href}>{title}</a> : title}
          <br />
          <span className="muted">
            {who}
            {note && ` (${note})`}
          </span>
        </li>
      ))}
    </ul>
  );
}
