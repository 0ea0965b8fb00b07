/** Who waits for a turn. `known`: somebody who has proved who they are, on this device or in this session; `key` tells one from the other. */
export type Waiter = { of: 'known' | 'stranger'; key: string };

type Place = { ready: () => void; refuse: (reason: Error) => void };
/** Those who wait, by key; whose turn comes next stands first. */
type Lines = Map<string, Place[]>;
export type Turns = { running: number; given: number; lines: Record<Waiter['of'], Lines> };

export type Limits = { atOnce: number; most: number; refusal: () => Error };

/** Of so many turns that are given while both wait, one goes to strangers. */
const STRANGERS_EACH = 4;

export function noTurns(): Turns {
  return { running: 0, given: 0, lines: { known: new Map(), stranger: new Map() } };
}

/**
 * Slow work, a few pieces at once; the rest waits in two halls of `most` places each. The known and the strangers have each their own,
 * so that strangers, however many, fill no place of the known and cost them one turn in four. Within a hall each key has its turn in
 * rotation, and where the hall is full the last of the longest line goes: one address that sends hundreds delays and displaces itself.
 */
export async function inTurn<T>(turns: Turns, limits: Limits, waiter: Waiter, work: () => Promise<T>): Promise<T> {
  await turn(turns, limits, waiter);
  try {
    return await work();
  } finally {
    pass(turns);
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

/** Who would stand in a line as long as the longest is refused; else the last of the longest. */
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

/** Hands the place to the next; only without one does it become free. */
function pass(turns: Turns): void {
  const { known, stranger } = turns.lines;
  const next =
    turns.given % STRANGERS_EACH === STRANGERS_EACH - 1
      ? (first(stranger) ?? first(known))
      : (first(known) ?? first(stranger));
  if (!next) {
    turns.running -= 1;
    return;
  }
  turns.given += 1;
  next.ready();
}

/** Takes the first of the line whose turn it is; the line then stands last. */
function first(lines: Lines): Place | undefined {
  for (const [key, [next, ...rest]] of lines) {
    lines.delete(key);
    if (rest.length > 0) lines.set(key, rest);
    return next;
  }
  return undefined;
}
