import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { employeeStates, employees } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { overlaps, type PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { AWAY_KINDS, type StateKind } from '../rules/states';

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

/** Every state that was recorded of somebody, the latest first, those withdrawn among them. Unscoped. */
export function stateHistoryOf(db: Db, employeeId: string): StateRow[] {
  return ofEmployee(db)
    .all({ employeeId })
    .map(({ state, recorder }) => ({ ...state, recorder }));
}

/** The states of somebody that stand. Unscoped. */
export function statesOf(db: Db, employeeId: string): StateRow[] {
  return stateHistoryOf(db, employeeId).filter(({ withdrawnAt }) => withdrawnAt === null);
}

type Span = { fromOn: PlainDate; toOn: PlainDate | null };

/** Those that share a day with a span. Unscoped. */
export function statesWithin(db: Db, employeeId: string, span: Span): StateRow[] {
  return statesOf(db, employeeId).filter((state) => overlaps(state, span));
}

export type Absence = Span & { kind: StateKind };

/** Those for whose days somebody neither leads nor appraises, so that no letter counts, within the term of one. Unscoped. [ORANG-08] */
export function absencesWithin(db: Db, employeeId: string, term: Span): Absence[] {
  const kinds: readonly StateKind[] = AWAY_KINDS;
  return statesWithin(db, employeeId, term)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, fromOn, toOn }) => ({ kind, fromOn, toOn }));
}

const standing = prepared((db) =>
  db
    .select()
    .from(employeeStates)
    .where(and(eq(employeeStates.id, sql.placeholder('stateId')), isNull(employeeStates.withdrawnAt)))
    .prepare(),
);

/** A state that stands. Unscoped: for commands that go on to ask who may. */
export function stateById(db: Db, stateId: string): typeof employeeStates.$inferSelect | undefined {
  return standing(db).get({ stateId });
}
