/**
 * The messages between the processes of one server (siblings). They go through the process that started all of them
 * (docs/decisions/0034-several-processes.md). The listener runs this file directly, so it imports nothing. The listener and the Next build
 * load separate copies in one process, so the state is on globalThis.
 */
export type Told =
  /** A fault was counted. */
  | { is: 'fault'; noted: { number: string; at: number } }
  /** A sentence for the console, shown once even if several processes send it. */
  | { is: 'sentence'; words: string };

type Siblings = {
  tell?: (told: Told) => void;
  isLast: boolean;
};
const holder = globalThis as { capaianSiblings?: Siblings };

function siblings(): Siblings {
  // A process without siblings is also the last one.
  holder.capaianSiblings ??= { isLast: true };
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

/**
 * The share of this process in a limit for the whole machine, at least 1. Each serving process has the same share. The keeper is not
 * counted and gets the whole.
 */
export function shareOf(whole: number): number {
  return Math.max(1, Math.floor(whole / Number(process.env.CAPAIAN_PROCESSES || 1)));
}
