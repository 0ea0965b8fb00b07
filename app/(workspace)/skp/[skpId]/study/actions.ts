'use server';

import { takeStudyResults } from '@/lib/skp/commands/take-study-results';
import { STUDY_PARTS } from '@/lib/skp/rules/study-results';
import { takeStudyInput } from '@/lib/skp/schema';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

export const takeStudyAction = formAction(takeStudyInput, (ctx, input) => {
  const { added } = takeStudyResults(ctx, { ...input, parts: STUDY_PARTS.filter((part) => input[part]) });
  return { goto: paths.skp.show(input.skpId), say: `${added} hasil kerja studi dimasukkan ke SKP.` };
});
