/**
 * What the processes of one server tell each other, by way of the process that started them (docs/decisions/0034-several-processes.md). The
 * listener runs outside of what Next builds: the same process, another copy of this file. Loaded as it stands, so it imports nothing.
 */
export type Told =
  /** A fault was counted. */
  | { is: 'fault'; noted: { number: string; at: number } }
  /** A sentence for the person at the console, once however many processes have it to say. */
  | { is: 'sentence'; words: string }
  | { is: 'turn-asked'; of: string; id: number }
  | { is: 'turn-over'; of: string; id: number };

type Siblings = {
  tell?: (told: Told) => void;
  /** Work of this process that waits for its turn. */
  turns: Map<number, () => void>;
  lastTurn: number;
  /** Where there are no siblings: what the next work of a name waits for. */
  chains: Map<string, Promise<unknown>>;
  isLast: boolean;
};
const holder = globalThis as { capaianSiblings?: Siblings };

function siblings(): Siblings {
  // A process without siblings is the last one as well.
  holder.capaianSiblings ??= { turns: new Map(), lastTurn: 0, chains: new Map(), isLast: true };
  return holder.capaianSiblings;
}

/** Called by a process that has siblings, before anything else. */
export function joinSiblings(tell: (told: Told) => void): void {
  Object.assign(siblings(), { tell, isLast: false });
}

export function tellSiblings(told: Told): void {
  siblings().tell?.(told);
}

/** Says a sentence to the person at the console, once for the whole server. */
export function sayOnce(words: string): void {
  const { tell } = siblings();
  if (tell) tell({ is: 'sentence', words });
  else console.warn(words);
}

/** All others have ended: what a server does at its end is done by this process. */
export function becomeLast(): void {
  siblings().isLast = true;
}

export function isLastProcess(): boolean {
  return siblings().isLast;
}

/** Whether this process prepares the data folder for its siblings; they join when it is ready. */
export function isFirstProcess(): boolean {
  return process.env.CAPAIAN_PART !== 'joining';
}

/** Waits until no other work of this name is going on in any process of the server, does it, and lets the next begin. */
export async function inTurnOfServer<Result>(of: string, work: () => Promise<Result>): Promise<Result> {
  const { tell, turns, chains } = siblings();
  if (!tell) {
    const turn = (chains.get(of) ?? Promise.resolve()).then(work);
    chains.set(
      of,
      turn.catch(() => undefined),
    );
    return turn;
  }
  siblings().lastTurn += 1;
  const id = siblings().lastTurn;
  await new Promise<void>((resolve) => {
    turns.set(id, resolve);
    tell({ is: 'turn-asked', of, id });
  });
  return work().finally(() => tell({ is: 'turn-over', of, id }));
}

/** It is the turn of work that asked for one. */
export function beginTurn(id: number): void {
  const { turns } = siblings();
  turns.get(id)?.();
  turns.delete(id);
}

/** The part of what the machine bears that belongs to this process: its siblings have as much. */
export function shareOf(whole: number): number {
  return Math.max(1, Math.floor(whole / Number(process.env.CAPAIAN_PROCESSES || 1)));
}
