/**
 * The messages between the processes of one server (siblings). They go through the process that started all of them
 * (docs/decisions/0034-several-processes.md). The listener runs this file directly, so it imports nothing. The listener and the Next build
 * load separate copies in one process, so the state is on globalThis.
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
  /** The work of this process that waits for its turn, by the number of the turn. */
  turns: Map<number, () => void>;
  lastTurn: number;
  /** In a process without siblings: the last work of each name, for which the next work of that name waits. */
  chains: Map<string, Promise<unknown>>;
  isLast: boolean;
};
const holder = globalThis as { capaianSiblings?: Siblings };

function siblings(): Siblings {
  // A process without siblings is also the last one.
  holder.capaianSiblings ??= { turns: new Map(), lastTurn: 0, chains: new Map(), isLast: true };
  return holder.capaianSiblings;
}

/** Called at the start by a process that has siblings, before anything else. */
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

/** Called when all other processes have ended. This process then does the work that ends the server. */
export function becomeLast(): void {
  siblings().isLast = true;
}

export function isLastProcess(): boolean {
  return siblings().isLast;
}

/** Whether this process prepares the data folder. The other processes open the folder when it is ready. */
export function isFirstProcess(): boolean {
  return process.env.CAPAIAN_PART !== 'joining';
}

/** Runs work when no process of this server does work with the same name. The next work then begins. */
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

/** Starts the work that waits for this turn. */
export function beginTurn(id: number): void {
  const { turns } = siblings();
  turns.get(id)?.();
  turns.delete(id);
}

/** The share of this process in a limit for the whole machine. Each process of the server has the same share. */
export function shareOf(whole: number): number {
  return Math.max(1, Math.floor(whole / Number(process.env.CAPAIAN_PROCESSES || 1)));
}
