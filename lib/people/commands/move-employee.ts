import { eq } from 'drizzle-orm';
import { assignments } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { all, decide, enforce, missing, reasonsOf, refuseField, StaleRevision } from '@/lib/kernel/decision';
import { findPerson, type SegmentRow } from '../queries/person';
import { planBegunOf } from '../queries/plan-begun';
import { canAdminister } from '../rules/access';
import type { PostInput } from '../rules/positions';
import { canMove, keepsItsPlan, lastDayBefore } from '../rules/segments';
import { takePost } from './take-post';

type Input = PostInput & { employeeId: string; revision: number; unit: string; fromOn: PlainDate };

/**
 * Somebody goes to another post: the running segment ends the day before, the next begins (R6 p.65: a new SKP belongs to it). Who has
 * left and comes back begins anew. `revision` is that of the last segment, 0 where there is none.
 */
export const moveEmployee = command('employee.moved', (ctx, input: Input) => {
  const person = findPerson(ctx, input.employeeId) ?? missing('Pegawai');
  const { current } = person;
  enforce(canAdminister(ctx.actor, current?.unitPath ?? null));
  enforce(decide([person.deactivatedOn !== null, 'Pegawai ini nonaktif. Aktifkan kembali dulu.']));
  if ((current?.revision ?? 0) !== input.revision) throw new StaleRevision(shown(current), current?.revision ?? 0);
  if (current?.toOn === null) leave(ctx.db, current, input);
  const begun = takePost(ctx, input);
  if (current?.toOn === null && begun.detail.positionId === current.positionId) {
    refuseField('position', 'Jabatan dan unitnya sama dengan yang sekarang. Ubah salah satunya.');
  }
  return { subject: person.id, detail: { ...begun.detail, previousId: current?.id ?? null } };
});

function leave(db: Db, current: SegmentRow, input: Input): void {
  const lastOn = lastDayBefore(input.fromOn);
  const [reason] = reasonsOf(all(canMove(current, input.fromOn), keepsItsPlan(planBegunOf(db, current.id), lastOn)));
  if (reason) refuseField('fromOn', reason);
  const ended = { toOn: lastOn, endReason: 'Pindah jabatan', revision: current.revision + 1 };
  db.update(assignments).set(ended).where(eq(assignments.id, current.id)).run();
}

function shown(current: SegmentRow | undefined): Record<string, string> {
  if (!current) return {};
  const { unitCode: unit, position, positionClass, functionalLevel, isHead } = current;
  return { unit, position, positionClass, functionalLevel: functionalLevel ?? '', isHead: isHead ? 'ya' : '' };
}
