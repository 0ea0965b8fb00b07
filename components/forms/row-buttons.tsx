'use client';

import { createContext, type MouseEvent, type ReactNode, use } from 'react';

/** Adds or removes a row by the button's intent (`add:results`, `remove:results.2`). Returns false if the row is not of this list. */
export type RowAction = (intent: string, button?: HTMLButtonElement) => boolean;

export const RowActions = createContext<RowAction>(() => false);

/** A button that adds or removes a row: with JavaScript in the browser, without it by a page load. */
export function RowButton({ intent, children }: { intent: string; children: ReactNode }) {
  const take = use(RowActions);
  const instead = (event: MouseEvent<HTMLButtonElement>) => {
    if (take(intent, event.currentTarget)) event.preventDefault();
  };
  const kind = intent.startsWith('add:') ? 'button-secondary' : 'button-quiet';
  return (
    <button type="submit" name="intent" value={intent} className={`button ${kind}`} onClick={instead}>
      {children}
    </button>
  );
}
