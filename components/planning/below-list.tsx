'use client';

import type { BelowWords } from './line-words';

/** Results one level down, each leading to its own line. */
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
