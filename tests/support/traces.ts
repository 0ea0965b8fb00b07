import { expect } from 'vitest';
import type { Connection } from '@/db/client';
import { Rejection } from '@/lib/kernel/decision';

const TABLES = [
  'check_ins',
  'realisations',
  'evidence',
  'feedback_entries',
  'progress_follow_ups',
  'earlier_answers',
  'answer_drafts',
  'dialogues',
  'expectation_threads',
  'expectation_posts',
  'skps',
  'skp_results',
  'skp_indicators',
  'skp_expectations',
  'audit_entries',
] as const;

/** The content of the plan tables, the tables of reports and dialogues, and the audit trail, to compare before and after a refusal. */
function tracesOf(db: Connection): string {
  return JSON.stringify(TABLES.map((table) => db.$client.prepare(`select * from ${table} order by rowid`).all()));
}

/** Expects that an operation is refused and leaves these tables unchanged. Returns the refusal. */
export function refusalOf(db: Connection, operation: () => unknown): Rejection {
  const before = tracesOf(db);
  let refusal: unknown;
  try {
    operation();
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(Rejection);
  expect(tracesOf(db)).toBe(before);
  return refusal as Rejection;
}

/** The events of the audit trail, the oldest first. */
export function eventsOf(db: Connection): string[] {
  const rows = db.$client.prepare('select event from audit_entries order by seq').all() as { event: string }[];
  return rows.map(({ event }) => event);
}
