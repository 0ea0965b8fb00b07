'use server';

import { takeStudyResults } from '@/lib/skp/commands/take-study-results';
import { skpPaths } from '@/lib/skp/paths';
import { STUDY_PARTS } from '@/lib/skp/rules/study-results';
import { takeStudyInput } from '@/lib/skp/schema';
import { formAction } from '@/lib/web/form-action';

export const takeStudyAction = formAction(takeStudyInput, (ctx, input) => {
  const { added } = takeStudyResults(ctx, { ...input, parts: STUDY_PARTS.filter((part) => input[part]) });
  return { goto: skpPaths.show(input.skpId), say: `${added} hasil kerja studi dimasukkan ke SKP.` };
});
