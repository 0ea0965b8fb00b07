'use server';

import { moveClock } from '@/lib/agency/commands/move-clock';
import { moveClockInput } from '@/lib/agency/schema';
import { formatDateWithWeekday } from '@/lib/kernel/dates';
import { formAction } from '@/lib/web/form-action';

export const moveClockAction = formAction(moveClockInput, (ctx, input) => {
  moveClock(ctx, input);
  return { goto: input.here, say: `Tanggal di demo sekarang ${formatDateWithWeekday(input.demoDay)}.` };
});
