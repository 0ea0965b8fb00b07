import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { askedWithin } from './askers';

/** While requests come, work rests three times as long as each piece took: requests wait a third longer at most. */
const REST = 3;
/** After a request this recent, another may come, or it still waits. */
const ASKING_MS = 1_000;

/** Runs pieces one after the other, with a rest after each; returns the result of the last one. */
export async function inPieces<Result>(pieces: Generator<unknown, Result, void>): Promise<Result> {
  for (;;) {
    const begun = performance.now();
    const { done, value } = pieces.next();
    if (done) return value;
    await rest(performance.now() - begun);
  }
}

/** Waits so that requests are served: only one turn of the event loop when none come, so that an idle server loses no time. */
export async function rest(workedMs: number): Promise<void> {
  await nextTurn();
  if (askedWithin(ASKING_MS)) await wait(Math.ceil(workedMs * REST));
}
