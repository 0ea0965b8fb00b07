import { and, type SQL, sql } from 'drizzle-orm';
import { withinScope } from '@/lib/agency/queries/scopes';
import type { Scope } from '@/lib/agency/rules/scopes';
import type { Predikat } from '@/lib/appraisals/rules/vocabulary';
import type { PeriodRow } from '@/lib/cycles/queries';
import { excuseOf } from '@/lib/cycles/queries/excuses';
import { onePostEach, sharesSpan } from '@/lib/cycles/queries/population';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { cachedUntilMoved, type MovedRecords } from '@/lib/kernel/until-moved';
import { workFromIn } from '@/lib/people/queries/work-from';
import type { RecapState } from '../rules/states';

/** What a recap covers: one period and one part of the tree, as it is on the day `today`. */
export type RecapSpan = { period: PeriodRow; scope: Scope; unitPath?: string; today: PlainDate };
/** One person of a recap, with the state of the period. */
export type RecapPerson = {
  assignmentId: string;
  employeeId: string;
  /** The name as lists sort it. */
  sortName: string;
  state: RecapState;
  predikat: Predikat | null;
};

const kept = cachedUntilMoved<readonly RecapPerson[]>({
  topics: ['agency', 'people', 'cycles'],
  oneByOne: ['plans', 'check-ins', 'appraisals'],
  limit: 6,
});

/**
 * Everybody in a recap with their state, by name. List, totals and export all read this, so their figures cannot differ. If only plans,
 * check-ins and appraisals changed since the last reading, only the people concerned are read again.
 */
export function recapPeopleOf(db: Db, span: RecapSpan): readonly RecapPerson[] {
  const { period, scope, unitPath, today } = span;
  const question = [period, scope, unitPath, today];
  return kept(db, {
    question,
    read: () => readPeople(db, span),
    renew: (...moved) => updated(db, span, ...moved),
  });
}

function updated(db: Db, span: RecapSpan, people: readonly RecapPerson[], records: MovedRecords) {
  const anew = new Map(readPeople(db, span, isAbout(records)).map((person) => [person.assignmentId, person]));
  return people.map((person) => anew.get(person.assignmentId) ?? person);
}

/**
 * Everybody who holds a post in the period, each with their last segment in it, because the appraiser of the last post appraises the whole
 * period (R6 p.91). Excused people are included. A CPNS who starts to work after the period is included only if excused. [SIKLUS-04]
 */
function readPeople(db: Db, span: RecapSpan, only: SQL = sql`1`): RecapPerson[] {
  const { cycleId, id, endOn } = span.period;
  return db.all<RecapPerson>(sql`select a.id as assignmentId, e.id as employeeId, e.sort_name as sortName,
      ${stateOf(span)} as state, r.predikat
    from assignments a
    join employees e on e.id = a.employee_id
    join units u on u.id = a.unit_id
    left join skps s on s.cycle_id = ${cycleId} and s.assignment_id = a.id
    left join check_ins c on c.skp_id = s.id and c.period_id = ${id}
    left join appraisals r on r.skp_id = s.id and r.period_id = ${id} and r.status <> 'draft'
    where ${only} and ${sharesSpan(span.period, sql`a`, sql`e`)} and ${onePostEach(span.period, endOn, sql`a`)}
      and (${workFromIn(sql`a`)} <= ${endOn} or ${excuseOf(cycleId, sql`a`)} is not null)
      and ${withinTree(span)}
    order by sortName, employeeId`);
}

/** The condition that a person's plan, check-in or appraisal is among the given records. */
function isAbout(records: MovedRecords): SQL {
  const plans = {
    plans: (ids: string) => sql`select value from json_each(${ids})`,
    'check-ins': (ids: string) => sql`select skp_id from check_ins where id in (select value from json_each(${ids}))`,
    appraisals: (ids: string) => sql`select skp_id from appraisals where id in (select value from json_each(${ids}))`,
  };
  const moved = records.map(([topic, ids]) => plans[topic as keyof typeof plans](JSON.stringify(ids)));
  return sql`a.id in (select k.assignment_id from skps k where k.id in (${sql.join(moved, sql` union all `)}))`;
}

function withinTree({ scope, unitPath }: RecapSpan): SQL {
  const path = sql`u.path`;
  return and(withinScope(path, scope), unitPath ? withinScope(path, [unitPath]) : undefined) ?? sql`1`;
}

/** The rule `isSegmentOver` as an SQL condition: the segment has ended, so its plan is no longer written. */
const isOverOn = (cycleId: string, today: PlainDate) =>
  sql`a.to_on < min(${today}, (select end_on from cycles where id = ${cycleId}))`;

/** The state of a person in SQL. A draft of an appraisal is only for the appraiser, so the state is then "not appraised". */
function stateOf({ period, today }: RecapSpan): SQL {
  const reported = period.kind === 'tahunan' ? sql`1` : sql`c.status = 'reviewed'`;
  return sql`case
    when ${excuseOf(period.cycleId, sql`a`)} is not null then 'excused'
    when r.status = 'received' then 'done'
    when r.status = 'released' then 'not-received'
    when s.status is not 'agreed' and ${isOverOn(period.cycleId, today)} then 'ended'
    when s.id is null then 'no-skp'
    when s.status = 'draft' then 'skp-draft'
    when s.status = 'returned' then 'skp-returned'
    when s.status = 'submitted' then 'skp-submitted'
    when ${today} < ${period.startOn} then 'upcoming'
    when ${reported} then 'not-appraised'
    when c.status = 'submitted' then 'check-in-appraiser'
    else 'check-in-employee' end`;
}
