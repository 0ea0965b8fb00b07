'use client';

import { createContext, type MouseEvent, type ReactNode, use } from 'react';

/** Adds or removes a row by the button's intent (`add:results`, `remove:results.2`); false when the row is not of this list. */
export type RowAction = (intent: string, button?: HTMLButtonElement) => boolean;

export const RowActions = createContext<RowAction>(() => false);

/** A button that adds or removes a row: at once with JavaScript, by a page load without it. */
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
