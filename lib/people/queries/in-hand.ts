import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { holdsOn, lastsUntil, sharesDays } from '@/lib/kernel/spans';
import type { ReportingSegment } from '../rules/reporting-line';
import { appraisersOn } from './many-appraisers';
import { APPRAISER_OF_SEGMENT, SEGMENTS_AROUND } from './segments-around';

const me = sql.placeholder('employeeId');
const day = sql.placeholder('day');

/**
 * A JSON list of the work teams that named the segment `s` as a member and to which the appraiser of `s` has not answered yet. The list is
 * empty if the condition `isPresent` is false.
 */
const askedOf = (
  isPresent: SQL,
) => sql<string>`(select json_group_array(json_object('teamId', t.id, 'team', t.name, 'memberId', m.id,
    'cycleId', t.cycle_id, 'addedAt', m.added_at, 'toOn', t.to_on))
  from work_team_members m join work_teams t on t.id = m.team_id
  where m.assignment_id = s.id and m.approved_at is null and m.declined_at is null and m.removed_at is null and ${isPresent})`;

/** The segments of a person and those that the person appraises on a day, in one statement. */
const inHand = prepared((db) =>
  db
    .select({
      assignmentId: sql<string>`s.id`,
      employeeId: sql<string>`s.employee_id`,
      name: sql<string>`s.name`,
      appraiserId: sql<string | null>`${APPRAISER_OF_SEGMENT}`,
      isOwn: sql<number>`s.employee_id = ${me}`,
      // The teams are read in the same statement as the segment, because a separate statement would cost time on every home page.
      asked: askedOf(sql`s.on_day >= ${day}`),
    })
    .from(SEGMENTS_AROUND)
    .where(sql`s.employee_id = ${me} or ${APPRAISER_OF_SEGMENT} = ${me}`)
    .orderBy(sql`lower(s.name)`)
    .prepare(),
);

type AskedMembership = {
  teamId: string;
  team: string;
  memberId: string;
  cycleId: string;
  addedAt: number;
  /** Last day of the team; null if the team lasts to the end of its year. */
  toOn: PlainDate | null;
};

export type OwnOrAppraisedSegment = {
  assignmentId: string;
  employeeId: string;
  name: string;
  appraiserId: string | null;
  isOwn: boolean;
  /** The work teams that named this segment as a member and to which the appraiser of the segment has not answered yet. */
  asked: readonly AskedMembership[];
};

/** The segments of a person and those that the person appraises on a day. All have begun by that day and have not ended before `fromOn`. */
export function ownAndAppraisedSegments(
  db: Db,
  wanted: { employeeId: string; day: PlainDate; fromOn: PlainDate },
): OwnOrAppraisedSegment[] {
  return inHand(db)
    .all({ ...wanted, toOn: wanted.day })
    .map((row) => ({ ...row, isOwn: row.isOwn === 1, asked: JSON.parse(row.asked) }));
}

const everySegment = prepared((db) =>
  db
    .select({
      assignmentId: sql<string>`s.id`,
      employeeId: sql<string>`s.employee_id`,
      name: sql<string>`e.name`,
      fromOn: sql<PlainDate>`s.from_on`,
      toOn: sql<PlainDate | null>`s.to_on`,
      isHead: sql<boolean>`p.is_head`.mapWith(Boolean),
      positionClass: sql<ReportingSegment['positionClass']>`p.position_class`,
      isIndependentUnitHead: sql<boolean>`p.is_independent_unit_head`.mapWith(Boolean),
      unitId: sql<string>`s.unit_id`,
      parentUnitId: sql<string | null>`u.parent_id`,
      asked: askedOf(lastsUntil(sql`s.to_on`, day)),
    })
    .from(
      sql`assignments s join employees e on e.id = s.employee_id join positions p on p.id = s.position_id join units u on u.id = s.unit_id`,
    )
    .where(sharesDays(sql`s`, sql.placeholder('fromOn'), day))
    .orderBy(sql`lower(e.name)`)
    .prepare(),
);

/**
 * All segments that have begun by `day` and have not ended before `fromOn`. Each segment occurs once, with its holder and its appraiser on
 * `day`. A few statements read everything, and the reporting line is computed in memory. For operations that concern many people.
 */
export function allSegmentsWithAppraiser(db: Db, wanted: { day: PlainDate; fromOn: PlainDate }) {
  const appraiserOf = appraisersOn(db, wanted.day);
  return everySegment(db)
    .all(wanted)
    .map(({ asked, ...segment }) => ({
      ...segment,
      appraiserId: appraiserOf(segment)?.employeeId ?? null,
      asked: JSON.parse(asked) as readonly AskedMembership[],
    }));
}

const leading = prepared((db) =>
  db
    .select({
      answer: sql<number>`exists (
        select 1 from assignments a join positions p on p.id = a.position_id and p.is_head = 1
        where a.employee_id = ${me} and ${holdsOn(sql`a`, day)}
      ) or exists (
        select 1 from appraiser_appointments n where n.appraiser_id = ${me} and n.withdrawn_at is null
          and ${holdsOn(sql`n`, day)})`,
    })
    .from(sql`(select 1)`)
    .prepare(),
);

/**
 * Whether a person holds a leading post or is named in an appointment on a day. Absences are ignored. The answer decides the words of the
 * navigation, never what the person may see.
 */
export function leadsSomebody(db: Db, employeeId: string, day: PlainDate): boolean {
  return leading(db).get({ employeeId, day })?.answer === 1;
}
