import { sql } from 'drizzle-orm';
import { covers } from '@/lib/agency/rules/scopes';
import { excuseOf, statesBeside } from '@/lib/cycles/queries/excuses';
import type { Context, Db } from '@/lib/kernel/context';
import { dayIn, type PlainDate } from '@/lib/kernel/dates';
import { appraisersOn, type Segment } from '@/lib/people/queries/many-appraisers';
import { nameWithPost } from '@/lib/recaps/labels';
import { actingWords, personFacts } from '@/lib/recaps/queries/appraisers';
import type { ChangeStatus } from '@/lib/skp/rules/vocabulary';
import type { Planning } from '../queries';
import { isUnset, waitsForAppraiser } from '../rules/states';
import type { AskedPlanning } from '../schema';
import type { Planner } from './board';
import { overseenBy, superiorCheck } from './nearness';

const PAGE = 25;

export type PlannerLine = Segment &
  Planner & {
    name: string;
    identityNumber: string | null;
    position: string;
    unit: string;
    unitCode: string;
    skpId: string | null;
    /**
     * The day on which the plan was begun (a draft), returned, submitted or set; if its change waits for an answer, the day on which the
     * change was submitted. Undefined if there is no plan.
     */
    sinceOn: PlainDate | undefined;
    /**
     * The day on which the plan was submitted for the first time; undefined if it was not. A submission that the owner took back before an
     * answer does not count.
     */
    firstSubmittedOn: PlainDate | undefined;
    setter: string | null;
    excuse: string | null;
    /** JSON, which `stateNotes` reads; null if there are none, or if the reader may not see them. */
    states: string | null;
    changeStatus: ChangeStatus | null;
    /** The name of the person who appraises today. Undefined if the plan does not wait for an answer, or if nobody appraises. */
    appraiser: string | undefined;
    /**
     * `opensPlan`: whether the reader can open the plan from the list; a draft only as its owner or by a role. `opensPerson`: whether the
     * reader can open the page of the person.
     */
    opensPlan: boolean;
    opensPerson: boolean;
  };
export type PlannersPage = {
  lines: readonly PlannerLine[];
  /** How many people match all filters. */
  matching: number;
  /** How many people there are in the part of the tree that is shown. */
  of: number;
  /** The keys of the first and last row, for the pages before and after; undefined if there is no such page. */
  previous: string | undefined;
  next: string | undefined;
};

/**
 * The people in the part of the tree that is shown who match the filters. If only plans that wait for an answer are shown, the plan that
 * has waited longest comes first. Otherwise the people are ordered by name.
 */
export function listPlanners(planning: Planning): readonly Planner[] {
  const { state, onlyLate, meant } = planning;
  const fits = (person: Planner) =>
    (state === undefined || (state === 'belum' ? isUnset(person.state) : person.state === state)) &&
    (!onlyLate || person.late) &&
    (!meant || meant.has(person.employeeId));
  const isThere = placeIn(planning);
  // The place is checked last, because comparing long paths is slow and the other filters already exclude most people.
  const found = planning.board.people.filter((person) => fits(person) && isThere(person.unitPath));
  // The board is in the order of names. The sort compares numbers and not the texts of `order`, because before a deadline thousands of
  // plans wait.
  return orderOf(planning) === byName ? found : found.sort((a, b) => (a.waitsSince ?? 0) - (b.waitsSince ?? 0));
}

function placeIn({ scope, unit, onlyHere }: Planning): (unitPath: string) => boolean {
  if (!unit) return (path) => covers(scope, path);
  return (path) => (onlyHere ? path === unit.path : covers([unit.path], path));
}

/** How many people there are in the part of the tree that is shown. For a unit, the board already has this sum. */
function countThere(planning: Planning): number {
  const { board, unit, onlyHere } = planning;
  if (unit) return (onlyHere ? unit.own : unit.all).people;
  const isThere = placeIn(planning);
  return board.people.filter(({ unitPath }) => isThere(unitPath)).length;
}

type Order = (person: Planner) => string;
const byName: Order = ({ sortName }) => sortName;
/** The time of submission in milliseconds, padded with zeros so that texts sort like numbers. */
const byWaiting: Order = ({ waitsSince }) => String(waitsSince ?? 0).padStart(15, '0');

function orderOf({ state }: Planning): Order {
  return state !== undefined && state !== 'belum' && waitsForAppraiser(state) ? byWaiting : byName;
}

/**
 * One page of the list with details. If the person of the key is no longer in the list, the page begins (or ends) at the former place of
 * the person.
 */
export function plannersPage(ctx: Context, planning: Planning, { setelah, sebelum }: AskedPlanning): PlannersPage {
  const people = listPlanners(planning);
  const order = orderOf(planning);
  const keyOf = (person: Planner) =>
    Buffer.from(JSON.stringify([person.employeeId, order(person)])).toString('base64url');
  const end = sebelum ? placeOf(people, sebelum, order).at : undefined;
  const from = setelah && end === undefined ? behind(placeOf(people, setelah, order)) : 0;
  const start = end === undefined ? from : Math.max(0, end - PAGE);
  const shown = people.slice(start, end ?? start + PAGE);
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    lines: linesOf(ctx, planning, shown),
    matching: people.length,
    of: countThere(planning),
    previous: first && first !== people[0] ? keyOf(first) : undefined,
    next: last && last !== people.at(-1) ? keyOf(last) : undefined,
  };
}

function linesOf(ctx: Context, planning: Planning, people: readonly Planner[]): PlannerLine[] {
  return withAppraisers(ctx, planning, detailsOf(ctx.db, planning, people));
}

const PIECE = 500;

/** The details of everybody in the list. They are read in pieces while a file is written, so that they are never all in memory. */
export function* allPlanners(ctx: Context, planning: Planning): Generator<PlannerLine> {
  const people = listPlanners(planning);
  for (let start = 0; start < people.length; start += PIECE)
    yield* linesOf(ctx, planning, people.slice(start, start + PIECE));
}

type Place = { at: number; isThere: boolean };

function placeOf(people: readonly Planner[], key: string, order: Order): Place {
  const [id, stood] = keyFrom(key);
  const at = people.findIndex(({ employeeId }) => employeeId === id);
  if (at >= 0) return { at, isThere: true };
  const later = people.findIndex((person) => order(person) > stood);
  return { at: later >= 0 ? later : people.length, isThere: false };
}

const behind = ({ at, isThere }: Place) => (isThere ? at + 1 : at);

/** What the key of a row contains: the id of the person, and the value by which the list is sorted. */
function keyFrom(key: string): readonly [string, string] {
  try {
    const [id, stood] = JSON.parse(Buffer.from(key, 'base64url').toString()) as unknown[];
    return [String(id), String(stood)];
  } catch {
    return ['', ''];
  }
}

type Detail = Omit<
  PlannerLine,
  keyof Planner | 'sinceOn' | 'firstSubmittedOn' | 'appraiser' | 'opensPlan' | 'opensPerson'
> & {
  assignmentId: string;
  since: number | null;
  changeSubmitted: number | null;
  firstSubmitted: number | null;
};

/** The details of some people. One statement. */
function detailsOf(db: Db, { cycle, timeZone }: Planning, people: readonly Planner[]) {
  const ids = JSON.stringify(people.map(({ assignmentId }) => assignmentId));
  const rows =
    db.all<Detail>(sql`select a.id as assignmentId, e.name, e.identity_number as identityNumber, p.name as position,
      (u.name || u.apart) as unit, u.code as unitCode, p.is_head as isHead, p.position_class as positionClass, p.is_independent_unit_head as isIndependentUnitHead,
      u.id as unitId, u.parent_id as parentUnitId, a.from_on as fromOn, a.to_on as toOn,
      s.id as skpId, s.change_status as changeStatus, ${excuseOf(cycle.id, sql`a`)} as excuse, ${statesBeside(cycle.id, sql`a`)} as states,
      (select g.name from employees g where g.id = v.agreed_by) as setter,
      case s.status when 'draft' then s.created_at
        when 'returned' then s.returned_at
        when 'submitted' then s.submitted_at
        when 'agreed' then v.agreed_at end as since, w.submitted_at as changeSubmitted, s.first_submitted_at as firstSubmitted
    from json_each(${ids}) wanted
    join assignments a on a.id = wanted.value
    join employees e on e.id = a.employee_id
    join units u on u.id = a.unit_id
    join positions p on p.id = a.position_id
    left join skps s on s.cycle_id = ${cycle.id} and s.assignment_id = a.id
    left join skp_versions v on v.id = s.version_id
    left join skp_versions w on w.id = s.change_version_id`);
  const byId = new Map(rows.map((row) => [row.assignmentId, row]));
  return people.flatMap((person) => {
    const row = byId.get(person.assignmentId);
    const dayOf = (at: number | null) => (at === null ? undefined : dayIn(timeZone, new Date(at)));
    if (!row) return [];
    const since = person.state === 'change-submitted' ? row.changeSubmitted : row.since;
    return [{ ...row, ...person, sinceOn: dayOf(since), firstSubmittedOn: dayOf(row.firstSubmitted) }];
  });
}

type Found = ReturnType<typeof detailsOf>[number];

/**
 * Adds the appraiser to the rows that wait for an answer, and tells which plans and people the reader can open. Removes states that the
 * reader may not see.
 */
function withAppraisers(ctx: Context, { today }: Planning, lines: readonly Found[]): PlannerLine[] {
  const { db, actor } = ctx;
  const oversees = overseenBy(actor);
  const asked = lines.filter((line) => waitsForAppraiser(line.state) || !oversees(line));
  const appraiserOf = asked.length > 0 ? appraisersOn(db, today, asked) : () => undefined;
  const appraisers = new Map(asked.map((line) => [line.assignmentId, appraiserOf(line)]));
  const awaited = lines
    .filter(({ state }) => waitsForAppraiser(state))
    .map((line) => appraisers.get(line.assignmentId));
  const factsOf = personFacts(db, today)(awaited.map((appraiser) => appraiser?.employeeId));
  const asWords = actingWords(db, today);
  const isSuperior = superiorCheck(ctx, today);
  return lines.map((line) => {
    const appraiser = appraisers.get(line.assignmentId);
    const facts = appraiser && waitsForAppraiser(line.state) ? factsOf.get(appraiser.employeeId) : undefined;
    const opensPerson = oversees(line);
    const isNear = opensPerson || isSuperior(line, appraiser);
    return {
      ...line,
      appraiser: facts && nameWithPost(facts.name, asWords(appraiser)),
      opensPlan: opensPerson || line.employeeId === actor.employeeId || (isNear && line.state !== 'draft'),
      opensPerson,
      // Why a person is absent is shown only to the person, the appraiser, the appraiser's superior and officers, not to every leader
      // above.
      states: isNear ? line.states : null,
    };
  });
}
