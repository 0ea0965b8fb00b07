'use client';

import type { ReactNode } from 'react';
import { UNTOUCHED } from '@/lib/web/form-state';
import { FormContext } from './form-context';

/** What was wrong with a form that was sent, and what was typed into it, by field name. */
export type RefusedAnswer = { values: Readonly<Record<string, string>>; fields: Readonly<Record<string, string>> };

/** For a plain form, which no server action answers: shows its fields with the typed values and errors of `answer`, as after a refusal. */
export function Refused({ answer, children }: { answer: RefusedAnswer | undefined; children: ReactNode }) {
  const state = answer ? { ...UNTOUCHED, ...answer } : UNTOUCHED;
  return <FormContext value={{ state, isPending: false }}>{children}</FormContext>;
}
