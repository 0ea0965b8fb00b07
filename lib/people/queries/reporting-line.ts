import { and, desc, eq, lte, type SQL, sql } from 'drizzle-orm';
import { assignments, positions, units } from '@/db/schema';
import { findAgency } from '@/lib/agency/queries';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { dayWithin } from '../rules/known-line';
import { type Appraiser, type LineOfDay, leaderAboveIn, leaderIn } from '../rules/line-of-day';
import { type LineReason, lineReason } from '../rules/line-reason';
import { appraiserIn, leadingUnit, reviewerIn } from '../rules/reporting-line';
import { isRegion, setterOf } from '../rules/setting';
import type { AppraiserCapacity } from '../rules/vocabulary';
import { holderOf, inForce, presentHolderOf } from './leader-of-unit';
import { APPRAISER_OF_SEGMENT, SEGMENTS_AROUND, segmentsAround } from './segments-around';

export type { Appraiser } from '../rules/line-of-day';

const segmentOf = prepared((db) =>
  db
    .select({
      assignmentId: assignments.id,
      employeeId: assignments.employeeId,
      fromOn: assignments.fromOn,
      toOn: assignments.toOn,
      isHead: positions.isHead,
      positionClass: positions.positionClass,
      isIndependentUnitHead: positions.isIndependentUnitHead,
      unitId: assignments.unitId,
      parentUnitId: units.parentId,
    })
    .from(assignments)
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .where(eq(assignments.id, sql.placeholder('assignmentId')))
    .prepare(),
);

const day = sql`${sql.placeholder('day')}`;
const asked = sql`${sql.placeholder('asked')}`;
type Capacity = AppraiserCapacity;

/**
 * The appointments in force (see `inForce`) for a segment, for a unit, or of a Plt. `subject` is the expression that is compared with the
 * given id.
 */
const appointment = (subject: SQL) =>
  prepared((db) =>
    db
      .select({
        employeeId: sql<string>`n.appraiser_id`,
        capacity: sql<Capacity>`n.capacity`,
        unitId: sql<string>`n.unit_id`,
      })
      .from(sql`appraiser_appointments n left join units q on q.id = n.unit_id`)
      .where(sql`${subject} = ${sql.placeholder('subject')} and ${inForce(day, asked)}`)
      .orderBy(sql`n.appointed_at desc, q.path`)
      .prepare(),
  );
const namedForSegment = appointment(sql`n.assignment_id`);
const namedForUnit = appointment(sql`n.unit_id`);
const actingFor = appointment(sql`n.capacity = 'plt' and n.unit_id is not null and n.appraiser_id`);

const holder = (found: SQL) =>
  prepared((db) =>
    db
      .select({ employeeId: sql<string | null>`${found}` })
      .from(sql`(select 1)`)
      .prepare(),
  );
const unitAsked = sql`${sql.placeholder('unitId')}`;
const headRow = holder(holderOf(unitAsked, day));
const presentHeadRow = holder(presentHolderOf(unitAsked, day));

const unitRow = prepared((db) =>
  db
    .select({
      parentId: units.parentId,
      isIndependent: units.isIndependent,
      headClass: positions.positionClass,
      headsIndependent: sql<number>`coalesce(${positions.isIndependentUnitHead}, 0)`,
    })
    .from(units)
    .leftJoin(positions, and(eq(positions.unitId, units.id), eq(positions.isHead, true)))
    .where(eq(units.id, sql.placeholder('unitId')))
    .orderBy(sql`${positions.closedOn} is not null, ${positions.closedOn} desc`)
    .limit(1)
    .prepare(),
);

/** Who holds the post that leads a unit on a day, even if away; undefined while it is vacant. */
export function headOn(db: Db, unitId: string, day: PlainDate): string | undefined {
  return headRow(db).get({ unitId, day })?.employeeId ?? undefined;
}

/** The tree and its appointments on a day, read from the database when needed. `asked` is the day in question (see `inForce`). */
function lineOn(db: Db, day: PlainDate, asked: PlainDate = day): LineOfDay {
  return {
    isRegional: isRegion(findAgency(db).kind),
    namedForSegment: (subject) => namedForSegment(db).get({ subject, day, asked }),
    namedForUnit: (subject) => namedForUnit(db).get({ subject, day, asked }),
    head: (unitId) => presentHeadRow(db).get({ unitId, day })?.employeeId ?? undefined,
    unit: (unitId) => unitRow(db).get({ unitId }),
    pltsOf: (subject) =>
      actingFor(db)
        .all({ subject, day, asked })
        .map(({ unitId }) => unitId),
    placeOf: (employeeId) => {
      const id = segmentOn(db, employeeId, day);
      return id === undefined ? undefined : segmentOf(db).get({ assignmentId: id });
    },
  };
}

/**
 * Who leads a unit on a day, for the people who report to its head. This is the person named for the unit (Plt., Plh., delegation),
 * otherwise the holder of the leading post who is not away. Undefined if there is neither.
 */
export function leaderOn(db: Db, unitId: string, day: PlainDate): Appraiser | undefined {
  return leaderIn(lineOn(db, day), unitId);
}

/**
 * The first leader above a unit on a day who does not also lead this unit. Units above that nobody leads are passed over. Undefined if
 * there is no such leader.
 */
export function leaderAboveOn(db: Db, unitId: string, day: PlainDate): Appraiser | undefined {
  return leaderAboveIn(lineOn(db, day), unitId);
}

/**
 * Who appraises a segment on a day (R6 Ps 1, p.89). If the day is before or after the segment, its nearest day counts. Undefined at the
 * top, and if nobody leads on the way up and nobody was named.
 */
export function appraiserOn(db: Db, assignmentId: string, day: PlainDate): Appraiser | undefined {
  const segment = segmentOf(db).get({ assignmentId });
  return segment && appraiserIn(lineOn(db, dayWithin(day, segment), day), segment);
}

/** Who would appraise a segment on a day if nobody were named for this segment. */
export function appraiserUnlessNamedOn(db: Db, assignmentId: string, day: PlainDate): Appraiser | undefined {
  const segment = segmentOf(db).get({ assignmentId });
  if (!segment) return undefined;
  return appraiserIn({ ...lineOn(db, dayWithin(day, segment), day), namedForSegment: () => undefined }, segment);
}

/** Who would appraise the people of a unit on a day if nobody were named for this unit: its head who is not away, or the leader above. */
export function leaderUnlessNamedOn(db: Db, unitId: string, day: PlainDate): Appraiser | undefined {
  const line = lineOn(db, day);
  const namedForUnit = (id: string) => (id === unitId ? undefined : line.namedForUnit(id));
  const unnamed = { ...line, namedForUnit };
  return leaderIn(unnamed, unitId) ?? leaderAboveIn(unnamed, unitId);
}

/** Why the person of `appraiserOn` appraises on a day; undefined while nobody does. */
export function lineReasonOn(db: Db, assignmentId: string, day: PlainDate): LineReason | undefined {
  const segment = segmentOf(db).get({ assignmentId });
  const line = segment && lineOn(db, dayWithin(day, segment), day);
  const appraiser = line && appraiserIn(line, segment);
  if (!appraiser) return undefined;
  const actsAsPlt = line.pltsOf(segment.employeeId).length > 0;
  const asked = { setter: setterOf(segment, line.isRegional), reportsTo: leadingUnit(segment) };
  return lineReason({ ...asked, actsAsPlt, named: appraiser.named, appraiserOf: appraiser.unitId });
}

/**
 * The lasting appraiser of a segment on a day. The holder of the post takes the place of a Plh., if there is a holder. A Plh. acts for some
 * days only and is no new appraiser (R6 p.65 C.7, p.89 no.3). If the day is before or after the segment, the nearest day of the segment
 * counts, for the holder too.
 */
export function lastingAppraiserOn(db: Db, assignmentId: string, day: PlainDate): Appraiser | undefined {
  const segment = segmentOf(db).get({ assignmentId });
  if (!segment) return undefined;
  const counting = dayWithin(day, segment);
  const appraiser = appraiserIn(lineOn(db, counting, day), segment);
  if (appraiser?.capacity !== 'plh' || appraiser.unitId === null) return appraiser;
  const holder = headOn(db, appraiser.unitId, counting);
  return holder ? { ...appraiser, employeeId: holder, capacity: 'definitif', named: false } : appraiser;
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

/** The id of the segment of a person on a day, or of the last one before it; undefined if none has begun. */
export function segmentOn(db: Db, employeeId: string, day: PlainDate): string | undefined {
  return currentSegment(db).get({ employeeId, day })?.id;
}

/** Who appraises a person in their post of a day, or in the last post before that day. */
export function appraiserOfPersonOn(db: Db, employeeId: string, day: PlainDate): string | undefined {
  const segmentId = segmentOn(db, employeeId, day);
  return segmentId === undefined ? undefined : appraiserOn(db, segmentId, day)?.employeeId;
}

/**
 * The superior of the appraiser on a day. The superior may read, decides objections, and may act if the appraiser does not. Undefined if
 * there is none.
 */
export function reviewerOn(
  db: Db,
  assignmentId: string,
  day: PlainDate,
  appraiser: Appraiser | undefined = appraiserOn(db, assignmentId, day),
): Appraiser | undefined {
  const segmentId = appraiser && segmentOn(db, appraiser.employeeId, day);
  const own = segmentId === undefined ? undefined : segmentOf(db).get({ assignmentId: segmentId });
  const appraisedId = segmentOf(db).get({ assignmentId })?.employeeId;
  return appraiser && reviewerIn(lineOn(db, own ? dayWithin(day, own) : day, day), appraiser, own, appraisedId);
}

const appraised = prepared((db) =>
  db
    .select({ id: sql<string>`s.id` })
    .from(SEGMENTS_AROUND)
    .where(sql`${APPRAISER_OF_SEGMENT} = ${sql.placeholder('employeeId')}`)
    .orderBy(sql`s.from_on`, sql`s.id`)
    .prepare(),
);

/**
 * The ids of the segments that share a day with `span` and that this person appraises on `day`, as `appraiserOn` answers. One statement
 * finds all of them.
 */
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

const appraisedOnDays = prepared((db) =>
  db
    .select({
      day: sql<PlainDate>`d.value`,
      segments: sql<string>`(select json_group_array(s.id) from ${segmentsAround(sql`d.value`)}
        where ${APPRAISER_OF_SEGMENT} = ${sql.placeholder('employeeId')})`,
    })
    .from(sql`json_each(${sql.placeholder('days')}) d`)
    .prepare(),
);

/** The ids of the segments that share a day with `span` and that this person appraises on each of `days`, by day. */
export function appraisedByDay(
  db: Db,
  employeeId: string,
  span: { fromOn: PlainDate; toOn: PlainDate },
  days: readonly PlainDate[],
): ReadonlyMap<PlainDate, ReadonlySet<string>> {
  const rows = appraisedOnDays(db).all({ employeeId, ...span, days: JSON.stringify(days) });
  return new Map(rows.map(({ day, segments }) => [day, new Set<string>(JSON.parse(segments))]));
}
