import { and, asc, eq, gt, like, or, type SQL, sql } from 'drizzle-orm';
import { assignments, employees, positions, units } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import type { CycleRow } from '../queries';
import { excuseOf } from './excuses';

export type CycleSpan = Pick<CycleRow, 'id' | 'startOn' | 'endOn'>;

/**
 * Who needs a plan in a cycle, as a condition on `assignments` joined with `employees`: segments of PNS and PPPK that share a day with
 * the year, without those who are excused (`excuseOf`). State officials and members of the forces have no SKP. [SIKLUS-04]
 */
export function populationSql(cycle: { id: string | SQL; startOn: string | SQL; endOn: string | SQL }): SQL {
  return sql`(${assignments.fromOn} <= ${cycle.endOn}
    and (${assignments.toOn} is null or ${assignments.toOn} >= ${cycle.startOn})
    and ${employees.employment} in ('pns', 'pppk')
    and ${excuseOf(cycle.id)} is null)`;
}

const PLACES = {
  id: sql`${sql.placeholder('cycleId')}`,
  startOn: sql`${sql.placeholder('startOn')}`,
  endOn: sql`${sql.placeholder('endOn')}`,
};

const populationCount = prepared((db) =>
  db
    .select({ count: sql<number>`count(*)` })
    .from(assignments)
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .where(populationSql(PLACES))
    .prepare(),
);

/** How many segments need a plan in this cycle. */
export function countPopulation(db: Db, cycle: CycleSpan): number {
  const { id: cycleId, startOn, endOn } = cycle;
  return populationCount(db).get({ cycleId, startOn, endOn })?.count ?? 0;
}

export type PopulationRow = {
  assignmentId: string;
  employeeId: string;
  name: string;
  identityNumber: string | null;
  position: string;
  unitId: string;
  unit: string;
};
/** The last row of the page before: its `sortNameOf` and assignment id. */
export type PopulationKey = { name: string; assignmentId: string };

/** Names sort as SQLite's lower() has them: it knows no letters but ASCII. */
export function sortNameOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** One page of the population by name; `search` is part of a name or the beginning of a NIP, `unitPath` a subtree. */
export function listPopulation(
  db: Db,
  cycle: CycleSpan,
  wanted: { limit: number; after?: PopulationKey; search?: string; unitPath?: string },
): PopulationRow[] {
  const { limit, after, search, unitPath } = wanted;
  const sorted = sql`lower(${employees.name})`;
  return db
    .select({
      assignmentId: assignments.id,
      employeeId: employees.id,
      name: employees.name,
      identityNumber: employees.identityNumber,
      position: positions.name,
      unitId: units.id,
      unit: units.name,
    })
    .from(assignments)
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .where(
      and(
        populationSql(cycle),
        search
          ? or(
              sql`instr(lower(${employees.name}), ${sortNameOf(search)}) > 0`,
              like(employees.identityNumber, `${search.replace(/\D/g, '') || '-'}%`),
            )
          : undefined,
        unitPath ? sql`substr(${units.path}, 1, ${unitPath.length}) = ${unitPath}` : undefined,
        after
          ? or(gt(sorted, after.name), and(eq(sorted, after.name), gt(assignments.id, after.assignmentId)))
          : undefined,
      ),
    )
    .orderBy(asc(sorted), asc(assignments.id))
    .limit(limit)
    .all();
}
