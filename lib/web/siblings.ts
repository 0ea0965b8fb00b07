/**
 * The messages between the processes of one server, through the process that started them (docs/decisions/0034-several-processes.md). The
 * listener runs outside of what Next builds: the same process, another copy of this file. Loaded as it stands, so it imports nothing.
 */
export type Told =
  /** A fault was counted. */
  | { is: 'fault'; noted: { number: string; at: number } }
  /** A sentence for the console, shown once even if several processes send it. */
  | { is: 'sentence'; words: string }
  | { is: 'turn-asked'; of: string; id: number }
  | { is: 'turn-over'; of: string; id: number };

type Siblings = {
  tell?: (told: Told) => void;
  /** Work of this process that waits for its turn. */
  turns: Map<number, () => void>;
  lastTurn: number;
  /** Without siblings: the work that the next work of this name waits for. */
  chains: Map<string, Promise<unknown>>;
  isLast: boolean;
};
const holder = globalThis as { capaianSiblings?: Siblings };

function siblings(): Siblings {
  // A process without siblings is also the last one.
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

/** Shows a sentence on the console, once for the whole server. */
export function sayOnce(words: string): void {
  const { tell } = siblings();
  if (tell) tell({ is: 'sentence', words });
  else console.warn(words);
}

/** All other processes have ended: this one does the work at the end of the server. */
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

/** Waits until no process of the server does work of this name, does it, then lets the next begin. */
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

/** Starts work that asked for its turn. */
export function beginTurn(id: number): void {
  const { turns } = siblings();
  turns.get(id)?.();
  turns.delete(id);
}

/** The share of this process in a limit of the whole machine; each sibling has the same. */
export function shareOf(whole: number): number {
  return Math.max(1, Math.floor(whole / Number(process.env.CAPAIAN_PROCESSES || 1)));
}
