'use client';

import { type RefObject, useActionState, useEffect, useRef, useState } from 'react';
import { type FormAction, type FormState, UNTOUCHED } from '@/lib/web/form-state';
import { useLeaveGuard } from './leave-guard';
import { orUnsent } from './unsent';

/** The answer to a form. Meanwhile no typed value is lost, and the scroll position stays. */
export function useFormAnswer(action: FormAction, page: number | undefined, initial: FormState = UNTOUCHED) {
  const form = useRef<HTMLFormElement>(null);
  const isUnsaved = useRef(false);
  const revision = useReadRevision(page, isUnsaved);
  const pressed = useRef('');
  const send = useRef<FormAction>(async (previous, data) => {
    pressed.current = String(data.get('intent') ?? '');
    return orUnsent(action)(previous, data);
  });
  // Without scripts the form needs the action itself in its markup.
  const [state, submit, isPending] = useActionState(typeof window === 'undefined' ? action : send.current, initial);
  useLeaveGuard(form, state, isUnsaved);
  useEffect(() => {
    // The form was rendered again with the saved values: the pressed button gets the focus again.
    if (state.answer > 0 && state.done)
      form.current
        ?.querySelector<HTMLElement>(`[value="${pressed.current}"]:not([hidden])`)
        ?.focus({ preventScroll: true });
  }, [state]);
  return { form, state, submit, isPending, revision };
}

/** The revision that the form was filled in from. When the page is rendered again for another of its forms, typed values here stay. */
function useReadRevision(page: number | undefined, isUnsaved: RefObject<boolean>): number | undefined {
  const [read, setRead] = useState(page);
  if (read === page || isUnsaved.current) return read;
  setRead(page);
  return page;
}

/** The answer for a page of this revision: saved values replace the typed ones, also on a page whose draft was discarded. */
export function onPage(state: FormState, revision: number | undefined): FormState {
  const isSaved = state.isSaved && (state.values.revision ?? String(revision)) === String(revision);
  return isSaved ? { ...state, answer: 0, values: {} } : state;
}
