import { type SQL, sql } from 'drizzle-orm';
import type { AppraisalStatus } from '@/lib/appraisals/rules/lifecycle';
import type { Predikat, Rating } from '@/lib/appraisals/rules/quadrant';
import type { UnitAchievementLevel } from '@/lib/appraisals/rules/vocabulary';
import type { PeriodRow } from '@/lib/cycles/queries';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import type { Employment } from '@/lib/people/rules/identity';
import type { PositionClass } from '@/lib/people/rules/positions';
import type { RecapScope } from '../rules/access';
import type { RecapState } from '../rules/states';
import type { Segment } from './appraisers';

/** What a recap is about: one period, one part of the tree, on one day. */
export type RecapSpan = { period: PeriodRow; scope: RecapScope; unitPath?: string; today: PlainDate };
export type RecapWanted = RecapSpan & { status?: RecapState; predikat?: Predikat };

/**
 * Everybody who has a share in the period: PNS and PPPK, each with the last segment within it, because whoever appraises the new post
 * appraises the whole period (R6 p.91). The excused stay in sight, with their reason.
 */
function people({ period, scope, unitPath }: RecapSpan, extra: SQL): SQL {
  const { cycleId, id } = period;
  return sql`from employees e
    join assignments a on a.employee_id = e.id
    join units u on u.id = a.unit_id
    ${extra}
    left join cycle_excuses x on x.cycle_id = ${cycleId} and x.assignment_id = a.id and x.withdrawn_at is null
    left join skps s on s.cycle_id = ${cycleId} and s.assignment_id = a.id
    left join check_ins c on c.skp_id = s.id and c.period_id = ${id}
    left join appraisals r on r.skp_id = s.id and r.period_id = ${id} and r.status <> 'draft'
    where e.employment in ('pns', 'pppk')
      and a.from_on <= ${period.endOn} and (a.to_on is null or a.to_on >= ${period.startOn})
      and not exists (select 1 from assignments l
        where l.employee_id = a.employee_id and l.from_on > a.from_on and l.from_on <= ${period.endOn})
      and ${withinTree(scope, unitPath)}`;
}

function withinTree(scope: RecapScope, unitPath: string | undefined): SQL {
  const asked = unitPath ? inSubtree(unitPath) : sql`1`;
  if (scope === 'all') return asked;
  return sql`${asked} and (${sql.join(scope.map(inSubtree), sql` or `)})`;
}

/** Paths end with `/`, and `0` is the next letter after it. */
function inSubtree(path: string): SQL {
  return sql`(u.path >= ${path} and u.path < ${`${path.slice(0, -1)}0`})`;
}

/** A draft is nobody's business but the appraiser's, so it counts as not appraised. The words are in labels.ts. */
function state({ period, today }: RecapSpan): SQL {
  const reported = period.kind === 'tahunan' ? sql`1` : sql`c.status = 'reviewed'`;
  return sql`case
    when x.id is not null then 'excused'
    when r.status = 'received' then 'done'
    when r.status = 'released' then 'not-received'
    when s.id is null then 'no-skp'
    when s.status = 'draft' then 'skp-draft'
    when s.status = 'returned' then 'skp-returned'
    when s.status = 'submitted' then 'skp-submitted'
    when ${today} < ${period.startOn} then 'upcoming'
    when ${reported} then 'not-appraised'
    when c.status = 'submitted' then 'check-in-appraiser'
    else 'check-in-employee' end`;
}

function filtered(wanted: RecapWanted): SQL {
  return sql`${wanted.status ? sql`and ${state(wanted)} = ${wanted.status}` : sql``}
    ${wanted.predikat ? sql`and r.predikat = ${wanted.predikat}` : sql``}`;
}

export type RecapTotal = { state: RecapState; predikat: Predikat | null; count: number };

/** How many people stand where, by state and predikat; the list of the same span has exactly as many rows. */
export function recapTotals(db: Db, span: RecapSpan): RecapTotal[] {
  return db.all<RecapTotal>(
    sql`select ${state(span)} as state, r.predikat, count(*) as count ${people(span, sql``)} group by 1, 2`,
  );
}

export type RecapKey = { name: string; id: string };
export type RecapLine = Segment & {
  /** The name as the list is sorted by it. */
  sortName: string;
  name: string;
  identityNumber: string | null;
  position: string;
  unit: string;
  skpId: string | null;
  appraisalId: string | null;
  appraiserId: string | null;
  state: RecapState;
  predikat: Predikat | null;
  excuse: string | null;
};

const LINE =
  sql.raw(`a.id as assignmentId, e.id as employeeId, e.name, lower(e.name) as sortName, e.identity_number as identityNumber, p.name as position,
  u.name as unit, p.is_head as isHead, u.id as unitId, u.parent_id as parentUnitId, a.from_on as fromOn, a.to_on as toOn,
  s.id as skpId, r.id as appraisalId, r.appraiser_id as appraiserId, r.predikat, x.reason as excuse`);
const POSITION = sql.raw('join positions p on p.id = a.position_id');

type Page = { limit: number; after?: RecapKey; before?: RecapKey };

/** One page of people by name. */
export function listRecap(db: Db, wanted: RecapWanted, page: Page): RecapLine[] {
  return listed<RecapLine>(db, wanted, page, LINE);
}

export type RecapRecord = RecapLine & {
  employment: Employment;
  grade: string | null;
  positionClass: PositionClass;
  unitPath: string;
  agreedAt: number | null;
  unitAchievement: UnitAchievementLevel | null;
  resultsRating: Rating | null;
  behaviourRating: Rating | null;
  recommendation: string | null;
  status: AppraisalStatus | null;
  releasedOn: PlainDate | null;
  receivedOn: PlainDate | null;
};

const RECORD = sql`${LINE}, e.employment, e.grade, p.position_class as positionClass, u.path as unitPath, s.agreed_at as agreedAt,
  r.unit_achievement as unitAchievement, r.results_rating as resultsRating, r.behaviour_rating as behaviourRating,
  r.recommendation, r.status, r.released_on as releasedOn, r.received_on as receivedOn`;

/** The same people with all that an export says of them. */
export function listRecapRecords(db: Db, wanted: RecapWanted, page: Page): RecapRecord[] {
  return listed<RecapRecord>(db, wanted, page, RECORD);
}

function listed<Line>(db: Db, wanted: RecapWanted, { limit, after, before }: Page, columns: SQL): Line[] {
  const beyond = before
    ? sql`and (lower(e.name), e.id) < (${before.name}, ${before.id})`
    : sql`and (lower(e.name), e.id) > (${after?.name ?? ''}, ${after?.id ?? ''})`;
  const direction = sql.raw(before ? 'desc' : 'asc');
  const rows =
    db.all<Line>(sql`select ${state(wanted)} as state, ${columns} ${people(wanted, POSITION)} ${filtered(wanted)} ${beyond}
    order by lower(e.name) ${direction}, e.id ${direction} limit ${limit}`);
  return before ? rows.reverse() : rows;
}
