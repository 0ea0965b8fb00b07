import { type RefObject, useEffect, useRef } from 'react';
import type { FormState } from '@/lib/web/form-state';

/**
 * Asks before the user leaves the page with unsent text: links are whole page loads, and the back button shows the last saved state.
 * Without JavaScript nothing can ask; there the buttons that lead on save first.
 */
export function useLeaveGuard(
  form: RefObject<HTMLFormElement | null>,
  { answer, isSaved, isDraft, done }: FormState,
  isUnsaved: RefObject<boolean> = useRef(false),
) {
  useEffect(() => {
    const mark = (is: boolean) => (event: Event) => {
      // A form without a long text is filled in again faster than a question is answered.
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
    // An answer without a mark means "not saved", because a saved form leads to another page.
    if (answer > 0) isUnsaved.current = !isSaved && !isDraft && !done;
  }, [answer, isSaved, isDraft, done, isUnsaved]);
}
