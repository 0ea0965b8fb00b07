import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { Rejection } from '@/lib/kernel/decision';
import { shareOf } from '@/lib/web/siblings';
import { inTurn, type Limits, noTurns, type Turns, type Waiter } from './turns';

/**
 * The minimum that OWASP recommends for argon2id: 19 MiB, two passes, a parallelism of one. It takes about 21 ms of one core, outside the
 * event loop.
 */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/**
 * How many hashes this process runs at once: its share of two or three for the whole machine, and at least one. The four threads of Node's
 * pool also read files, so hashing never uses all four.
 */
const AT_ONCE = shareOf(Math.min(3, Math.max(2, availableParallelism())));
/**
 * How many requests may wait in each queue of this process: its share of 200, a few seconds of work. Beyond that, one request is refused
 * and can be sent again, so that nobody waits without end.
 */
const MOST_WAITING = shareOf(200);
const LIMITS: Limits = {
  atOnce: AT_ONCE,
  most: MOST_WAITING,
  refusal: () => new Rejection(['Server sedang melayani banyak orang yang masuk. Tunggu sebentar, lalu coba lagi.']),
};

const holder = globalThis as { capaianHashTurns?: Turns };

/** The waiter for work of the server, and for a person who came with a set-up code or uses the console. */
const SERVER: Waiter = { of: 'known', key: 'server' };

/** Hashes a password. The result is in PHC format, as it is stored. */
export function hashPassword(text: string, waiter = SERVER): Promise<string> {
  return hashing(waiter, () => hash(text, PARAMETERS));
}

let dummy: Promise<string> | undefined;

/**
 * Whether a password is right. If no hash is stored, the same work is done and the answer is false. So the time does not reveal which
 * accounts exist.
 */
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
