import { eq } from 'drizzle-orm';
import { assignments, withdrawnPosts } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { all, enforce, missing, StaleRevision } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { sendNews } from '@/lib/kernel/news';
import { comingPostIn } from '../queries/coming-posts';
import { findPerson, segmentsOf } from '../queries/person';
import { canAdminister, canChangePosts } from '../rules/access';
import { reportingLineCommand } from '../writes/line-command';
import { withdrawTelling } from '../writes/tell-appraised';

type Input = { employeeId: string; revision: number; reason: string };

/**
 * Withdraws the last post of a person, which must begin after today. If the person was to move to it from another post, that other post
 * continues. It then ends on the last day of the withdrawn post, if there was one. The officer needs the right over the units of both posts
 * and of today's post. `revision` is the revision of the withdrawn post.
 */
export const withdrawPost = reportingLineCommand(
  'assignment.withdrawn',
  { moves: 'people' },
  (ctx, input: Input) => {
    const person = findPerson(ctx, input.employeeId) ?? missing('Pegawai');
    enforce(canChangePosts(ctx.actor, person));
    const { coming, before, withdrawing } =
      comingPostIn(ctx.db, person, todayOf(ctx)) ?? missing('Penempatan yang akan datang');
    if (coming.revision !== input.revision) throw new StaleRevision({}, coming.revision);
    enforce(before ? all(canAdminister(ctx.actor, before.unitPath), withdrawing) : withdrawing);
    const { positionId, unitId, fromOn, toOn, endReason } = coming;
    const withdraw = () => {
      ctx.db.delete(assignments).where(eq(assignments.id, coming.id)).run();
      if (before)
        ctx.db
          .update(assignments)
          .set({ toOn, endReason, revision: before.revision + 1 })
          .where(eq(assignments.id, before.id))
          .run();
    };
    if (coming.isHead) withdrawTelling(ctx, { path: coming.unitPath }, { fromOn, withdraw });
    else withdraw();
    sendNews(ctx, [person.id], { kind: 'post-withdrawn', subject: person.id, detail: { fromOn } });
    const { employeeId, reason } = input;
    const by = { withdrawnBy: ctx.actor.employeeId, withdrawnAt: ctx.now };
    ctx.db
      .insert(withdrawnPosts)
      .values({ id: newId(), employeeId, positionId, unitId, fromOn, reason, ...by })
      .run();
    return { subject: person.id, detail: { unit: coming.unit, position: coming.position, fromOn } };
  },
  ({ employeeId }, { db }) => [segmentsOf(db, employeeId).at(-1)?.fromOn],
);
