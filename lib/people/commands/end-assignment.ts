import { eq } from 'drizzle-orm';
import { assignments } from '@/db/schema';
import { addDays, formatDate, type PlainDate } from '@/lib/kernel/dates';
import { all, enforce, missing, reasonsOf, refuseField, StaleRevision } from '@/lib/kernel/decision';
import { findPerson } from '../queries/person';
import { planBegunOf } from '../queries/plan-begun';
import { canChangePosts } from '../rules/access';
import { canEnd, canEndPlanOn } from '../rules/segments';
import { reportingLineCommand } from '../writes/line-command';

type Input = { employeeId: string; revision: number; lastOn: PlainDate; reason: string };

/**
 * Ends the last segment of a person who gets no other post, for example because of pension, another agency or death. The documents of the
 * segment stay. If the segment already has a last day, that day is corrected.
 */
export const endAssignment = reportingLineCommand(
  'assignment.ended',
  { moves: 'people' },
  (ctx, input: Input) => {
    const person = findPerson(ctx, input.employeeId) ?? missing('Pegawai');
    const latest = person.latest ?? missing('Penempatan');
    enforce(canChangePosts(ctx.actor, person));
    if (latest.revision !== input.revision) {
      const lastOn = latest.toOn ? formatDate(latest.toOn) : '';
      throw new StaleRevision({ lastOn, reason: latest.endReason ?? '' }, latest.revision);
    }
    const [reason] = reasonsOf(
      all(canEnd(latest, input.lastOn), canEndPlanOn(planBegunOf(ctx.db, latest.id), input.lastOn)),
    );
    if (reason) refuseField('lastOn', reason);
    const ended = { toOn: input.lastOn, endReason: input.reason, revision: latest.revision + 1 };
    ctx.db.update(assignments).set(ended).where(eq(assignments.id, latest.id)).run();
    return { subject: latest.id, detail: { employeeId: person.id, lastOn: input.lastOn } };
  },
  ({ lastOn }) => [addDays(lastOn, 1)],
);
