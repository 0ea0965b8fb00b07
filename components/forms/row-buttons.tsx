'use client';

import { createContext, type MouseEvent, type ReactNode, use } from 'react';

/**
 * Adds or removes a row by the intent of a button (`add:results`, `remove:results.2`). Returns false if the intent is for another list; the
 * button then sends the form.
 */
export type RowAction = (intent: string, button?: HTMLButtonElement) => boolean;

export const RowActions = createContext<RowAction>(() => false);

/**
 * A button that adds or removes a row. The `RowActions` around it do this in the browser. Without them, or without JavaScript, the button
 * sends the form, and the server does it.
 */
export function RowButton({ intent, children }: { intent: string; children: ReactNode }) {
  const take = use(RowActions);
  const handleClick = (event: MouseEvent<HTMLButtonElement>) => {
    if (take(intent, event.currentTarget)) event.preventDefault();
  };
  const kind = intent.startsWith('add:') ? 'button-secondary' : 'button-quiet';
  return (
    <button type="submit" name="intent" value={intent} className={`button ${kind}`} onClick={handleClick}>
      {children}
    </button>
  );
}
