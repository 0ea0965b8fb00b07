import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { appraiserAppointments, assignments, employees, units } from '@/db/schema';
import { findAgency } from '@/lib/agency/queries';
import type { TimeZone } from '@/lib/agency/rules/vocabulary';
import type { Context, Db } from '@/lib/kernel/context';
import { addDays, dayIn, type PlainDate, startOfDay } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { backdatedOn, type PartInLetter, trueTerm } from '../rules/appointments';
import { leftOnOf } from './leader-of-unit';
import { appraiserOn, appraiserUnlessNamedOn, leaderUnlessNamedOn, segmentOn } from './reporting-line';
import { UNIT_LABEL } from './units';

/** For how many days after its recording a backdated appointment is shown to the people whom it concerns. */
export const BACKDATED_NOTICE_DAYS = 14;

const recent = prepared((db) =>
  db
    .select({
      id: appraiserAppointments.id,
      assignmentId: appraiserAppointments.assignmentId,
      unitId: appraiserAppointments.unitId,
      appraiserId: appraiserAppointments.appraiserId,
      capacity: appraiserAppointments.capacity,
      letterNumber: appraiserAppointments.letterNumber,
      fromOn: appraiserAppointments.fromOn,
      toOn: appraiserAppointments.toOn,
      appointedAt: appraiserAppointments.appointedAt,
      recordedBy: sql<string>`(select r.name from employees r where r.id = ${appraiserAppointments.appointedBy})`,
      appraiser: employees.name,
      appraisedId: assignments.employeeId,
      appraised: sql<string | null>`(select x.name from employees x where x.id = ${assignments.employeeId})`,
      unit: UNIT_LABEL,
      closedOn: units.closedOn,
      leftOn: leftOnOf(sql`${appraiserAppointments.appraiserId}`),
    })
    .from(appraiserAppointments)
    .innerJoin(employees, eq(employees.id, appraiserAppointments.appraiserId))
    .leftJoin(assignments, eq(assignments.id, appraiserAppointments.assignmentId))
    .innerJoin(units, eq(units.id, sql`coalesce(${appraiserAppointments.unitId}, ${assignments.unitId})`))
    .where(
      and(
        isNull(appraiserAppointments.withdrawnAt),
        sql`${appraiserAppointments.appointedAt} >= ${sql.placeholder('since')}`,
      ),
    )
    .orderBy(asc(appraiserAppointments.appointedAt))
    .prepare(),
);

type Recorded = ReturnType<ReturnType<typeof recent>['all']>[number];
export type BackdatedLetter = Pick<
  Recorded,
  'id' | 'appraiser' | 'appraised' | 'capacity' | 'letterNumber' | 'unit' | 'fromOn' | 'toOn' | 'recordedBy'
> & { isForUnit: boolean; part: PartInLetter; recordedOn: PlainDate };

/**
 * The backdated appointments that were recorded in the last `BACKDATED_NOTICE_DAYS` days and concern the actor. Backdated: the appointment
 * counts from a day before its recording. If no appointment was recorded in these days, this takes one statement. [ORANG-33]
 */
export function backdatedLettersFor({ db, actor, now }: Context, timeZone: TimeZone): BackdatedLetter[] {
  const today = dayIn(timeZone, now);
  const since = startOfDay(timeZone, addDays(today, -BACKDATED_NOTICE_DAYS)).getTime();
  return recent(db)
    .all({ since })
    .flatMap((row) => {
      const backdated = backdatedDays(row, today, timeZone);
      const part = backdated && partOf(db, row, actor.employeeId, backdated.days);
      return part ? [{ ...row, ...backdated, isForUnit: row.unitId !== null, part }] : [];
    });
}

/**
 * The people who would have appraised if this appointment had not been recorded. Only its first day, and its last day or today, are
 * checked. Empty if the appointment is not backdated. For the command that records it.
 */
export function replacedByBackdated({ db, now }: Context, appointmentId: string): readonly string[] {
  const row = recent(db)
    .all({ since: now.getTime() })
    .find(({ id }) => id === appointmentId);
  const { timeZone } = findAgency(db);
  const { days = [] } = (row && backdatedDays(row, dayIn(timeZone, now), timeZone)) ?? {};
  const replaced = days.flatMap((day) => appraiserWithout(db, row!, day) ?? []);
  return [...new Set(replaced)].filter((employeeId) => employeeId !== row?.appraiserId);
}

/**
 * `recordedOn`: when a backdated appointment was recorded. `toOn`: its last day. `days`: its first day, and its last day or today,
 * whichever is earlier. Undefined if the appointment is not backdated, or counts on no day.
 */
function backdatedDays(row: Recorded, today: PlainDate, timeZone: TimeZone) {
  const recordedOn = backdatedOn(row.fromOn, dayIn(timeZone, row.appointedAt));
  const { fromOn, toOn } = trueTerm(row, { 'unit-closed': row.closedOn, left: row.leftOn });
  if (!recordedOn || (toOn !== null && toOn < fromOn)) return undefined;
  return { recordedOn, toOn, days: [fromOn, toOn === null || toOn > today ? today : toOn] };
}

/**
 * How a backdated appointment concerns a person; undefined if it does not. Only the first and the last day of the appointment until today
 * are checked, not the days between them.
 */
function partOf(db: Db, row: Recorded, employeeId: string, days: readonly PlainDate[]): PartInLetter | undefined {
  if (row.appraiserId === employeeId) return 'named';
  const isAppraised = row.unitId
    ? days.some((day) => appraises(db, row, employeeId, day))
    : row.appraisedId === employeeId;
  if (isAppraised) return 'appraised';
  return days.some((day) => appraiserWithout(db, row, day) === employeeId) ? 'replaced' : undefined;
}

/** Whether this appointment decides who appraises the person on a day. */
function appraises(db: Db, { unitId, appraiserId }: Recorded, employeeId: string, day: PlainDate): boolean {
  const segmentId = segmentOn(db, employeeId, day);
  const appraiser = segmentId === undefined ? undefined : appraiserOn(db, segmentId, day);
  return appraiser?.named === true && appraiser.unitId === unitId && appraiser.employeeId === appraiserId;
}

/** Who would appraise on a day without the appointment. No other appointment for the same segment or unit counts on its days. */
function appraiserWithout(db: Db, { unitId, assignmentId }: Recorded, day: PlainDate): string | undefined {
  const found = unitId ? leaderUnlessNamedOn(db, unitId, day) : appraiserUnlessNamedOn(db, assignmentId!, day);
  return found?.employeeId;
}
