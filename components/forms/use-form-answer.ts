'use client';

import { type RefObject, useActionState, useEffect, useRef, useState } from 'react';
import { type FormAction, type FormState, UNTOUCHED } from '@/lib/web/form-state';
import { useLeaveGuard } from './leave-guard';
import { withUnansweredState } from './unsent';

/**
 * Sends a form and returns its answer, without losing typed values or the scroll position. `pageRevision` is the revision that the rendered
 * page shows; undefined for a form without revision.
 */
export function useFormAnswer(action: FormAction, pageRevision: number | undefined, initial: FormState = UNTOUCHED) {
  const form = useRef<HTMLFormElement>(null);
  const isUnsaved = useRef(false);
  const revision = useReadRevision(pageRevision, isUnsaved);
  const pressed = useRef('');
  const send = useRef<FormAction>(async (previous, data) => {
    pressed.current = String(data.get('intent') ?? '');
    return withUnansweredState(action)(previous, data);
  });
  // On the server the action itself is passed on: the HTML of the form names the action, so that the form works without JavaScript.
  const [state, submit, isPending] = useActionState(typeof window === 'undefined' ? action : send.current, initial);
  useLeaveGuard(form, state, isUnsaved);
  useEffect(() => {
    // After a save the form is rendered anew. Without this, the pressed button would lose the focus.
    if (state.answer > 0 && state.done)
      form.current
        ?.querySelector<HTMLElement>(`[value="${pressed.current}"]:not([hidden])`)
        ?.focus({ preventScroll: true });
  }, [state]);
  return { form, state, submit, isPending, revision };
}

/**
 * The revision of the record from which the form was filled in. It stays the same while the form has unsaved text, even if the page is
 * rendered again.
 */
function useReadRevision(page: number | undefined, isUnsaved: RefObject<boolean>): number | undefined {
  const [read, setRead] = useState(page);
  if (read === page || isUnsaved.current) return read;
  setRead(page);
  return page;
}

/**
 * The answer as a page shows it that has this revision. If the typed values were saved, or the draft was discarded, the fields show the
 * page's own values.
 */
export function onPage(state: FormState, revision: number | undefined): FormState {
  const isSaved = state.isSaved && (state.values.revision ?? String(revision)) === String(revision);
  return isSaved ? { ...state, answer: 0, values: {} } : state;
}
