import { and, eq, isNull } from 'drizzle-orm';
import { employees, roleGrants } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { endSessions } from '@/lib/auth/session';
import type { Context } from '@/lib/kernel/context';
import { addDays, type PlainDate } from '@/lib/kernel/dates';
import { all, decide, enforce, enforceCurrent, missing, refuseField } from '@/lib/kernel/decision';
import { findPerson } from '../queries/person';
import { canDeactivate } from '../rules/access';
import { comingPostOf } from '../rules/coming-posts';
import { reportingLineCommand } from '../writes/line-command';
import { endAssignment } from './end-assignment';
import { withdrawPost } from './withdraw-post';

type Input = { employeeId: string; revision: number; lastOn: PlainDate; reason: string };

/**
 * Deactivates a person from today: ends all sessions and roles, and withdraws future posts. If the last segment lasts longer than `lastOn`
 * (today at the latest), it ends on that day. The person can no longer sign in. An account that an agency admin closed earlier stays closed
 * after a reactivation.
 */
export const deactivateEmployee = reportingLineCommand(
  'employee.deactivated',
  { moves: 'people' },
  (ctx, input: Input) => {
    const person = findPerson(ctx, input.employeeId) ?? missing('Pegawai');
    enforce(
      all(canDeactivate(ctx.actor, person), decide([person.deactivatedOn !== null, 'Pegawai ini sudah nonaktif.'])),
    );
    enforceCurrent(person, input.revision);
    const today = todayOf(ctx);
    if (input.lastOn > today) {
      refuseField('lastOn', 'Menonaktifkan berlaku seketika, jadi hari terakhir tidak boleh sesudah hari ini.');
    }
    withdrawComing(ctx, input);
    const latest = findPerson(ctx, person.id)?.latest;
    if (latest && (latest.toOn === null || latest.toOn > input.lastOn))
      endAssignment(ctx, { ...input, revision: latest.revision });
    const revision = person.revision + 1;
    const values = { deactivatedOn: today, deactivationReason: input.reason, revision };
    ctx.db.update(employees).set(values).where(eq(employees.id, person.id)).run();
    endSessions(ctx.db, person.id, 'disabled');
    ctx.db
      .update(roleGrants)
      .set({ revokedAt: ctx.now })
      .where(and(eq(roleGrants.employeeId, person.id), isNull(roleGrants.revokedAt)))
      .run();
    return { subject: person.id, detail: { lastOn: input.lastOn } };
  },
  ({ lastOn }) => [addDays(lastOn, 1)],
);

/**
 * Withdraws future posts, the last one first. If the officer may not withdraw a post, `withdrawPost` throws, and so the person is not
 * deactivated.
 */
function withdrawComing(ctx: Context, { employeeId, reason }: Input): void {
  const today = todayOf(ctx);
  for (let coming = comingOf(ctx, employeeId, today); coming; coming = comingOf(ctx, employeeId, today))
    withdrawPost(ctx, { employeeId, reason, revision: coming.revision });
}

function comingOf(ctx: Context, employeeId: string, today: PlainDate) {
  return comingPostOf(findPerson(ctx, employeeId)?.segments ?? [], today);
}
