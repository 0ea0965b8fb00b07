'use client';

import { createContext, use } from 'react';
import { fieldId } from '@/lib/web/form-data';
import { type FormState, UNTOUCHED } from '@/lib/web/form-state';

type Form = {
  state: FormState;
  isPending: boolean;
  /** The notice that says what the operation that led to this page has done. */
  notice?: string;
};

export const FormContext = createContext<Form>({
  state: UNTOUCHED,
  isPending: false,
});

type Field = {
  value: string;
  error: string | undefined;
  id: string;
  /** The attribute by which the browser focuses this field after a page load; undefined for all other fields. */
  focus: { autoFocus: true } | undefined;
};

/** What a field shows: the value that was typed before a refusal, or else the saved value; and its error. */
export function useField(name: string, saved = ''): Field {
  const { state } = use(FormContext);
  return {
    value: state.values[name] ?? saved,
    error: state.fields[name],
    id: fieldId(name),
    focus: state.focus === name ? { autoFocus: true } : undefined,
  };
}
