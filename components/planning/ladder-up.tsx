'use client';

import type { StepWords } from './ladder-words';

/** A ladder: the steps from the objective at the top down to one result. The props are texts, because lists of ladders are long. */
export function LadderUp({ steps, label }: { steps: readonly StepWords[]; label: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {steps.map(({ of, title, href, note, warns }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two steps can have the same words
        <li key={i}>
          <span className="muted">{of}</span>
          <br />
          {href ? <a href={href}>{title}</a> : title}
          {note && <br />}
          {note && <small className={warns ? 'badge badge-warn' : 'muted'}>{note}</small>}
        </li>
      ))}
    </ol>
  );
}
