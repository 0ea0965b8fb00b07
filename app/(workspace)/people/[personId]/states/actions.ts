'use server';

import { formatDate } from '@/lib/kernel/dates';
import { endState } from '@/lib/people/commands/end-state';
import { recordState } from '@/lib/people/commands/record-state';
import { withdrawState } from '@/lib/people/commands/withdraw-state';
import { stateLabels, withoutLeaderWords } from '@/lib/people/labels';
import { unitsLedBy } from '@/lib/people/queries/leaders';
import { leaderOn } from '@/lib/people/queries/reporting-line';
import { endStateInput, recordStateInput, withdrawStateInput } from '@/lib/people/schema';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

export const recordStateAction = formAction(recordStateInput, (ctx, input) => {
  const led = unitsLedBy(ctx.db, input.employeeId, input.fromOn);
  recordState(ctx, input);
  const left = led.filter(({ id }) => leaderOn(ctx.db, id, input.fromOn) === undefined);
  const without = left.length > 0 ? ` ${withoutLeaderWords(left)}` : '';
  const say = `${stateLabels[input.kind]} tercatat mulai ${formatDate(input.fromOn)}.${without}`;
  return { goto: paths.people.states(input.employeeId), say };
});

export const endStateAction = formAction(endStateInput, (ctx, input) => {
  const { subject } = endState(ctx, input);
  return { goto: paths.people.states(subject), say: `Hari terakhirnya ${formatDate(input.lastOn)}.` };
});

export const withdrawStateAction = formAction(withdrawStateInput, (ctx, input) => {
  const { subject } = withdrawState(ctx, input);
  return { goto: paths.people.states(subject), say: 'Catatan keadaan dibatalkan; alasannya tetap tersimpan.' };
});
