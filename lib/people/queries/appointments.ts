import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { appraiserAppointments, assignments, employees, positions, units } from '@/db/schema';
import { findAgency } from '@/lib/agency/queries';
import type { Db } from '@/lib/kernel/context';
import { dayIn, type PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { backdatedOn, countsOn, type TrueTerm, trueTerm } from '../rules/appointments';
import type { Appraiser } from '../rules/line-of-day';
import { leftOnOf } from './leader-of-unit';
import { type Absence, absencesWithin } from './states';

/** For whom an appointment names an appraiser: for one segment, or for everybody who reports to the head of a unit. */
export type AppointmentSubject =
  | { assignmentId: string; unitId?: undefined }
  | { unitId: string; assignmentId?: undefined };

const columns = {
  id: appraiserAppointments.id,
  appraiserId: appraiserAppointments.appraiserId,
  appraiser: employees.name,
  capacity: appraiserAppointments.capacity,
  reason: appraiserAppointments.reason,
  letterNumber: appraiserAppointments.letterNumber,
  fromOn: appraiserAppointments.fromOn,
  toOn: appraiserAppointments.toOn,
  appointedAt: appraiserAppointments.appointedAt,
  closedOn: units.closedOn,
  leftOn: leftOnOf(sql`${appraiserAppointments.appraiserId}`),
};

const notWithdrawn = prepared((db) =>
  db
    .select(columns)
    .from(appraiserAppointments)
    .innerJoin(employees, eq(employees.id, appraiserAppointments.appraiserId))
    .leftJoin(units, eq(units.id, appraiserAppointments.unitId))
    .where(
      and(
        isNull(appraiserAppointments.withdrawnAt),
        sql`case when ${sql.placeholder('assignmentId')} is null then ${appraiserAppointments.unitId} = ${sql.placeholder('unitId')}
          else ${appraiserAppointments.assignmentId} = ${sql.placeholder('assignmentId')} end`,
      ),
    )
    .orderBy(desc(appraiserAppointments.fromOn), asc(appraiserAppointments.id))
    .prepare(),
);

type Letter = Omit<ReturnType<ReturnType<typeof notWithdrawn>['all']>[number], 'closedOn' | 'leftOn' | 'appointedAt'>;
/**
 * `fromOn` and `toOn` are the first and the last day on which the appointment counts (null: no last day), except on the days of `absences`.
 * `letterToOn` is the last day in the letter. `backdatedOn` is the day of recording, if the appointment counts from an earlier day;
 * otherwise null.
 */
export type AppointmentRow = Letter &
  TrueTerm & { letterToOn: PlainDate | null; backdatedOn: PlainDate | null; absences: readonly Absence[] };

/** Appointments of a subject that were not withdrawn, latest first. Unscoped. */
export function listAppointments(db: Db, subject: AppointmentSubject): AppointmentRow[] {
  const { timeZone } = findAgency(db);
  return notWithdrawn(db)
    .all({ assignmentId: subject.assignmentId ?? null, unitId: subject.unitId ?? null })
    .map(({ closedOn, leftOn, appointedAt, ...row }) => ({
      ...row,
      ...trueTerm(row, { 'unit-closed': closedOn, left: leftOn }),
      letterToOn: row.toOn,
      backdatedOn: backdatedOn(row.fromOn, dayIn(timeZone, appointedAt)),
      absences: absencesWithin(db, row.appraiserId, row),
    }));
}

const appointmentRow = prepared((db) =>
  db
    .select({ appointment: appraiserAppointments, segmentUnitId: assignments.unitId })
    .from(appraiserAppointments)
    .leftJoin(assignments, eq(assignments.id, appraiserAppointments.assignmentId))
    .where(
      and(eq(appraiserAppointments.id, sql.placeholder('appointmentId')), isNull(appraiserAppointments.withdrawnAt)),
    )
    .prepare(),
);

/** An appointment that was not withdrawn. `placeUnitId` is the unit for which it is, or the unit of its segment. Unscoped. */
export function appointmentById(db: Db, appointmentId: string) {
  const row = appointmentRow(db).get({ appointmentId });
  return row && { ...row.appointment, placeUnitId: row.appointment.unitId ?? row.segmentUnitId! };
}

const segmentPlace = prepared((db) =>
  db
    .select({ employeeId: assignments.employeeId, unitPath: units.path, isHead: positions.isHead })
    .from(assignments)
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .where(eq(assignments.id, sql.placeholder('assignmentId')))
    .prepare(),
);

/** The holder and the unit of a segment, and whether its post leads the unit. Unscoped. */
export function segmentPlaceOf(db: Db, assignmentId: string) {
  return segmentPlace(db).get({ assignmentId });
}

/**
 * The appointment by which `appraiser` appraises a segment on a day. Undefined if there is no appraiser, or if the appraiser follows from
 * the tree.
 */
export function appointmentInForce(
  db: Db,
  assignmentId: string,
  appraiser: Pick<Appraiser, 'named' | 'unitId'> | undefined,
  day: PlainDate,
): AppointmentRow | undefined {
  if (!appraiser?.named) return undefined;
  const inForce = (rows: AppointmentRow[]) => rows.find((row) => countsOn(row, day));
  const own = inForce(listAppointments(db, { assignmentId }));
  return own ?? (appraiser.unitId ? inForce(listAppointments(db, { unitId: appraiser.unitId })) : undefined);
}
