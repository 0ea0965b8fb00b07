import { type RefObject, useEffect, useRef } from 'react';
import type { FormState } from '@/lib/web/form-state';

/**
 * Asks before the page is left with something typed and not sent: links are whole page loads, and the way back shows what was saved
 * last. Without JavaScript nothing can ask; there the buttons that lead on save first.
 */
export function useLeaveGuard(
  form: RefObject<HTMLFormElement | null>,
  { answer, isSaved, isDraft, done }: FormState,
  isUnsaved: RefObject<boolean> = useRef(false),
) {
  useEffect(() => {
    const mark = (is: boolean) => (event: Event) => {
      // A form without a text of some length is filled in again sooner than a question is answered.
      if (form.current?.contains(event.target as Node) && form.current.querySelector('textarea'))
        isUnsaved.current = is;
    };
    const leave = (event: BeforeUnloadEvent) => {
      if (isUnsaved.current) event.preventDefault();
    };
    const watch = new AbortController();
    document.addEventListener('input', mark(true), watch);
    document.addEventListener('submit', mark(false), watch);
    window.addEventListener('beforeunload', leave, watch);
    return () => watch.abort();
  }, [form, isUnsaved]);
  useEffect(() => {
    // What is answered was not saved, unless the answer says so: a saved form leads to another page.
    if (answer > 0) isUnsaved.current = !isSaved && !isDraft && !done;
  }, [answer, isSaved, isDraft, done, isUnsaved]);
}
