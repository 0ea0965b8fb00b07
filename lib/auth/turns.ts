/**
 * Who waits. `known`: the server, a signed-in person, or a person on a device where they signed in before. `key`: the device, person or
 * network.
 */
export type Waiter = { of: 'known' | 'stranger'; key: string };

type Place = { ready: () => void; refuse: (reason: Error) => void };
/** The waiting requests, by the key of the waiter. The first key has the next turn. */
type Lines = Map<string, Place[]>;
export type Turns = { running: number; given: number; lines: Record<Waiter['of'], Lines> };

export type Limits = { atOnce: number; most: number; refusal: () => Error };

/** While both kinds wait, strangers get one turn out of this many. */
const STRANGER_TURN_EVERY = 4;

export function noTurns(): Turns {
  return { running: 0, given: 0, lines: { known: new Map(), stranger: new Map() } };
}

/**
 * Runs slow work, at most `atOnce` pieces at the same time. Other work waits in two queues of `most` places: one for known waiters and one
 * for strangers. Strangers never take a place of known waiters, and get one turn in four. A queue has a line for each key, and the lines
 * take turns. If a queue is full, the last waiter of the longest line is refused: its call throws `refusal()`. So an address that sends
 * hundreds of requests delays only itself.
 */
export async function inTurn<T>(turns: Turns, limits: Limits, waiter: Waiter, work: () => Promise<T>): Promise<T> {
  await turn(turns, limits, waiter);
  try {
    return await work();
  } finally {
    releasePlace(turns);
  }
}

function turn(turns: Turns, { atOnce, most, refusal }: Limits, { of, key }: Waiter): Promise<void> | undefined {
  if (turns.running < atOnce) {
    turns.running += 1;
    return undefined;
  }
  const lines = turns.lines[of];
  const own = lines.get(key) ?? [];
  if (waitingIn(lines) >= most) makeRoom(lines, own.length, refusal);
  return new Promise((ready, refuse) => lines.set(key, [...own, { ready, refuse }]));
}

/**
 * Makes room in a full queue. The last waiter of the longest line is refused. If the new waiter's own line would become as long as that
 * line, the new waiter is refused instead.
 */
function makeRoom(lines: Lines, ownLength: number, refusal: () => Error): void {
  const [key, longest] = [...lines].reduce((a, b) => (b[1].length > a[1].length ? b : a));
  if (longest.length <= ownLength + 1) throw refusal();
  lines.set(key, longest.slice(0, -1));
  longest.at(-1)?.refuse(refusal());
}

function waitingIn(lines: Lines): number {
  let waiting = 0;
  for (const line of lines.values()) waiting += line.length;
  return waiting;
}

/** Gives the place to the next waiter; if nobody waits, the place becomes free. */
function releasePlace(turns: Turns): void {
  const { known, stranger } = turns.lines;
  const next =
    turns.given % STRANGER_TURN_EVERY === STRANGER_TURN_EVERY - 1
      ? (first(stranger) ?? first(known))
      : (first(known) ?? first(stranger));
  if (!next) {
    turns.running -= 1;
    return;
  }
  turns.given += 1;
  next.ready();
}

/** Takes the first waiter of the first line and moves that line to the end. */
function first(lines: Lines): Place | undefined {
  for (const [key, [next, ...rest]] of lines) {
    lines.delete(key);
    if (rest.length > 0) lines.set(key, rest);
    return next;
  }
  return undefined;
}
