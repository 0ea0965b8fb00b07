import { and, desc, eq, lte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { assignments, employees, positions, units } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { capacityPrefixes, identityLabel } from '../labels';
import type { AppraiserCapacity } from '../rules/appointments';
import { rankOf } from '../rules/grades';
import type { Employment } from '../rules/identity';
import { appraiserOn, segmentOn } from './reporting-line';

/** Somebody as papers and pages name them: the five lines of the identity block. */
export type EmployeeCard = {
  employeeId: string;
  name: string;
  identityLabel: 'NIP' | 'NI PPPK' | 'NRP' | '';
  /** Digits only; `formatNip` groups them. Empty for an official without a number. */
  identityNumber: string;
  employment: Employment;
  /** `Penata, III/c`, `Golongan IX`, or empty. */
  rank: string;
  /** The bare grade (`III/c`, `IX`), or empty. */
  grade: string;
  position: string;
  unit: string;
};

/** A card of whoever acts for somebody: in which capacity, with `Plt.`/`Plh.` in front of the post that is stood in for. */
export type ActingCard = EmployeeCard & { capacity: AppraiserCapacity };

const person = {
  employeeId: employees.id,
  name: employees.name,
  identityKind: employees.identityKind,
  identityNumber: employees.identityNumber,
  employment: employees.employment,
  grade: employees.grade,
};

const cardRow = prepared((db) =>
  db
    .select({ ...person, position: positions.name, unit: units.name })
    .from(assignments)
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .where(eq(assignments.id, sql.placeholder('assignmentId')))
    .prepare(),
);

const personRow = prepared((db) =>
  db
    .select({ ...person, position: positions.name, unit: units.name })
    .from(employees)
    .leftJoin(
      assignments,
      and(eq(assignments.employeeId, employees.id), lte(assignments.fromOn, sql.placeholder('day'))),
    )
    .leftJoin(positions, eq(positions.id, assignments.positionId))
    .leftJoin(units, eq(units.id, assignments.unitId))
    .where(eq(employees.id, sql.placeholder('employeeId')))
    .orderBy(desc(assignments.fromOn))
    .limit(1)
    .prepare(),
);

type Row = NonNullable<ReturnType<ReturnType<typeof personRow>['get']>>;

function cardOf(row: Row): EmployeeCard {
  return {
    employeeId: row.employeeId,
    name: row.name,
    identityLabel: identityLabel(row.identityKind, row.employment),
    identityNumber: row.identityNumber ?? '',
    employment: row.employment,
    rank: rankOf(row.grade, row.employment),
    grade: row.grade ?? '',
    position: row.position ?? '',
    unit: row.unit ?? '',
  };
}

/** The holder of a segment, with the post and unit of that very segment; undefined when there is no such segment. */
export function employeeCard(db: Db, assignmentId: string): EmployeeCard | undefined {
  const row = cardRow(db).get({ assignmentId });
  return row && cardOf(row);
}

/** Somebody with the post held on a day (the last one before it, for somebody who left). Unscoped: for papers and commands. */
export function personCard(db: Db, employeeId: string, day: PlainDate): EmployeeCard | undefined {
  const row = personRow(db).get({ employeeId, day });
  return row && cardOf(row);
}

const superior = alias(units, 'superior');

/** The post that a segment reports to: the head's of its unit, or of the unit above for a head. */
const superiorPost = prepared((db) =>
  db
    .select({ position: sql<string>`head.name`, unit: superior.name })
    .from(assignments)
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .innerJoin(
      superior,
      sql`${superior.id} = case when ${positions.isHead} then ${units.parentId} else ${units.id} end`,
    )
    .innerJoin(sql`positions as head`, sql`head.unit_id = ${superior.id} and head.is_head = 1`)
    .where(eq(assignments.id, sql.placeholder('assignmentId')))
    .orderBy(sql`head.closed_on is not null, head.closed_on desc`)
    .limit(1)
    .prepare(),
);

/** Who appraises a segment on a day, as the signature block names them; undefined while nobody does. */
export function appraiserCard(db: Db, assignmentId: string, day: PlainDate): ActingCard | undefined {
  const acting = appraiserOn(db, assignmentId, day);
  const card = acting && personCard(db, acting.employeeId, day);
  if (!card) return undefined;
  const standsIn = acting.capacity === 'plt' || acting.capacity === 'plh';
  const post = standsIn ? superiorPost(db).get({ assignmentId }) : undefined;
  const named = post && { position: `${capacityPrefixes[acting.capacity]}${post.position}`, unit: post.unit };
  return { ...card, ...named, capacity: acting.capacity };
}

/** The appraiser's superior on a day, in the same shape. */
export function reviewerCard(db: Db, assignmentId: string, day: PlainDate): ActingCard | undefined {
  const appraiser = appraiserOn(db, assignmentId, day);
  const segmentId = appraiser && segmentOn(db, appraiser.employeeId, day);
  return segmentId === undefined ? undefined : appraiserCard(db, segmentId, day);
}
