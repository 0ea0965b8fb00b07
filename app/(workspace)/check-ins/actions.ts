'use server';

import { openCheckIn } from '@/lib/check-ins/commands/open-check-in';
import { REPORT_BEGUN } from '@/lib/check-ins/labels';
import { checkInPaths } from '@/lib/check-ins/paths';
import { openCheckInInput } from '@/lib/check-ins/schema';
import { formAction } from '@/lib/web/form-action';

export const openCheckInAction = formAction(openCheckInInput, (ctx, input) => {
  const { subject } = openCheckIn(ctx, input);
  return {
    goto: checkInPaths.show(subject),
    say: REPORT_BEGUN,
  };
});
