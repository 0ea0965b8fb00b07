import { eq } from 'drizzle-orm';
import { assignments } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { all, decide, enforce, missing, reasonsOf, refuseField, StaleRevision } from '@/lib/kernel/decision';
import { sendNews } from '@/lib/kernel/news';
import { findPerson, type SegmentRow } from '../queries/person';
import { planBegunOf } from '../queries/plan-begun';
import { canChangePosts } from '../rules/access';
import { MOVED } from '../rules/coming-posts';
import type { PostInput } from '../rules/positions';
import { canEndPlanOn, canMove, lastDayBefore } from '../rules/segments';
import { reportingLineCommand } from '../writes/line-command';
import { takePost } from './take-post';

type Input = PostInput & { employeeId: string; revision: number; unit: string; fromOn: PlainDate };

/**
 * Moves a person to another post from `fromOn` on. The open segment ends the day before `fromOn`, and a new segment begins (R6 p.65: with a
 * new SKP). For a person without an open segment, for example after a return, only the new segment begins. `revision` is the revision of
 * the last segment, or 0 if the person has no segment.
 */
export const moveEmployee = reportingLineCommand(
  'employee.moved',
  { moves: 'people' },
  (ctx, input: Input) => {
    const person = findPerson(ctx, input.employeeId) ?? missing('Pegawai');
    const { latest } = person;
    enforce(canChangePosts(ctx.actor, person));
    enforce(decide([person.deactivatedOn !== null, 'Pegawai ini nonaktif. Aktifkan kembali dahulu.']));
    if ((latest?.revision ?? 0) !== input.revision) throw new StaleRevision(shown(latest), latest?.revision ?? 0);
    if (latest?.toOn === null) leave(ctx.db, latest, input);
    const begun = takePost(ctx, input);
    if (latest?.toOn === null && begun.detail.positionId === latest.positionId) {
      refuseField('position', 'Jabatan dan unitnya sama dengan yang sekarang. Ubah salah satunya.');
    }
    sendNews(ctx, [person.id], { kind: 'post-taken', subject: person.id, detail: { fromOn: input.fromOn } });
    return { subject: person.id, detail: { ...begun.detail, previousId: latest?.id ?? null } };
  },
  ({ fromOn }) => [fromOn],
);

function leave(db: Db, latest: SegmentRow, input: Input): void {
  const lastOn = lastDayBefore(input.fromOn);
  const [reason] = reasonsOf(all(canMove(latest, input.fromOn), canEndPlanOn(planBegunOf(db, latest.id), lastOn)));
  if (reason) refuseField('fromOn', reason);
  const ended = { toOn: lastOn, endReason: MOVED, revision: latest.revision + 1 };
  db.update(assignments).set(ended).where(eq(assignments.id, latest.id)).run();
}

function shown(latest: SegmentRow | undefined): Record<string, string> {
  if (!latest) return {};
  const { unitCode: unit, position, positionClass, functionalLevel, isHead } = latest;
  return { unit, position, positionClass, functionalLevel: functionalLevel ?? '', isHead: isHead ? 'ya' : '' };
}
