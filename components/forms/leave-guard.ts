import { type RefObject, useEffect, useRef } from 'react';
import type { FormState } from '@/lib/web/form-state';

/**
 * Asks before the user leaves the page while a form has unsent text. The text would be lost: each link loads a whole page, and the back
 * button shows the last saved state. Without JavaScript nothing can ask; the buttons that lead to another page therefore save first.
 */
export function useLeaveGuard(
  form: RefObject<HTMLFormElement | null>,
  { answer, isSaved, isDraft, done }: FormState,
  isUnsaved: RefObject<boolean> = useRef(false),
) {
  useEffect(() => {
    const mark = (is: boolean) => (event: Event) => {
      // Only forms with a text area are guarded: to fill in a short form again is less work than to answer the question.
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
    // If the answer has neither `isSaved`, `isDraft` nor `done`, the text is not saved. (Any other success leads to another page.)
    if (answer > 0) isUnsaved.current = !isSaved && !isDraft && !done;
  }, [answer, isSaved, isDraft, done, isUnsaved]);
}
