import type { FormState } from '@/lib/web/form-state';

/**
 * Marks a form that shows values which were typed before the session ended. CSS then hides the list of the same values (`KeptHere`,
 * globals.css).
 */
export function KeptMark({ kept }: { kept: FormState | undefined }) {
  return kept && <span data-kept="" hidden />;
}
