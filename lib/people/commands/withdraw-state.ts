import { eq } from 'drizzle-orm';
import { employeeStates } from '@/db/schema';
import { enforce, missing, refuseField } from '@/lib/kernel/decision';
import { findPerson } from '../queries/person';
import { stateById } from '../queries/states';
import { canChangePerson } from '../rules/access';
import { reportingLineCommand } from '../writes/line-command';

/** Withdraws a state that was recorded wrongly, with a reason. The state then counts on no day, but stays readable. */
export const withdrawState = reportingLineCommand(
  'employee.state-withdrawn',
  { moves: 'people' },
  (ctx, input: { stateId: string; reason: string }) => {
    const state = stateById(ctx.db, input.stateId) ?? missing('Keadaan');
    const person = findPerson(ctx, state.employeeId) ?? missing('Keadaan');
    enforce(canChangePerson(ctx.actor, person));
    const reason = input.reason.trim();
    if (!reason) refuseField('reason', 'Alasan pembatalan wajib diisi.');
    ctx.db
      .update(employeeStates)
      .set({ withdrawnAt: ctx.now, withdrawalReason: reason })
      .where(eq(employeeStates.id, state.id))
      .run();
    const { fromOn } = state;
    return { subject: person.id, detail: { stateId: state.id, fromOn } };
  },
  ({ stateId }, { db }) => [stateById(db, stateId)?.fromOn],
);
