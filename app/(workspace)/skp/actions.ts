'use server';

import { draftSkp } from '@/lib/skp/commands/draft-skp';
import { PLAN_BEGUN } from '@/lib/skp/labels';
import { skpPaths } from '@/lib/skp/paths';
import { draftSkpInput } from '@/lib/skp/schema';
import { formAction } from '@/lib/web/form-action';

export const draftSkpAction = formAction(draftSkpInput, (ctx, input) => {
  const { subject } = draftSkp(ctx, input);
  return {
    goto: skpPaths.edit(subject),
    say: PLAN_BEGUN,
  };
});
