import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { assignments, employees, positions, skps, units } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { withinScope } from '@/lib/agency/queries/scopes';
import { scopeOf } from '@/lib/agency/rules/capabilities';
import type { CycleRow } from '@/lib/cycles/queries';
import { excuseOf } from '@/lib/cycles/queries/excuses';
import type { Context, Db } from '@/lib/kernel/context';
import { holdsOn } from '@/lib/kernel/spans';
import { matchesPerson } from '@/lib/people/queries/person-search';
import { listAppraisedSegments } from '@/lib/people/queries/reporting-line';
import { UNIT_LABEL } from '@/lib/people/queries/units';
import { plansAsHead } from '@/lib/people/rules/positions';
import type { SkpForm } from '@/lib/skp/rules/vocabulary';
import { canBeGivenTo, type MeantFor } from '../rules/fit';
import type { Candidate } from '../rules/giving';

/** A person to whom the reader can give a template, in the post of the day (`heldOn`), with the plan of the year if there is one. */
export type CandidateRow = Candidate & {
  assignmentId: string;
  employeeId: string;
  person: string;
  identityNumber: string | null;
  unit: string;
  skpId: string | null;
  versionId: string | null;
};
/** Filters of the candidates: a search, a unit with those below it, certain segments or NIPs, and the page of the list. */
export type Wanted = {
  q?: string;
  unitPath?: string;
  ids?: readonly string[];
  numbers?: readonly string[];
  /** Only people whose post this template or entry is for. */
  fitting?: MeantFor;
  after?: string;
  before?: string;
  limit?: number;
};

const nameKey = sql`${employees.sortName}`;
const among = (column: SQL, values: readonly string[]) =>
  sql`${column} in (select value from json_each(${JSON.stringify(values)}))`;

/**
 * The people to whom the reader can give templates, by name: the people of units that the reader administers, and people whom the reader
 * appraises today. At most three statements, for any number of people.
 */
export function candidates(ctx: Context, cycle: CycleRow, wanted: Wanted = {}): CandidateRow[] {
  const isBackwards = wanted.before !== undefined;
  const order = isBackwards ? desc : asc;
  const found = rowsOf(ctx.db, cycle)
    .where(and(withinReach(ctx, cycle), heldOn(ctx, cycle), ...conditionsOf(ctx.db, wanted)))
    .orderBy(order(nameKey), order(assignments.id))
    .limit(wanted.limit ?? -1)
    .all();
  if (isBackwards) found.reverse();
  return found.map(({ isIndependentUnitHead, planForm, ...row }) => {
    const form: SkpForm = plansAsHead({ ...row, isIndependentUnitHead }) ? 'head' : 'staff';
    return { ...row, form: planForm ?? form };
  });
}

export type CandidatePage = { rows: CandidateRow[]; total: number; previous?: string; next?: string };
const PAGE_SIZE = 50;

/** One page of candidates, and how many candidates there are on all pages together. */
export function pageOfCandidates(ctx: Context, cycle: CycleRow, wanted: Wanted): CandidatePage {
  const isBackwards = wanted.before !== undefined;
  const found = candidates(ctx, cycle, { ...wanted, limit: PAGE_SIZE + 1 });
  const hasMore = found.length > PAGE_SIZE;
  const rows = isBackwards ? found.slice(-PAGE_SIZE) : found.slice(0, PAGE_SIZE);
  return {
    rows,
    total: countCandidates(ctx, cycle, wanted),
    previous: (isBackwards ? hasMore : wanted.after !== undefined) ? rows[0]?.assignmentId : undefined,
    next: isBackwards || hasMore ? rows.at(-1)?.assignmentId : undefined,
  };
}

/** How many candidates there are on all pages together. */
function countCandidates(ctx: Context, cycle: CycleRow, { after: _, before: __, ...wanted }: Wanted): number {
  const found = ctx.db
    .select({ count: sql<number>`count(*)` })
    .from(assignments)
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .where(and(withinReach(ctx, cycle), heldOn(ctx, cycle), ...conditionsOf(ctx.db, wanted)))
    .get();
  return found?.count ?? 0;
}

function rowsOf(db: Db, cycle: CycleRow) {
  return db
    .select({
      assignmentId: assignments.id,
      employeeId: employees.id,
      person: employees.name,
      identityNumber: employees.identityNumber,
      name: positions.name,
      positionClass: positions.positionClass,
      functionalLevel: positions.functionalLevel,
      isIndependentUnitHead: positions.isIndependentUnitHead,
      unit: UNIT_LABEL,
      unitPath: units.path,
      skpId: skps.id,
      planForm: skps.form,
      status: skps.status,
      versionId: skps.versionId,
      excuse: excuseOf(cycle.id),
    })
    .from(assignments)
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .leftJoin(skps, and(eq(skps.assignmentId, assignments.id), eq(skps.cycleId, cycle.id)))
    .$dynamic();
}

function withinReach(ctx: Context, cycle: CycleRow): SQL | undefined {
  const scope = scopeOf(ctx.actor, 'keep-bank');
  if (scope === 'all') return undefined;
  const span = { fromOn: cycle.startOn, toOn: cycle.endOn };
  const appraised = listAppraisedSegments(ctx.db, ctx.actor.employeeId, span, todayOf(ctx));
  return or(withinScope(units.path, scope), among(sql`${assignments.id}`, appraised));
}

/**
 * The condition for segments of the day: today, or the first or last day of a year that does not include today. Only PNS and PPPK who are
 * not deactivated.
 */
function heldOn(ctx: Context, { startOn, endOn }: CycleRow): SQL | undefined {
  const today = todayOf(ctx);
  const day = today < startOn ? startOn : today > endOn ? endOn : today;
  return and(
    holdsOn(assignments, day),
    inArray(employees.employment, ['pns', 'pppk']),
    isNull(employees.deactivatedOn),
  );
}

function conditionsOf(db: Db, { q = '', unitPath, ids, numbers, fitting, after, before }: Wanted): (SQL | undefined)[] {
  return [
    q ? matchesPerson(q) : undefined,
    unitPath ? withinScope(units.path, [unitPath]) : undefined,
    ids && among(sql`${assignments.id}`, ids),
    numbers && among(sql`${employees.identityNumber}`, numbers),
    fitting && among(sql`${assignments.positionId}`, fittingPositions(db, fitting)),
    beyond(before ?? after, before !== undefined),
  ];
}

function beyond(cursor: string | undefined, isBackwards: boolean): SQL | undefined {
  if (cursor === undefined) return undefined;
  const at = sql`(select e.sort_name, a.id from assignments a join employees e on e.id = a.employee_id where a.id = ${cursor})`;
  const place = sql`(${nameKey}, ${assignments.id})`;
  return isBackwards ? sql`${place} < ${at}` : sql`${place} > ${at}`;
}

/** The ids of the positions that a template or entry is for, by the rule `canBeGivenTo`. */
function fittingPositions(db: Db, meant: MeantFor): string[] {
  const rows = db
    .select({
      id: positions.id,
      name: positions.name,
      positionClass: positions.positionClass,
      functionalLevel: positions.functionalLevel,
      isIndependentUnitHead: positions.isIndependentUnitHead,
      unitPath: units.path,
    })
    .from(positions)
    .innerJoin(units, eq(units.id, positions.unitId))
    .where(meant.positionClass ? eq(positions.positionClass, meant.positionClass) : undefined)
    .all();
  return rows
    .filter((row) => canBeGivenTo(meant, { ...row, form: plansAsHead(row) ? 'head' : 'staff' }).allowed)
    .map(({ id }) => id);
}
