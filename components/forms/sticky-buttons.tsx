'use client';

import { type ReactNode, use } from 'react';
import { ANSWER_ID } from './answer-summary';
import { FormContext } from './form-context';

/**
 * The buttons of a long form, always visible. The result of the last press is shown beside them, because the top of the form may not be
 * visible.
 */
export function StickyButtons({ children }: { children: ReactNode }) {
  const { state, notice } = use(FormContext);
  const isRefused = state.refusals.length + Object.keys(state.fields).length > 0;
  return (
    <div className="sticky-actions">
      {children}
      {isRefused && <a href={`#${ANSWER_ID}`}>{state.note ?? 'Belum tersimpan: ada yang perlu diperbaiki.'}</a>}
      {state.done && <span className="sticky-said">{state.done.brief ?? 'Tersimpan.'}</span>}
      {notice && state.answer === 0 && (
        <noscript>
          <span className="sticky-said">{notice}</span>
        </noscript>
      )}
    </div>
  );
}
