'use server';

import { formatDate } from '@/lib/kernel/dates';
import { endState } from '@/lib/people/commands/end-state';
import { recordState } from '@/lib/people/commands/record-state';
import { withdrawState } from '@/lib/people/commands/withdraw-state';
import { stateLabels, withoutLeaderWords } from '@/lib/people/labels';
import { peoplePaths } from '@/lib/people/paths';
import { leftWithoutLeader } from '@/lib/people/queries/leaders';
import { endStateInput, recordStateInput, withdrawStateInput } from '@/lib/people/schema';
import { formAction } from '@/lib/web/form-action';

export const recordStateAction = formAction(recordStateInput, (ctx, input) => {
  const who = { personId: input.employeeId, day: input.fromOn };
  const left = leftWithoutLeader(ctx.db, who, () => recordState(ctx, input));
  const say = `${stateLabels[input.kind]} tercatat mulai ${formatDate(input.fromOn)}.`;
  return { goto: peoplePaths.states(input.employeeId), say: `${say} ${withoutLeaderWords(left)}`.trim() };
});

export const endStateAction = formAction(endStateInput, (ctx, input) => {
  const { subject } = endState(ctx, input);
  return { goto: peoplePaths.states(subject), say: `Hari terakhirnya ${formatDate(input.lastOn)}.` };
});

export const withdrawStateAction = formAction(withdrawStateInput, (ctx, input) => {
  const { subject } = withdrawState(ctx, input);
  return { goto: peoplePaths.states(subject), say: 'Catatan keadaan dibatalkan; alasannya tetap tersimpan.' };
});
