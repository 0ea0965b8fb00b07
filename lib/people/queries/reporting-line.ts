import { and, desc, eq, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { appraiserAppointments, assignments, positions, units } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { type Appraiser, appraiserIn, type LineOfDay, leaderIn, reviewerIn } from '../rules/reporting-line';
import { APPRAISER_OF_SEGMENT, SEGMENTS_AROUND } from './segments-around';

export type { Appraiser } from '../rules/reporting-line';

const segmentOf = prepared((db) =>
  db
    .select({
      assignmentId: assignments.id,
      employeeId: assignments.employeeId,
      fromOn: assignments.fromOn,
      toOn: assignments.toOn,
      isHead: positions.isHead,
      unitId: assignments.unitId,
      parentUnitId: units.parentId,
    })
    .from(assignments)
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .where(eq(assignments.id, sql.placeholder('assignmentId')))
    .prepare(),
);

const namedForSegment = prepared((db) =>
  appointment(db, eq(appraiserAppointments.assignmentId, sql.placeholder('subject'))),
);
const namedForUnit = prepared((db) => appointment(db, eq(appraiserAppointments.unitId, sql.placeholder('subject'))));

function appointment(db: Db, subject: SQL) {
  const { appraiserId, capacity, fromOn, toOn, appointedAt, withdrawnAt } = appraiserAppointments;
  return db
    .select({ employeeId: appraiserId, capacity })
    .from(appraiserAppointments)
    .where(and(subject, isNull(withdrawnAt), ...spansDay(fromOn, toOn)))
    .orderBy(desc(appointedAt))
    .limit(1)
    .prepare();
}

function spansDay(fromOn: Parameters<typeof lte>[0], toOn: Parameters<typeof isNull>[0]) {
  return [lte(fromOn as never, sql.placeholder('day')), or(isNull(toOn), gte(toOn as never, sql.placeholder('day')))];
}

const pltRow = prepared((db) => {
  const { unitId, appraiserId, capacity, fromOn, toOn, appointedAt, withdrawnAt } = appraiserAppointments;
  return db
    .select({ unitId: sql<string>`${unitId}` })
    .from(appraiserAppointments)
    .where(
      and(
        eq(appraiserId, sql.placeholder('employeeId')),
        eq(capacity, 'plt'),
        sql`${unitId} is not null`,
        isNull(withdrawnAt),
        ...spansDay(fromOn, toOn),
      ),
    )
    .orderBy(desc(fromOn), desc(appointedAt))
    .limit(1)
    .prepare();
});

const headRow = prepared((db) =>
  db
    .select({ employeeId: assignments.employeeId })
    .from(positions)
    .innerJoin(assignments, eq(assignments.positionId, positions.id))
    .where(
      and(
        eq(positions.unitId, sql.placeholder('unitId')),
        eq(positions.isHead, true),
        ...spansDay(assignments.fromOn, assignments.toOn),
      ),
    )
    .orderBy(desc(assignments.fromOn))
    .limit(1)
    .prepare(),
);

const parentRow = prepared((db) =>
  db
    .select({ parentId: units.parentId })
    .from(units)
    .where(eq(units.id, sql.placeholder('unitId')))
    .prepare(),
);

/** Who holds the post that leads a unit on a day; undefined while it is vacant. */
export function headOn(db: Db, unitId: string, day: PlainDate): string | undefined {
  return headRow(db).get({ unitId, day })?.employeeId;
}

/** The tree and its appointments on a day, looked up as they are asked for. */
function lineOn(db: Db, day: PlainDate): LineOfDay {
  return {
    namedForSegment: (subject) => namedForSegment(db).get({ subject, day }),
    namedForUnit: (subject) => namedForUnit(db).get({ subject, day }),
    head: (unitId) => headOn(db, unitId, day),
    parent: (unitId) => parentRow(db).get({ unitId })?.parentId ?? null,
    pltOf: (employeeId) => pltRow(db).get({ employeeId, day })?.unitId,
  };
}

/** Who leads a unit on a day for those who report to its head: somebody named (vacancy, Plt., delegation), else the holder of the post. */
export function leaderOn(db: Db, unitId: string, day: PlainDate): Appraiser | undefined {
  return leaderIn(lineOn(db, day), unitId);
}

/**
 * Who appraises a segment on a day (R6 Ps 1, p.89). Before or after the segment the nearest day within it counts. Undefined at the top,
 * and where a post is vacant and nobody named.
 */
export function appraiserOn(db: Db, assignmentId: string, day: PlainDate): Appraiser | undefined {
  const segment = segmentOf(db).get({ assignmentId });
  return segment && appraiserIn(lineOn(db, clamp(day, segment.fromOn, segment.toOn)), segment);
}

/**
 * Who appraises a segment for good on a day: whoever holds the post behind a Plh., who stands in for days and is no new appraiser
 * (R6 p.65 C.7, p.89 no.3).
 */
export function lastingAppraiserOn(db: Db, assignmentId: string, day: PlainDate): string | undefined {
  const appraiser = appraiserOn(db, assignmentId, day);
  const segment = appraiser?.capacity === 'plh' ? segmentOf(db).get({ assignmentId }) : undefined;
  const unitId = appraiser?.unitId ?? (segment?.isHead ? segment.parentUnitId : segment?.unitId);
  return (segment && unitId ? headOn(db, unitId, day) : undefined) ?? appraiser?.employeeId;
}

function clamp(day: PlainDate, fromOn: PlainDate, toOn: PlainDate | null): PlainDate {
  if (day < fromOn) return fromOn;
  return toOn !== null && toOn < day ? toOn : day;
}

const currentSegment = prepared((db) =>
  db
    .select({ id: assignments.id })
    .from(assignments)
    .where(
      and(eq(assignments.employeeId, sql.placeholder('employeeId')), lte(assignments.fromOn, sql.placeholder('day'))),
    )
    .orderBy(desc(assignments.fromOn))
    .limit(1)
    .prepare(),
);

/** The segment that somebody is in on a day, or the last one before it. */
export function segmentOn(db: Db, employeeId: string, day: PlainDate): string | undefined {
  return currentSegment(db).get({ employeeId, day })?.id;
}

/** The superior of the appraiser on a day: reads, decides objections, acts when the appraiser does not. */
export function reviewerOn(
  db: Db,
  assignmentId: string,
  day: PlainDate,
  appraiser: Appraiser | undefined = appraiserOn(db, assignmentId, day),
): Appraiser | undefined {
  const segmentId = appraiser && segmentOn(db, appraiser.employeeId, day);
  const own = segmentId === undefined ? undefined : segmentOf(db).get({ assignmentId: segmentId });
  return appraiser && reviewerIn(lineOn(db, own ? clamp(day, own.fromOn, own.toOn) : day), appraiser, own);
}

const appraised = prepared((db) =>
  db
    .select({ id: sql<string>`s.id` })
    .from(SEGMENTS_AROUND)
    .where(sql`${APPRAISER_OF_SEGMENT} = ${sql.placeholder('employeeId')}`)
    .orderBy(sql`s.from_on`, sql`s.id`)
    .prepare(),
);

/** The segments within a span of days whose appraiser on `day` is this person: the same answer as `appraiserOn`, for all in one statement. */
export function listAppraisedSegments(
  db: Db,
  appraiserId: string,
  span: { fromOn: PlainDate; toOn: PlainDate },
  day: PlainDate,
): string[] {
  return appraised(db)
    .all({ employeeId: appraiserId, day, ...span })
    .map(({ id }) => id);
}
