import type { FormState } from '@/lib/web/form-state';

/** Marks a form that shows the values typed before the session ended. `KeptHere` then hides its list of these values (globals.css). */
export function KeptMark({ kept }: { kept: FormState | undefined }) {
  return kept && <span data-kept="" hidden />;
}
