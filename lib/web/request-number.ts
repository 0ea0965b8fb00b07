import { AsyncLocalStorage } from 'node:async_hooks';
import { randomInt } from 'node:crypto';

/**
 * One request in the server. `isBegun`: our code began to run; `isUnread`: the body was no readable form, so our code never ran;
 * `isBroken`: the answer threw while it was made; `says`: the sentence about a storage fault, if that is the reason.
 */
export type Asked = {
  readonly number: string;
  readonly method: string;
  readonly url: string;
  /** Whether it has a body that Next reads before our code runs. */
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

/** Nine digits: short enough to read out on the telephone, and different from a NIP. */
export function newNumber(): string {
  return String(randomInt(100_000_000, 1_000_000_000));
}

/** Runs a request under its own number, which the page of a fault and the log show. */
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

/** The request that is being answered; undefined for background work. */
export function currentAsked(): Asked | undefined {
  return storage().getStore();
}

/** Called by the first code of ours in a request: from here on a failure is a fault of the server, not of the request. */
export function noteBegun(): void {
  const asked = currentAsked();
  if (asked) asked.isBegun = true;
}
