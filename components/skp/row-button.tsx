'use client';

import type { MouseEventHandler, ReactNode } from 'react';

type Props = { intent: string; onClick: MouseEventHandler; children: ReactNode };

/** Adds or removes a row: on the spot with JavaScript, by a round trip without. */
export function RowButton({ intent, onClick, children }: Props) {
  return (
    <button
      type="submit"
      name="intent"
      value={intent}
      className={`button ${intent.startsWith('add:') ? 'button-secondary' : 'button-quiet'}`}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
