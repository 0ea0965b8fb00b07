import { AsyncLocalStorage } from 'node:async_hooks';
import { randomInt } from 'node:crypto';

/**
 * One request on its way through the server. `isBroken`: what it asked for threw while it was made; `says`: the sentence about a storage that
 * failed, where that is why.
 */
export type Asked = {
  readonly number: string;
  readonly method: string;
  readonly url: string;
  isBroken: boolean;
  says?: string;
};

/** The listener runs outside of what Next builds: the same process, another copy of this file. */
const holder = globalThis as { capaianAsked?: AsyncLocalStorage<Asked> };

function storage(): AsyncLocalStorage<Asked> {
  holder.capaianAsked ??= new AsyncLocalStorage();
  return holder.capaianAsked;
}

/** Nine digits: short enough to be read out on the telephone, and never taken for a NIP. */
export function newNumber(): string {
  return String(randomInt(100_000_000, 1_000_000_000));
}

/** Runs a request under a number of its own: the one that the page of a fault shows and the log names. */
export function numbered<Answer>(
  { method = '', url = '' }: { method?: string; url?: string },
  run: (asked: Asked) => Answer,
): Answer {
  const asked: Asked = { number: newNumber(), method, url, isBroken: false };
  return storage().run(asked, run, asked);
}

/** The request that is being answered; undefined for work that no request waits for. */
export function currentAsked(): Asked | undefined {
  return storage().getStore();
}
