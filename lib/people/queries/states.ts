import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { employeeStates, employees } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { overlaps, type PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { AWAY_KINDS } from '../rules/states';
import type { StateKind } from '../rules/vocabulary';

const ofEmployee = prepared((db) =>
  db
    .select({ state: employeeStates, recorder: employees.name })
    .from(employeeStates)
    .innerJoin(employees, eq(employees.id, employeeStates.recordedBy))
    .where(eq(employeeStates.employeeId, sql.placeholder('employeeId')))
    .orderBy(desc(employeeStates.fromOn), desc(employeeStates.recordedAt))
    .prepare(),
);

export type StateRow = typeof employeeStates.$inferSelect & { recorder: string };

/** Every recorded state of a person, the latest first, withdrawn ones included. Unscoped. */
export function stateHistoryOf(db: Db, employeeId: string): StateRow[] {
  return ofEmployee(db)
    .all({ employeeId })
    .map(({ state, recorder }) => ({ ...state, recorder }));
}

/** The states of a person that were not withdrawn. Unscoped. */
export function statesOf(db: Db, employeeId: string): StateRow[] {
  return stateHistoryOf(db, employeeId).filter(({ withdrawnAt }) => withdrawnAt === null);
}

type Span = { fromOn: PlainDate; toOn: PlainDate | null };

/** The states of a person that were not withdrawn and share a day with the span. Unscoped. */
export function statesWithin(db: Db, employeeId: string, span: Span): StateRow[] {
  return statesOf(db, employeeId).filter((state) => overlaps(state, span));
}

export type Absence = Span & { kind: StateKind };

/**
 * The states that keep a person from appraising (`AWAY_KINDS`) and that share a day with the term of an appointment. On the days of these
 * states the appointment does not count. Unscoped. [ORANG-08]
 */
export function absencesWithin(db: Db, employeeId: string, term: Span): Absence[] {
  const kinds: readonly StateKind[] = AWAY_KINDS;
  return statesWithin(db, employeeId, term)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, fromOn, toOn }) => ({ kind, fromOn, toOn }));
}

const notWithdrawn = prepared((db) =>
  db
    .select()
    .from(employeeStates)
    .where(and(eq(employeeStates.id, sql.placeholder('stateId')), isNull(employeeStates.withdrawnAt)))
    .prepare(),
);

/** A state by id; undefined if it was withdrawn. Unscoped: for commands that check the right afterwards. */
export function stateById(db: Db, stateId: string): typeof employeeStates.$inferSelect | undefined {
  return notWithdrawn(db).get({ stateId });
}
