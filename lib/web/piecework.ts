import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { askedWithin } from './askers';

/** While others ask, a piece rests three times as long as it worked: they wait a third longer at most. */
const REST = 3;
/** Somebody who asked this long ago may ask again, or still waits. */
const ASKING_MS = 1_000;

/** Runs pieces one after the other, with a rest after each; answers with what the last one returns. */
export async function inPieces<Result>(pieces: Generator<unknown, Result, void>): Promise<Result> {
  for (;;) {
    const begun = performance.now();
    const { done, value } = pieces.next();
    if (done) return value;
    await rest(performance.now() - begun);
  }
}

/** As long as it takes for others to have had their turn: one turn of the loop where nobody asks, so that an idle server loses no time. */
export async function rest(workedMs: number): Promise<void> {
  await nextTurn();
  if (askedWithin(ASKING_MS)) await wait(Math.ceil(workedMs * REST));
}
