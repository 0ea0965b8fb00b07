import { AsyncLocalStorage } from 'node:async_hooks';
import { randomInt } from 'node:crypto';

/**
 * One request on its way through the server. `isBegun`: our code had its turn; `isUnread`: what was sent was no form that could be read, so
 * that it never had; `isBroken`: what was asked for threw while it was made; `says`: the sentence about a storage that failed, where that is why.
 */
export type Asked = {
  readonly number: string;
  readonly method: string;
  readonly url: string;
  /** Whether it brings something that has to be read before our code has its turn. */
  readonly brings: boolean;
  isBegun: boolean;
  isUnread: boolean;
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
  {
    method = '',
    url = '',
    headers = {},
  }: { method?: string; url?: string; headers?: Readonly<Record<string, unknown>> },
  run: (asked: Asked) => Answer,
): Answer {
  const brings = method === 'POST' || 'next-router-state-tree' in headers;
  const marks = { isBegun: false, isUnread: false, isBroken: false };
  const asked: Asked = { number: newNumber(), method, url, brings, ...marks };
  return storage().run(asked, run, asked);
}

/** The request that is being answered; undefined for work that no request waits for. */
export function currentAsked(): Asked | undefined {
  return storage().getStore();
}

/** Said by whatever of our code is first in a request: what fails from here on is no longer a matter of how the request was written. */
export function noteBegun(): void {
  const asked = currentAsked();
  if (asked) asked.isBegun = true;
}
