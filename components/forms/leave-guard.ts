import { type RefObject, useEffect, useRef } from 'react';
import type { FormState } from '@/lib/web/form-state';

/**
 * Asks before the page is left with something typed and not sent: links are whole page loads, and the way back shows what was saved
 * last. Without JavaScript nothing can ask; there the buttons that lead on save first.
 */
export function useLeaveGuard(form: RefObject<HTMLFormElement | null>, { answer }: FormState) {
  const isUnsaved = useRef(false);
  useEffect(() => {
    const mark = (is: boolean) => (event: Event) => {
      if (form.current?.contains(event.target as Node)) isUnsaved.current = is;
    };
    const [typed, sent] = [mark(true), mark(false)];
    const leave = (event: BeforeUnloadEvent) => {
      if (isUnsaved.current) event.preventDefault();
    };
    document.addEventListener('input', typed);
    document.addEventListener('submit', sent);
    window.addEventListener('beforeunload', leave);
    return () => {
      document.removeEventListener('input', typed);
      document.removeEventListener('submit', sent);
      window.removeEventListener('beforeunload', leave);
    };
  }, [form]);
  useEffect(() => {
    // What is answered was not saved: a saved form leads to another page.
    if (answer > 0) isUnsaved.current = true;
  }, [answer]);
}
