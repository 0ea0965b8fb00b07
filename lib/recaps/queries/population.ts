import { type SQL, sql } from 'drizzle-orm';
import type { Predikat, Rating, UnitAchievementLevel } from '@/lib/appraisals/rules/vocabulary';
import { excuseOf, statesBeside } from '@/lib/cycles/queries/excuses';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import type { Segment } from '@/lib/people/queries/many-appraisers';
import type { AppraiserCapacity, Employment, PositionClass } from '@/lib/people/rules/vocabulary';
import type { RecapState } from '../rules/states';
import { type RecapPerson, type RecapSpan, recapPeopleOf } from './people';

export type RecapWanted = RecapSpan & {
  status?: RecapState;
  predikat?: Predikat;
  /** The ids of the people whom the search finds; undefined if nothing was searched. */
  foundIds?: ReadonlySet<string>;
};
export type RecapTotal = { state: RecapState; predikat: Predikat | null; count: number };

const counted = new WeakMap<readonly RecapPerson[], readonly RecapTotal[]>();

/** How many people have each state and predikat. The filters of the list do not change these counts. */
export function recapTotals(db: Db, span: RecapSpan): readonly RecapTotal[] {
  const people = recapPeopleOf(db, span);
  const totals = counted.get(people) ?? countByState(people);
  counted.set(people, totals);
  return totals;
}

function countByState(people: readonly RecapPerson[]): RecapTotal[] {
  const totals = new Map<string, RecapTotal>();
  for (const { state, predikat } of people) {
    const total = totals.get(`${state} ${predikat}`) ?? { state, predikat, count: 0 };
    totals.set(`${state} ${predikat}`, { ...total, count: total.count + 1 });
  }
  return [...totals.values()];
}

/** The people of a recap who match all filters, by name. */
export function listRecapPeople(db: Db, wanted: RecapWanted): readonly RecapPerson[] {
  const { status, predikat, foundIds } = wanted;
  const people = recapPeopleOf(db, wanted);
  if (!status && !predikat && !foundIds) return people;
  return people.filter(
    (person) =>
      (!status || person.state === status) &&
      (!predikat || person.predikat === predikat) &&
      (!foundIds || foundIds.has(person.employeeId)),
  );
}

export type RecapKey = { name: string; id: string };
type Page = { limit: number; after?: RecapKey; before?: RecapKey };

/**
 * One page of the list: the people after `after`, or the people before `before`. If this person is no longer in the list, the page begins
 * or ends where the name would be.
 */
export function pageOf(people: readonly RecapPerson[], { limit, after, before }: Page): readonly RecapPerson[] {
  if (before) {
    const end = positionOf(people, before);
    return people.slice(Math.max(0, end - limit), end);
  }
  const start = after ? positionOf(people, after) : 0;
  const isThere = after && people[start]?.employeeId === after.id;
  return people.slice(isThere ? start + 1 : start, (isThere ? start + 1 : start) + limit);
}

function positionOf(people: readonly RecapPerson[], { name, id }: RecapKey): number {
  const at = people.findIndex(({ employeeId }) => employeeId === id);
  if (at >= 0) return at;
  const later = people.findIndex(({ sortName }) => sortName > name);
  return later >= 0 ? later : people.length;
}

export type RecapLine = Segment &
  RecapPerson & {
    name: string;
    identityNumber: string | null;
    position: string;
    unit: string;
    unitCode: string;
    skpId: string | null;
    appraisalId: string | null;
    appraiserId: string | null;
    excuse: string | null;
    /** JSON, which `stateNotes` reads. */
    states: string | null;
  };

const line = (
  cycleId: string,
) => sql`a.id as assignmentId, e.name, e.identity_number as identityNumber, p.name as position, (u.name || u.apart) as unit, u.code as unitCode,
  p.is_head as isHead, p.position_class as positionClass, p.is_independent_unit_head as isIndependentUnitHead,
      u.id as unitId, u.parent_id as parentUnitId, a.from_on as fromOn, a.to_on as toOn,
  s.id as skpId, r.id as appraisalId, r.appraiser_id as appraiserId,
  ${excuseOf(cycleId, sql`a`)} as excuse, ${statesBeside(cycleId, sql`a`)} as states`;

/** What the list shows about these people. */
export function recapLines(db: Db, span: RecapSpan, people: readonly RecapPerson[]): RecapLine[] {
  return detailed<RecapLine>(db, span, people, line(span.period.cycleId));
}

export type RecapRecord = RecapLine & {
  employment: Employment;
  grade: string | null;
  positionClass: PositionClass;
  unitPath: string;
  unitSortKey: string;
  agreedAt: number | null;
  unitAchievement: UnitAchievementLevel | null;
  resultsRating: Rating | null;
  behaviourRating: Rating | null;
  recommendation: string | null;
  releasedOn: PlainDate | null;
  receivedOn: PlainDate | null;
  /** In what capacity the appraisal was handed over (`capacity`), for which post (`actedFor`), and for whom (`holder`). */
  capacity: AppraiserCapacity | null;
  actedFor: string | null;
  holder: string | null;
};

const record = (
  cycleId: string,
) => sql`${line(cycleId)}, e.employment, e.grade, p.position_class as positionClass, u.path as unitPath, u.sort_key as unitSortKey, s.agreed_at as agreedAt,
  r.unit_achievement as unitAchievement, r.results_rating as resultsRating, r.behaviour_rating as behaviourRating,
  r.recommendation, r.released_on as releasedOn, r.received_on as receivedOn,
  r.capacity, r.acted_for as actedFor, (select b.name from employees b where b.id = r.on_behalf_of) as holder`;

/** What the export contains about these people. */
export function recapRecords(db: Db, span: RecapSpan, people: readonly RecapPerson[]): RecapRecord[] {
  return detailed<RecapRecord>(db, span, people, record(span.period.cycleId));
}

function detailed<Line extends RecapPerson>(
  db: Db,
  { period }: RecapSpan,
  people: readonly RecapPerson[],
  columns: SQL,
): Line[] {
  const ids = JSON.stringify(people.map(({ assignmentId }) => assignmentId));
  const rows = db.all<Line>(sql`select ${columns} from json_each(${ids}) wanted
    join assignments a on a.id = wanted.value
    join employees e on e.id = a.employee_id
    join units u on u.id = a.unit_id
    join positions p on p.id = a.position_id
    left join skps s on s.cycle_id = ${period.cycleId} and s.assignment_id = a.id
    left join appraisals r on r.skp_id = s.id and r.period_id = ${period.id} and r.status <> 'draft'`);
  const byId = new Map(rows.map((row) => [row.assignmentId, row]));
  return people.flatMap((person) => {
    const row = byId.get(person.assignmentId);
    return row ? [{ ...row, ...person }] : [];
  });
}
