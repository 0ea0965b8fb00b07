import { eq } from 'drizzle-orm';
import { appraiserAppointments } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import type { Context } from '@/lib/kernel/context';
import { hasEnded, type PlainDate } from '@/lib/kernel/dates';
import { decide, enforce, missing } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { sendNews } from '@/lib/kernel/news';
import { capacityLabels } from '../labels';
import { appointmentById, segmentPlaceOf } from '../queries/appointments';
import { findUnit } from '../queries/units';
import { canName, type Subject } from '../rules/naming';
import { lastDayBefore } from '../rules/segments';
import { reportingLineCommand } from '../writes/line-command';
import { tellAppraised, withdrawTelling } from '../writes/tell-appraised';

/**
 * Ends an appointment from today on; a future appointment is withdrawn whole. Past days do not change: if the appointment began before
 * today, a new row that ends yesterday replaces it.
 */
export const withdrawAppointment = reportingLineCommand(
  'appraiser.withdrawn',
  { moves: 'people' },
  (ctx, input: { appointmentId: string }) => {
    const appointment = appointmentById(ctx.db, input.appointmentId) ?? missing('Penunjukan');
    const place = findUnit(ctx, appointment.placeUnitId) ?? missing('Penunjukan');
    enforce(canName(ctx.actor, subjectOf(ctx, appointment, place.path)));
    const today = todayOf(ctx);
    enforce(decide([hasEnded(appointment.toOn, today), 'Penunjukan ini sudah berakhir.']));
    const where = { path: place.path, assignmentId: appointment.assignmentId ?? undefined };
    const isComing = appointment.fromOn > today;
    if (isComing)
      withdrawTelling(ctx, where, { fromOn: appointment.fromOn, withdraw: () => endToday(ctx, appointment, today) });
    else {
      endToday(ctx, appointment, today);
      tellAppraised(ctx, where, today);
    }
    const { appraiserId, capacity } = appointment;
    const fromOn = isComing ? appointment.fromOn : today;
    const detail = { capacity: capacityLabels[capacity], fromOn };
    sendNews(ctx, [appraiserId], { kind: 'naming-withdrawn', subject: appraiserId, detail });
    return { subject: appointment.unitId ?? appointment.assignmentId!, detail: { appointmentId: appointment.id } };
  },
  ({ appointmentId }, { db }) => [appointmentById(db, appointmentId)?.fromOn],
);

type Appointment = NonNullable<ReturnType<typeof appointmentById>>;

function endToday({ db, now }: Context, appointment: Appointment, today: PlainDate): void {
  db.update(appraiserAppointments).set({ withdrawnAt: now }).where(eq(appraiserAppointments.id, appointment.id)).run();
  if (appointment.fromOn >= today) return;
  const { placeUnitId, ...row } = appointment;
  db.insert(appraiserAppointments)
    .values({ ...row, id: newId(), toOn: lastDayBefore(today) })
    .run();
}

/** The facts with which `canName` decides: an officer who may name an appraiser may also withdraw the appointment. */
function subjectOf({ db }: Context, { assignmentId }: { assignmentId: string | null }, path: string): Subject {
  const segment = assignmentId === null ? undefined : segmentPlaceOf(db, assignmentId);
  return { path, employeeId: segment?.employeeId, isLeading: segment?.isHead ?? true };
}
