'use client';

import { type RefObject, useActionState, useEffect, useRef, useState } from 'react';
import { type FormAction, type FormState, UNTOUCHED } from '@/lib/web/form-state';
import { useLeaveGuard } from './leave-guard';
import { orUnsent } from './unsent';

/** Sends a form and gives its answer, without losing typed values or the scroll position. `page` is the revision of the rendered page. */
export function useFormAnswer(action: FormAction, page: number | undefined, initial: FormState = UNTOUCHED) {
  const form = useRef<HTMLFormElement>(null);
  const isUnsaved = useRef(false);
  const revision = useReadRevision(page, isUnsaved);
  const pressed = useRef('');
  const send = useRef<FormAction>(async (previous, data) => {
    pressed.current = String(data.get('intent') ?? '');
    return orUnsent(action)(previous, data);
  });
  // On the server the action itself is needed: the markup of a form names it, so that the form works without JavaScript.
  const [state, submit, isPending] = useActionState(typeof window === 'undefined' ? action : send.current, initial);
  useLeaveGuard(form, state, isUnsaved);
  useEffect(() => {
    // After a save the form is rendered again, and the pressed button would lose the focus.
    if (state.answer > 0 && state.done)
      form.current
        ?.querySelector<HTMLElement>(`[value="${pressed.current}"]:not([hidden])`)
        ?.focus({ preventScroll: true });
  }, [state]);
  return { form, state, submit, isPending, revision };
}

/** The revision from which the form was filled in. It stays while the form has unsaved text, even if the page is rendered again. */
function useReadRevision(page: number | undefined, isUnsaved: RefObject<boolean>): number | undefined {
  const [read, setRead] = useState(page);
  if (read === page || isUnsaved.current) return read;
  setRead(page);
  return page;
}

/** The answer, as a page of this revision shows it. If the typed values were saved, or the draft discarded, the page's own values show. */
export function onPage(state: FormState, revision: number | undefined): FormState {
  const isSaved = state.isSaved && (state.values.revision ?? String(revision)) === String(revision);
  return isSaved ? { ...state, answer: 0, values: {} } : state;
}
