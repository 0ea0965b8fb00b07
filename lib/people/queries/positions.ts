import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm';
import { assignments, employees, positions, units } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { holdsOn, lastsUntil } from '@/lib/kernel/spans';
import { isSamePost, type PostShape } from '../rules/positions';

export type Position = typeof positions.$inferSelect;

const positionRow = prepared((db) =>
  db
    .select()
    .from(positions)
    .where(eq(positions.id, sql.placeholder('positionId')))
    .prepare(),
);

/** A post by id. Unscoped: for commands that check the right afterwards. */
export function positionById(db: Db, positionId: string): Position | undefined {
  return positionRow(db).get({ positionId });
}

const postRow = prepared((db) =>
  db
    .select({
      name: positions.name,
      positionClass: positions.positionClass,
      functionalLevel: positions.functionalLevel,
      isHead: positions.isHead,
      isIndependentUnitHead: positions.isIndependentUnitHead,
      unitId: assignments.unitId,
      unitPath: units.path,
    })
    .from(assignments)
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .where(eq(assignments.id, sql.placeholder('assignmentId')))
    .prepare(),
);

/** Post and unit of a segment. */
export type PostOfSegment = NonNullable<ReturnType<ReturnType<typeof postRow>['get']>>;

/**
 * The post and the unit of a segment; undefined if there is no such segment. Unscoped: for callers that have found the segment or the plan.
 */
export function postOfSegment(db: Db, assignmentId: string): PostOfSegment | undefined {
  return postRow(db).get({ assignmentId });
}

const openPositions = prepared((db) =>
  db
    .select()
    .from(positions)
    .where(and(eq(positions.unitId, sql.placeholder('unitId')), isNull(positions.closedOn)))
    .orderBy(sql`${positions.isHead} desc`, asc(positions.name), asc(positions.id))
    .prepare(),
);

/** Open posts of a unit, the one that leads it first. Unscoped. */
export function listOpenPositions(db: Db, unitId: string): Position[] {
  return openPositions(db).all({ unitId });
}

/** The open post of this name, class, level and leadership in a unit; undefined if there is none. */
export function findPost(db: Db, unitId: string, shape: PostShape): Position | undefined {
  return listOpenPositions(db, unitId).find((position) => isSamePost(position, shape));
}

/** The open post that leads a unit; undefined if there is none. */
export function headPost(db: Db, unitId: string): Position | undefined {
  return listOpenPositions(db, unitId).find((position) => position.isHead);
}

const holders = prepared((db) =>
  db
    .select({
      employeeId: assignments.employeeId,
      name: employees.name,
      fromOn: assignments.fromOn,
      toOn: assignments.toOn,
    })
    .from(assignments)
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .where(
      and(
        eq(assignments.positionId, sql.placeholder('positionId')),
        lastsUntil(assignments.toOn, sql.placeholder('fromOn')),
        ne(assignments.employeeId, sql.placeholder('butNot')),
      ),
    )
    .orderBy(asc(assignments.fromOn))
    .prepare(),
);

/** Who holds a post on a day or later. `butNot` is a person to leave out. */
export function holdersFrom(db: Db, positionId: string, fromOn: PlainDate, butNot = '') {
  return holders(db).all({ positionId, fromOn, butNot });
}

const holderCounts = prepared((db) =>
  db
    .select({ positionId: assignments.positionId, count: sql<number>`count(*)` })
    .from(assignments)
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .where(and(eq(positions.unitId, sql.placeholder('unitId')), holdsOn(assignments, sql.placeholder('day'))))
    .groupBy(assignments.positionId)
    .prepare(),
);

export type PositionRow = Position & { holders: number };

/** The open posts of a unit, each with how many people hold it on a day. */
export function listPositions(db: Db, unitId: string, day: PlainDate): PositionRow[] {
  const counts = new Map(
    holderCounts(db)
      .all({ unitId, day })
      .map(({ positionId, count }) => [positionId, count]),
  );
  return listOpenPositions(db, unitId).map((position) => ({ ...position, holders: counts.get(position.id) ?? 0 }));
}
