import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { noteAsked } from './askers';
import { inPieces, rest } from './piecework';

/** Whether a rest of a minute would be kept to: nobody here waits for it. */
const isLong = (resting: Promise<void>) => Promise.race([resting.then(() => false), wait(100).then(() => true)]);

// First: nobody has asked for anything yet.
it('lets those who came while a piece worked have their turn before the next one', async () => {
  const order: string[] = [];
  function* pieces() {
    setImmediate(() => order.push('asked meanwhile'));
    yield order.push('first piece');
    order.push('second piece');
  }
  await inPieces(pieces());
  expect(order).toEqual(['first piece', 'asked meanwhile', 'second piece']);
});

it('rests as long as others ask, and loses no time while nobody does', async () => {
  // Another test file may have asked a server a moment ago.
  delete (globalThis as { capaianAskedAt?: number }).capaianAskedAt;
  expect(await isLong(rest(20_000))).toBe(false);
  noteAsked();
  expect(await isLong(rest(20_000))).toBe(true);
});
