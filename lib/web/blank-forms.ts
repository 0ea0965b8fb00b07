import { findAgency } from '@/lib/agency/queries';
import { letterheadNow } from '@/lib/agency/queries/emblem';
import { BLANK_EVALUATION_FORMS } from '@/lib/appraisals/documents/blank';
import type { Context } from '@/lib/kernel/context';
import { BLANK_MATRIX_FORMS } from '@/lib/matrices/documents/blank';
import type { BlankForm } from '@/lib/paper/by-hand';
import type { Paper } from '@/lib/paper/model';
import { BLANK_PLAN_FORMS } from '@/lib/skp/documents/blank';

/** Every form that can be printed empty. A feature that prints a form of a regulation adds its empty forms to this list. */
export const BLANK_FORMS: readonly BlankForm[] = [
  ...BLANK_PLAN_FORMS,
  ...BLANK_MATRIX_FORMS,
  ...BLANK_EVALUATION_FORMS,
].sort((a, b) => a.code.localeCompare(b.code));

/** The form code as it is written in an address: "A.1.6" becomes "a-1-6". */
export const slugOf = (code: string): string => code.toLowerCase().replaceAll('.', '-');

/** The empty form with the letterhead and paper size of the agency; undefined if no form has this code. */
export function blankFormPaper(ctx: Context, slug: string): { paper: Paper; fileName: string } | undefined {
  const form = BLANK_FORMS.find(({ code }) => slugOf(code) === slug);
  if (!form) return undefined;
  const { paperSize } = findAgency(ctx.db);
  return { paper: form.paper(letterheadNow(ctx.db), paperSize), fileName: `formulir-${slug}` };
}
