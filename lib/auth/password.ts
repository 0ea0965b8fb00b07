import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { Rejection } from '@/lib/kernel/decision';
import { shareOf } from '@/lib/web/siblings';
import { inTurn, type Limits, noTurns, type Turns, type Waiter } from './turns';

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane; about 21 ms of one core, off the event loop. */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Of the whole machine, shared by its processes. The pool of threads also reads files, so hashing never takes all four of it. */
const AT_ONCE = shareOf(Math.min(3, Math.max(2, availableParallelism())));
/** About three seconds of work in each queue; a later request is asked to try again instead of waiting without end. */
const MOST_WAITING = shareOf(200);
const LIMITS: Limits = {
  atOnce: AT_ONCE,
  most: MOST_WAITING,
  refusal: () => new Rejection(['Server sedang melayani banyak orang yang masuk. Tunggu sebentar, lalu coba lagi.']),
};

const holder = globalThis as { capaianHashTurns?: Turns };

/** Work of the server, or of a person who was admitted by a set-up code or at the console. */
const SERVER: Waiter = { of: 'known', key: 'server' };

/** A hash in PHC form, as it is stored. */
export function hashPassword(text: string, waiter = SERVER): Promise<string> {
  return hashing(waiter, () => hash(text, PARAMETERS));
}

let dummy: Promise<string> | undefined;

/** Whether a password is right. Without a stored hash the same work is done, so that the time does not tell which accounts exist. */
export async function verifyPassword(
  stored: string | null | undefined,
  text: string,
  waiter = SERVER,
): Promise<boolean> {
  dummy ??= hashPassword('nobody has this password');
  const against = stored ?? (await dummy);
  const fits = await hashing(waiter, () => verify(against, text));
  return fits && Boolean(stored);
}

function hashing<T>(waiter: Waiter, work: () => Promise<T>): Promise<T> {
  holder.capaianHashTurns ??= noTurns();
  return inTurn(holder.capaianHashTurns, LIMITS, waiter, work);
}
