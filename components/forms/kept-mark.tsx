import type { FormState } from '@/lib/web/form-state';

/** In a form that took back what was typed before its session ended: the page need not show it besides (globals.css). */
export function KeptMark({ kept }: { kept: FormState | undefined }) {
  return kept && <span data-kept="" hidden />;
}
