'use client';

import { type ReactNode, use } from 'react';
import { FormContext } from './form-context';

type Props = {
  children: ReactNode;
  kind?: 'primary' | 'secondary' | 'danger' | 'quiet';
  /** The value that is sent as `intent`, for forms with several buttons. */
  intent?: string;
};

export function SubmitButton({ children, kind = 'primary', intent }: Props) {
  const { isPending } = use(FormContext);
  return (
    <button
      type="submit"
      className={`button button-${kind}`}
      name={intent ? 'intent' : undefined}
      value={intent}
      aria-disabled={isPending || undefined}
    >
      {children}
    </button>
  );
}
