import type { FormState } from '@/lib/web/form-state';

/** In a form that shows the values typed before its session ended: the page then hides its own copy of them (globals.css). */
export function KeptMark({ kept }: { kept: FormState | undefined }) {
  return kept && <span data-kept="" hidden />;
}
