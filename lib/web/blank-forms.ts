import { findAgency } from '@/lib/agency/queries';
import { letterheadNow } from '@/lib/agency/queries/emblem';
import { BLANK_EVALUATION_FORMS } from '@/lib/appraisals/documents/blank';
import type { Context } from '@/lib/kernel/context';
import { BLANK_MATRIX_FORMS } from '@/lib/matrices/documents/blank';
import type { BlankForm } from '@/lib/paper/by-hand';
import type { Paper } from '@/lib/paper/model';
import { BLANK_PLAN_FORMS } from '@/lib/skp/documents/blank';

/** Every form that can be printed empty. A feature that prints a form of the regulation adds its blank ones here. */
export const BLANK_FORMS: readonly BlankForm[] = [
  ...BLANK_PLAN_FORMS,
  ...BLANK_MATRIX_FORMS,
  ...BLANK_EVALUATION_FORMS,
].sort((a, b) => a.code.localeCompare(b.code));

/** "A.1.6" in an address: "a-1-6". */
export const slugOf = (code: string): string => code.toLowerCase().replaceAll('.', '-');

/** The empty form with the agency's own head, on its paper; undefined when there is no such form. */
export function blankFormPaper(ctx: Context, slug: string): { paper: Paper; fileName: string } | undefined {
  const form = BLANK_FORMS.find(({ code }) => slugOf(code) === slug);
  if (!form) return undefined;
  const { paperSize } = findAgency(ctx.db);
  return { paper: form.paper(letterheadNow(ctx.db), paperSize), fileName: `formulir-${slug}` };
}
