import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { Rejection } from '@/lib/kernel/decision';

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane; about 21 ms of one core, off the event loop. */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** The pool of threads also reads files, so hashing never takes all four of it. */
const AT_ONCE = Math.min(3, Math.max(2, availableParallelism()));
/** About three seconds of work; whoever comes after that is asked to try again instead of waiting without end. */
const MAX_WAITING = 200;

type Queue = { running: number; waiting: (() => void)[] };
const holder = globalThis as { capaianHashQueue?: Queue };

function queue(): Queue {
  holder.capaianHashQueue ??= { running: 0, waiting: [] };
  return holder.capaianHashQueue;
}

/** A hash in PHC form, as it is stored. */
export function hashPassword(text: string): Promise<string> {
  return inTurn(() => hash(text, PARAMETERS));
}

let dummy: Promise<string> | undefined;

/** Whether a password fits. Without a stored hash the same work is done for nothing, so that the time tells nobody who exists. */
export async function verifyPassword(stored: string | null | undefined, text: string): Promise<boolean> {
  dummy ??= hashPassword('nobody has this password');
  const against = stored ?? (await dummy);
  const fits = await inTurn(() => verify(against, text));
  return fits && Boolean(stored);
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  await turn(queue());
  try {
    return await work();
  } finally {
    pass(queue());
  }
}

function turn(line: Queue): Promise<void> | undefined {
  if (line.running < AT_ONCE) {
    line.running += 1;
    return undefined;
  }
  if (line.waiting.length >= MAX_WAITING)
    throw new Rejection(['Server sedang melayani banyak orang yang masuk. Tunggu sebentar, lalu coba lagi.']);
  return new Promise((ready) => line.waiting.push(ready));
}

/** Hands the place to the next in line; only without one does it become free. */
function pass(line: Queue): void {
  const next = line.waiting.shift();
  if (next) next();
  else line.running -= 1;
}
