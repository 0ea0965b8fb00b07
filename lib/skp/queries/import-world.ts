import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { assignments, employees, positions, skpIndicators, skpResults, skps, units } from '@/db/schema';
import { findAgency, todayOf } from '@/lib/agency/queries';
import { withinScope } from '@/lib/agency/queries/scopes';
import type { Scope } from '@/lib/agency/rules/scopes';
import type { CycleRow } from '@/lib/cycles/queries';
import { excuseOf } from '@/lib/cycles/queries/excuses';
import type { Context, Db } from '@/lib/kernel/context';
import { holdsOn } from '@/lib/kernel/spans';
import { plansAsHead } from '@/lib/people/rules/positions';
import type { PersonPlan, PlanWorld, ResultAsIs } from '../rules/import-verdict';

/** Where the rows of a person are written: into the plan `skpId`, or into a new plan for this post if there is no plan. */
export type Place = {
  employeeId: string;
  assignmentId: string;
  unitPath: string;
  skpId: string | null;
  versionId: string | null;
};
export type PlacedPlan = PersonPlan & Place;

type Wanted = { numbers: readonly string[]; scope: Scope };

/**
 * The people of a file who are in a part of the tree, each with the plan of the year. Only active PNS and PPPK are included, if they hold a
 * post today or on the nearest day of the year. Three statements, however long the file is.
 */
export function planWorld(
  ctx: Context,
  cycle: CycleRow,
  { numbers, scope }: Wanted,
): Omit<PlanWorld, 'people'> & { people: ReadonlyMap<string, PlacedPlan> } {
  const people = peopleOf(ctx, cycle, { numbers, scope });
  const results = resultsOf(
    ctx.db,
    people.flatMap(({ versionId }) => versionId ?? []),
  );
  const { defaultApproach } = findAgency(ctx.db);
  const plans = people.map(
    ({ identityNumber, isIndependentUnitHead, positionClass, planForm, approach, ...person }) => {
      const form = planForm ?? (plansAsHead({ positionClass, isIndependentUnitHead }) ? 'head' : 'staff');
      const plan = {
        ...person,
        form,
        approach: approach ?? defaultApproach,
        results: results.get(person.versionId ?? '') ?? [],
      };
      return [identityNumber ?? '', plan] as const;
    },
  );
  return { year: cycle.year, people: new Map(plans) };
}

function peopleOf(ctx: Context, { id, startOn, endOn }: CycleRow, { numbers, scope }: Wanted) {
  const today = todayOf(ctx);
  const day = today < startOn ? startOn : today > endOn ? endOn : today;
  return ctx.db
    .select({
      identityNumber: employees.identityNumber,
      name: employees.name,
      employeeId: employees.id,
      assignmentId: assignments.id,
      unitPath: units.path,
      positionClass: positions.positionClass,
      isIndependentUnitHead: positions.isIndependentUnitHead,
      skpId: skps.id,
      versionId: skps.versionId,
      planForm: skps.form,
      approach: skps.approach,
      status: skps.status,
      excuse: excuseOf(id),
    })
    .from(employees)
    .innerJoin(assignments, eq(assignments.employeeId, employees.id))
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .leftJoin(skps, and(eq(skps.assignmentId, assignments.id), eq(skps.cycleId, id)))
    .where(
      and(
        sql`${employees.identityNumber} in (select value from json_each(${JSON.stringify(numbers)}))`,
        inArray(employees.employment, ['pns', 'pppk']),
        isNull(employees.deactivatedOn),
        holdsOn(assignments, day),
        withinScope(units.path, scope),
      ),
    )
    .all();
}

function resultsOf(db: Db, versionIds: readonly string[]): Map<string, ResultAsIs[]> {
  const inThese = sql`${skpResults.versionId} in (select value from json_each(${JSON.stringify(versionIds)}))`;
  const results = db.select().from(skpResults).where(inThese).all();
  const rows = db
    .select({ row: skpIndicators })
    .from(skpResults)
    .innerJoin(skpIndicators, eq(skpIndicators.resultId, skpResults.id))
    .where(inThese)
    .orderBy(asc(skpIndicators.ordinal))
    .all();
  const ofResult = Map.groupBy(
    rows.map(({ row }) => row),
    ({ resultId }) => resultId,
  );
  const whole = results.map((result) => ({ ...result, indicators: ofResult.get(result.id) ?? [] }));
  return Map.groupBy(whole, ({ versionId }) => versionId);
}
