'use client';

import { createContext, use } from 'react';
import { fieldId } from '@/lib/web/form-data';
import { type FormState, UNTOUCHED } from '@/lib/web/form-state';

type Form = {
  state: FormState;
  isPending: boolean;
  /** What the operation that led to this page has done, as a sentence. Undefined if no operation led here. */
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
  /** The attribute that makes the browser focus this field after a page load. Undefined for a field that is not to be focused. */
  focusProps: { autoFocus: true } | undefined;
};

/** What a field shows: the typed value (after a refusal, or from a draft), otherwise the saved value; and its error. */
export function useField(name: string, saved = ''): Field {
  const { state } = use(FormContext);
  return {
    value: state.values[name] ?? saved,
    error: state.fields[name],
    id: fieldId(name),
    focusProps: state.focus === name ? { autoFocus: true } : undefined,
  };
}
