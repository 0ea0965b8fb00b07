'use server';

import { openAppraisal } from '@/lib/appraisals/commands/open-appraisal';
import { APPRAISAL_BEGUN } from '@/lib/appraisals/labels';
import { appraisalPaths } from '@/lib/appraisals/paths';
import { openFromListInput } from '@/lib/appraisals/schema';
import { formAction } from '@/lib/web/form-action';

export const openAppraisalAction = formAction(openFromListInput, (ctx, input) => {
  const { subject } = openAppraisal(ctx, input);
  return {
    goto: appraisalPaths.show(subject),
    say: APPRAISAL_BEGUN,
  };
});
