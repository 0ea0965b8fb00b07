import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { mintActor } from '@/lib/auth/actor';
import type { Context } from '@/lib/kernel/context';
import { askedWithin } from './askers';
import { now } from './clock';
import { database } from './database';
import { noteFault } from './faults';

/**
 * Long work that was confirmed and goes on by itself: not bound to a request, in small pieces with pauses between them, so that pages
 * answer meanwhile. What is done is stored by the work itself, piece by piece; a server that starts goes on with what is unfinished.
 */
type Pieces = Generator<unknown, void, void> | AsyncGenerator<unknown, void, void>;
export type Work = {
  /** The same work is never begun twice at a time. */
  key: string;
  /** On whose behalf. */
  employeeId: string;
  /** How many times as long as it worked a piece rests while others ask; less where the work is on another thread. */
  rest?: number;
  pieces: (ctx: Context) => Pieces;
};

/** While others ask, a piece rests three times as long as it worked: they wait a third longer at most. */
const REST = 3;
/** Somebody who asked this long ago may ask again, or still waits. */
const ASKING_MS = 1_000;
const RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 300_000;

const holder = globalThis as { capaianWork?: Map<string, Promise<void>> };

function running(): Map<string, Promise<void>> {
  holder.capaianWork ??= new Map();
  return holder.capaianWork;
}

/** Begins work unless it is already going on; call it after what it needs is committed (it starts with the next turn of the loop). */
export function beginWork(work: Work): void {
  const works = running();
  if (works.has(work.key)) return;
  const end = toTheEnd(work).finally(() => works.delete(work.key));
  works.set(work.key, end);
}

/** Waits a moment for work to end, so that small work is done before its page is shown. */
export async function settled(key: string, patienceMs: number): Promise<void> {
  await Promise.race([running().get(key), wait(patienceMs)]);
}

async function toTheEnd(work: Work): Promise<void> {
  for (let retry = RETRY_MS; ; retry = Math.min(retry * 2, LONGEST_RETRY_MS)) {
    await wait(0);
    try {
      return await inPieces(work.pieces(contextOf(work)), work.rest);
    } catch (error) {
      noteFault(error, 'work', { retriedAfterSeconds: retry / 1000 });
      await wait(retry, undefined, { ref: false });
    }
  }
}

function contextOf({ employeeId }: Work): Context {
  const db = database();
  const actor = mintActor(db, employeeId);
  if (!actor) throw new Error(`nobody has the id ${employeeId}`);
  return { db, actor, now: now(db) };
}

/** Runs pieces one after the other, with a rest after each; answers with what the last one returns. */
export async function inPieces<Result>(
  pieces: Generator<unknown, Result, void> | AsyncGenerator<unknown, Result, void>,
  times = REST,
): Promise<Result> {
  for (;;) {
    const begun = performance.now();
    const { done, value } = await pieces.next();
    if (done) return value;
    await rest(performance.now() - begun, times);
  }
}

/** As long as it takes for others to have had their turn: one turn of the loop where nobody asks, so that an idle server loses no time. */
export async function rest(workedMs: number, times = REST): Promise<void> {
  await nextTurn();
  if (askedWithin(ASKING_MS)) await wait(Math.ceil(workedMs * times));
}
