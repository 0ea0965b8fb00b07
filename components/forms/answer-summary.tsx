'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { fieldId } from '@/lib/web/form-data';
import type { FormState } from '@/lib/web/form-state';

type Props = {
  state: FormState;
  /** Returns a reason with words in front that say in which row of a long form its field is. */
  placed?: (name: string, reason: string) => string;
  /** Says what happened to the typed values. It is shown after a refusal whose answer does not say this itself (`note`). */
  children?: ReactNode;
};

/** The element id of the summary, to which the buttons of a long form link. */
export const ANSWER_ID = 'jawaban';

/** The answer at the top of a form: what was done, or the reasons of a refusal, with links to the fields in the same words. */
export function AnswerSummary({ state, placed = (_, reason) => reason, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const fields = Object.entries(state.fields);
  const isRefused = fields.length + state.refusals.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer moves the focus anew
  useEffect(() => {
    if (isRefused) box.current?.focus();
  }, [state.answer, isRefused]);
  const said = state.done?.say ?? (isRefused ? undefined : state.note);
  const tone = state.done ? 'good' : 'warn';
  return (
    <>
      {said && (
        <div className={`notice notice-${tone}`} role="status">
          <p>{said}</p>
        </div>
      )}
      {isRefused && (
        <div ref={box} id={ANSWER_ID} className="error-summary" role="alert" tabIndex={-1}>
          <h2>{state.stale ? 'Berubah sejak dibuka' : 'Ada yang perlu diperbaiki'}</h2>
          {state.note ? <p>{state.note}</p> : children}
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
      )}
    </>
  );
}
