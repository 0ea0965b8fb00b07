'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import type { FormState } from '@/lib/web/form-state';
import { fieldId } from './form-context';

type Props = {
  state: FormState;
  /** Says in which row of a long form a field is. */
  placed?: (name: string, reason: string) => string;
  /** What became of what was typed. */
  children?: ReactNode;
};

/** What stands in the way, first on the form: sentences, and links to the fields with the same words as beside them. */
export function ErrorSummary({ state, placed = (_, reason) => reason, children }: Props) {
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
      {children}
      <ul>
        {state.refusals.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
        {fields.map(([name, reason]) => (
          <li key={name}>
            <a href={`#${fieldId(name)}`}>{placed(name, reason)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
