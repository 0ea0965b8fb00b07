import { expect, it } from 'vitest';
import { freshDatabase } from '@/tests/support/database';
import { withoutSync, withoutWaiting } from './patience';

const FULL = 2;
const NORMAL = 1;
const db = freshDatabase();
const synchronous = () => db.$client.pragma('synchronous', { simple: true });
const patience = () => db.$client.pragma('busy_timeout', { simple: true });
const fails = () => {
  throw new Error('no');
};

it('a small note does not wait for the disk, and what follows does', () => {
  expect(withoutSync(db, synchronous)).toBe(NORMAL);
  expect(synchronous()).toBe(FULL);
  expect(() => withoutSync(db, fails)).toThrow('no');
  expect(synchronous()).toBe(FULL);
});

it('work that may not wait for another process does not, and what follows does', () => {
  expect(withoutWaiting(db, patience)).toBe(0);
  expect(patience()).toBe(5000);
  expect(() => withoutWaiting(db, fails)).toThrow('no');
  expect(patience()).toBe(5000);
});
