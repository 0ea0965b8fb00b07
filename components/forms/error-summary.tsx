'use client';

import { useEffect, useRef } from 'react';
import type { FormState } from '@/lib/web/form-state';
import { fieldId } from './form-context';

/** What stands in the way, first on the form: sentences, and links to the fields with the same words as beside them. */
export function ErrorSummary({ state }: { state: FormState }) {
  const box = useRef<HTMLDivElement>(null);
  const fields = Object.entries(state.fields);
  const isShown = fields.length + state.refusals.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer moves the focus anew
  useEffect(() => {
    if (isShown) box.current?.focus();
  }, [state.answer, isShown]);
  if (!isShown) return null;
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <h2>Ada yang perlu diperbaiki</h2>
      <ul>
        {state.refusals.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
        {fields.map(([name, reason]) => (
          <li key={name}>
            <a href={`#${fieldId(name)}`}>{reason}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
