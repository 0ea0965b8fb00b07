import { AsyncLocalStorage } from 'node:async_hooks';
import { randomInt } from 'node:crypto';

/**
 * A request that the server is answering. `isBegun`: our code has started to run. `isUnread`: Next could not read the request, so our code
 * never ran. `isBroken`: an error was thrown while the answer was made. `says`: the sentence about a storage fault, if that was the reason.
 */
export type TrackedRequest = {
  readonly number: string;
  readonly method: string;
  readonly url: string;
  /** Whether Next reads a part of the request before our code runs: the body of a POST, or the header with the state of its router. */
  readonly isReadByNext: boolean;
  isBegun: boolean;
  isUnread: boolean;
  isBroken: boolean;
  says?: string;
};

/** The listener and the Next build load separate copies of this file in one process, so this storage is on globalThis. */
const holder = globalThis as { capaianAsked?: AsyncLocalStorage<TrackedRequest> };

function storage(): AsyncLocalStorage<TrackedRequest> {
  holder.capaianAsked ??= new AsyncLocalStorage();
  return holder.capaianAsked;
}

/** A new reference number of nine digits: short enough to read out on the telephone, and different from a NIP. */
export function newNumber(): string {
  return String(randomInt(100_000_000, 1_000_000_000));
}

/** Runs the work for a request under a new number. The log and the page about a fault show this number. */
export function numbered<Answer>(
  {
    method = '',
    url = '',
    headers = {},
  }: { method?: string; url?: string; headers?: Readonly<Record<string, unknown>> },
  run: (asked: TrackedRequest) => Answer,
): Answer {
  const isReadByNext = method === 'POST' || 'next-router-state-tree' in headers;
  const marks = { isBegun: false, isUnread: false, isBroken: false };
  const asked: TrackedRequest = { number: newNumber(), method, url, isReadByNext, ...marks };
  return storage().run(asked, run, asked);
}

/** The request that is being answered; undefined in background work. */
export function currentAsked(): TrackedRequest | undefined {
  return storage().getStore();
}

/** The first code of ours in a request calls this. From here on, a failure is a fault of the server, not of the request. */
export function noteBegun(): void {
  const asked = currentAsked();
  if (asked) asked.isBegun = true;
}
