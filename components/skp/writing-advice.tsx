'use client';

import type { Advice } from '@/lib/skp/rules/linted-plan';
import { fieldId } from '@/lib/web/form-data';

type Props = {
  advice: readonly Advice[];
  /** The address of the page with the fields. Empty if the fields are on the same page; left out for people who only read. */
  editor?: string;
};

const MOST_SHOWN = 20;

/** Advice on the wording of a plan, row by row, each with the rule behind it. It never prevents a step. */
export function WritingAdvice({ advice, editor }: Props) {
  if (advice.length === 0) return null;
  const rest = advice.length - MOST_SHOWN;
  return (
    <details className="notice notice-neutral" open>
      <summary>Saran penulisan ({advice.length})</summary>
      <p className="hint">
        Saran ini membantu agar SKP mudah dipahami dan dinilai. SKP tetap dapat diajukan tanpa mengikutinya.
      </p>
      <ul className="reasons">
        {advice.slice(0, MOST_SHOWN).map(({ field, where, says, source }) => (
          <li key={field + says}>
            {editor === undefined ? <strong>{where}</strong> : <a href={`${editor}#${fieldId(field)}`}>{where}</a>}:{' '}
            {says} <small className="muted">({source})</small>
          </li>
        ))}
      </ul>
      {rest > 0 && <p>Dan {rest} saran lainnya; perbaiki dahulu yang di atas.</p>}
    </details>
  );
}
