'use client';

import { createContext, type MouseEvent, type ReactNode, use } from 'react';

/** Adds or removes a row by the button's intent (`add:results`, `remove:results.2`); false when the row is not of this list. */
export type RowDeed = (intent: string, button?: HTMLButtonElement) => boolean;

export const RowDeeds = createContext<RowDeed>(() => false);

/** A button that adds or removes a row: on the spot with JavaScript, by a round trip without. */
export function RowButton({ intent, children }: { intent: string; children: ReactNode }) {
  const take = use(RowDeeds);
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
