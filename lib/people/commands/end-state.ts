import { eq } from 'drizzle-orm';
import { employeeStates } from '@/db/schema';
import { addDays, formatDate, type PlainDate } from '@/lib/kernel/dates';
import { enforce, enforceField, missing } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { findPerson } from '../queries/person';
import { stateById, statesOf } from '../queries/states';
import { canChangePerson } from '../rules/access';
import { canEnd, canRecord } from '../rules/states';
import { reportingLineCommand } from '../writes/line-command';

/** Sets or changes the last day of a state. The old row is kept as withdrawn, and a new row with this last day replaces it. */
export const endState = reportingLineCommand(
  'employee.state-ended',
  { moves: 'people' },
  (ctx, input: { stateId: string; lastOn: PlainDate }) => {
    const state = stateById(ctx.db, input.stateId) ?? missing('Keadaan');
    const person = findPerson(ctx, state.employeeId) ?? missing('Keadaan');
    enforce(canChangePerson(ctx.actor, person));
    enforceField('lastOn', canEnd(state, input.lastOn));
    const others = statesOf(ctx.db, person.id).filter(({ id }) => id !== state.id);
    enforceField('lastOn', canRecord(others, { ...state, toOn: input.lastOn }));
    const withdrawalReason = `Diganti: hari terakhir ${formatDate(input.lastOn)}.`;
    ctx.db
      .update(employeeStates)
      .set({ withdrawnAt: ctx.now, withdrawalReason })
      .where(eq(employeeStates.id, state.id))
      .run();
    const id = newId();
    const by = { recordedBy: ctx.actor.employeeId, recordedAt: ctx.now };
    ctx.db
      .insert(employeeStates)
      .values({ ...state, id, toOn: input.lastOn, ...by })
      .run();
    return { subject: person.id, detail: { stateId: id, was: state.toOn, lastOn: input.lastOn } };
  },
  ({ lastOn }) => [addDays(lastOn, 1)],
);
