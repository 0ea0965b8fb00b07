import { expect } from 'vitest';
import type { Connection } from '@/db/client';
import { auditEntries } from '@/db/schema';
import { Rejection } from '@/lib/kernel/decision';

export function countAuditEntries(db: Connection): number {
  return db.select().from(auditEntries).all().length;
}

/** Expects that an operation is refused with these words and writes nothing to the audit trail. Returns the refusal. */
export function expectRefused(db: Connection, operation: () => unknown, words: RegExp): Rejection {
  const before = countAuditEntries(db);
  let refusal: unknown;
  try {
    operation();
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(Rejection);
  expect((refusal as Rejection).message).toMatch(words);
  expect(countAuditEntries(db)).toBe(before);
  return refusal as Rejection;
}
