import { expect } from 'vitest';
import type { Connection } from '@/db/client';
import { auditEntries } from '@/db/schema';
import { Rejection } from '@/lib/kernel/decision';

export function countDeeds(db: Connection): number {
  return db.select().from(auditEntries).all().length;
}

/** The deed is refused, says so in these words, and leaves no trace in the audit trail. */
export function expectRefused(db: Connection, deed: () => unknown, words: RegExp): Rejection {
  const before = countDeeds(db);
  let refusal: unknown;
  try {
    deed();
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(Rejection);
  expect((refusal as Rejection).message).toMatch(words);
  expect(countDeeds(db)).toBe(before);
  return refusal as Rejection;
}
