import { and, desc, eq, lte, sql } from 'drizzle-orm';
import { assignments, employees, positions, units } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { identityLabel, onBehalfWords } from '../labels';
import { rankOf } from '../rules/grades';
import type { Employment } from '../rules/vocabulary';
import { actedForBy } from './acting';
import { type Appraiser, appraiserOn, reviewerOn } from './reporting-line';
import { UNIT_LABEL } from './units';

/** A person as papers and pages show them: the five lines of the identity block. */
export type EmployeeCard = {
  employeeId: string;
  name: string;
  identityLabel: 'NIP' | 'NI PPPK' | 'NRP' | '';
  /** As stored, without grouping; `formatNip` groups a NIP. An NRP may contain letters. Empty for an official without a number. */
  identityNumber: string;
  employment: Employment;
  /** `Penata, III/c`, `Golongan IX`, or empty. */
  rank: string;
  /** The bare grade (`III/c`, `IX`), or empty. */
  grade: string;
  position: string;
  unit: string;
};

/** The card of an appraiser, with the capacity. For a Plt. or Plh., the post is the one acted for. */
export type ActingCard = EmployeeCard &
  Appraiser & {
    /** True for a Plt. or Plh.: `position` (with "Plt." or "Plh." before it) and `unit` are those of the post acted for. */
    standsIn: boolean;
    /** `a.n. …`; empty for a person who acts in their own post, and for a Plt. or Plh. of a post without a holder. */
    onBehalf: string;
  };

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
    .select({ ...person, position: positions.name, unit: UNIT_LABEL })
    .from(assignments)
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .where(eq(assignments.id, sql.placeholder('assignmentId')))
    .prepare(),
);

const personRow = prepared((db) =>
  db
    .select({ ...person, position: positions.name, unit: UNIT_LABEL })
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

/** The holder of a segment, with the post and unit of that segment; undefined if there is no such segment. */
export function employeeCard(db: Db, assignmentId: string): EmployeeCard | undefined {
  const row = cardRow(db).get({ assignmentId });
  return row && cardOf(row);
}

/**
 * A person with the post of a day, or with the last post before it; post and unit are empty if there was none. Unscoped: for papers and
 * commands.
 */
export function personCard(db: Db, employeeId: string, day: PlainDate): EmployeeCard | undefined {
  const row = personRow(db).get({ employeeId, day });
  return row && cardOf(row);
}

/** Who appraises a segment on a day, for the signature block; undefined if nobody does. */
export function appraiserCard(db: Db, assignmentId: string, day: PlainDate): ActingCard | undefined {
  const acting = appraiserOn(db, assignmentId, day);
  return acting && actingCard(db, acting, day);
}

/** The card of the appraiser's superior on a day; undefined if there is none. */
export function reviewerCard(
  db: Db,
  assignmentId: string,
  day: PlainDate,
  appraiser?: Appraiser,
): ActingCard | undefined {
  const reviewer = reviewerOn(db, assignmentId, day, appraiser);
  return reviewer && actingCard(db, reviewer, day);
}

/** The card of an appraiser on a day, with the post of that day; for a Plt. or Plh., with the post acted for. */
export function actingCard(db: Db, acting: Appraiser, day: PlainDate): ActingCard | undefined {
  const card = personCard(db, acting.employeeId, day);
  if (!card) return undefined;
  const actedFor = actedForBy(db, acting, day);
  if (!actedFor) return { ...card, ...acting, standsIn: false, onBehalf: '' };
  const { as, onBehalf } = onBehalfWords({ ...acting, ...actedFor });
  const standsIn = as !== '';
  return { ...card, ...acting, ...(standsIn && { position: as, unit: actedFor.unit }), standsIn, onBehalf };
}
