import { eq, sql } from 'drizzle-orm';
import { employees, units } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { leadCandidates } from './leader-of-unit';
import { type Appraiser, headOn, leaderAboveOn, leaderOn } from './reporting-line';

export type UnitLeader = Appraiser & {
  name: string;
  /** The name of the definitive holder of the post, if another person leads the unit. */
  holder: string | undefined;
};

const nameRow = prepared((db) =>
  db
    .select({ name: employees.name })
    .from(employees)
    .where(eq(employees.id, sql.placeholder('employeeId')))
    .prepare(),
);

/** Who leads a unit on a day, by name. Undefined if nobody acts and the post is vacant or its holder is away. */
export function unitLeader(db: Db, unitId: string, day: PlainDate): UnitLeader | undefined {
  const leader = leaderOn(db, unitId, day);
  if (!leader) return undefined;
  const employeeId = headOn(db, unitId, day);
  const holder = employeeId && employeeId !== leader.employeeId ? nameRow(db).get({ employeeId })?.name : undefined;
  return { ...leader, name: nameRow(db).get(leader)?.name ?? '', holder };
}

/** The name of the person who appraises the people of a unit while it has no leader (R6 p.89 no.2). Undefined if nobody leads above it. */
export function leaderMeanwhile(db: Db, unitId: string, day: PlainDate): string | undefined {
  const above = leaderAboveOn(db, unitId, day);
  return above && nameRow(db).get(above)?.name;
}

const everLed = prepared((db) =>
  db
    .select({ id: units.id, name: units.name, parentId: units.parentId, path: units.path })
    .from(units)
    .where(sql`${units.id} in (${leadCandidates(sql`${sql.placeholder('personId')}`)})`)
    .prepare(),
);

/** The units that a person leads on a day, by post or as an acting official. */
export function unitsLedBy(db: Db, personId: string, day: PlainDate) {
  return everLed(db)
    .all({ personId })
    .filter(({ id }) => leaderOn(db, id, day)?.employeeId === personId);
}

/** Runs `operation` and returns the units that the person led on a day before it and that nobody leads on that day after it. */
export function leftWithoutLeader(
  db: Db,
  { personId, day }: { personId: string; day: PlainDate },
  operation: () => unknown,
): { id: string; name: string }[] {
  const led = unitsLedBy(db, personId, day);
  operation();
  return led.filter(({ id }) => leaderOn(db, id, day) === undefined);
}
