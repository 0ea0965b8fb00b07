import { placesOf } from './fault-place.ts';
import { log } from './log.ts';
import { currentAsked, newNumber, type TrackedRequest } from './request-number.ts';
import { routeOf } from './route-pattern.ts';
import { tellSiblings } from './siblings.ts';
import { storageFaultAlone } from './storage-faults.ts';

/**
 * What the server was doing when a fault occurred. `proxy`: the proxy of Next. `storage`: reading or writing stored data. `work`:
 * background work. `health`: a check for monitors. `server`: anything else.
 */
export type During = 'render' | 'action' | 'route' | 'proxy' | 'storage' | 'work' | 'start' | 'health' | 'server';

const HOUR_MS = 3_600_000;
/** From this count on, the count is shown as "at least". */
const MOST_COUNTED = 10_000;
const CAUSES_TOLD = 3;

type Noted = { number: string; at: number };
type Holder = { capaianFaults?: { recent: Noted[]; known: WeakMap<object, string> } };

/** The faults that this process knows. The listener and the Next build load separate copies of this file, so the state is on globalThis. */
function kept() {
  const holder = globalThis as Holder;
  holder.capaianFaults ??= { recent: [], known: new WeakMap() };
  return holder.capaianFaults;
}

/**
 * Writes a fault to the log and returns its reference number, which the page shows. Within a request, this is the number of the request. An
 * error that is caught several times is written once. The line contains the class, the code and the place of the error, but no typed text.
 * Of its message, only known texts are written (`LOGGABLE_MESSAGES`).
 */
export function noteFault(
  error: unknown,
  during: During,
  more: { digest?: string; retriedAfterSeconds?: number } = {},
): string {
  const { known } = kept();
  const isObject = typeof error === 'object' && error !== null;
  const before = isObject ? known.get(error) : undefined;
  if (before !== undefined) return before;
  const asked = currentAsked();
  const number = asked?.number ?? newNumber();
  if (isObject) known.set(error, number);
  const request = asked && { method: asked.method, route: routeOf(asked.url) };
  const told = { number, during, ...kindOf(error), place: placesOf(error), ...request, ...more };
  if (asked && isUnread(asked, error)) {
    asked.isUnread = true;
    log().warn({ event: 'unread', ...told });
    return number;
  }
  if (during !== 'health') count({ number, at: Date.now() });
  log().error({ event: 'fault', ...told });
  return number;
}

/**
 * Whether Next failed to read a request before our code ran. None of our pages sends such a request, so this is no fault of the server. A
 * storage fault is always a fault of the server.
 */
function isUnread({ isReadByNext, isBegun }: TrackedRequest, error: unknown): boolean {
  return isReadByNext && !isBegun && storageFaultAlone(error) === undefined;
}

/**
 * Notes an error that a page, a form or a route handler did not catch. The request is marked as broken, so that the listener sends a page
 * about the fault instead. Nothing is noted if the client closed the connection.
 */
export function noteBroken(error: unknown, during: During): void {
  if (isClientAbort(error)) return;
  const asked = currentAsked();
  if (asked && !isUnread(asked, error))
    Object.assign(asked, { isBroken: true, says: asked.says ?? storageFaultAlone(error) });
  noteFault(error, during, { digest: digestOf(error) });
}

/** Whether an error only says that the client closed the connection (a cancelled request). That is no fault. */
export function isClientAbort(error: unknown): boolean {
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  return (
    name === 'AbortError' ||
    name === 'ResponseAborted' ||
    ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_UNABLE_TO_PIPE'].includes(String(code))
  );
}

/** How many faults all processes counted within the last hour, and the latest fault. `isMore`: there may be more than were counted. */
export function faultsOfLastHour(at = Date.now()): { count: number; isMore: boolean; latest?: Noted } {
  const { recent } = kept();
  while (recent[0] && at - recent[0].at >= HOUR_MS) recent.shift();
  return { count: recent.length, isMore: recent.length >= MOST_COUNTED, latest: recent.at(-1) };
}

function count(noted: Noted): void {
  learnFault(noted);
  tellSiblings({ is: 'fault', noted });
}

/** Counts a fault of another process of this server, because a monitor may ask any of the processes. */
export function learnFault(noted: Noted): void {
  const { recent } = kept();
  recent.push(noted);
  if (recent.length > MOST_COUNTED) recent.shift();
}

/** The faults of the last hour, which a process receives when it starts. */
export function recentFaults(at = Date.now()): readonly Noted[] {
  faultsOfLastHour(at);
  return kept().recent;
}

type Kind = { kind: string; code?: string; detail?: string; cause?: Kind };

/** The class, the code and the known message of an error and of up to three causes. */
function kindOf(error: unknown, depth = 0): Kind {
  if (typeof error !== 'object' || error === null) return { kind: typeof error };
  const { name, code, message, cause } = error as Record<string, unknown>;
  return {
    kind: word(name) ?? word(error.constructor?.name) ?? 'object',
    code: word(code),
    detail: detailOf(message),
    ...(cause !== undefined && depth < CAUSES_TOLD && { cause: kindOf(cause, depth + 1) }),
  };
}

/**
 * The digest that React's renderer gives to the error; undefined if there is none. React sends it to a page that is already open; the
 * listener replaces it by our number.
 */
function digestOf(error: unknown): string | undefined {
  const digest = String((error as { digest?: unknown } | null)?.digest);
  return /^\d+(?:@\w+)?$/.test(digest) ? digest : undefined;
}

/** The text, if it looks like the name of a class or a code; undefined if not. Such names come from code; any other text could be typed. */
function word(text: unknown): string | undefined {
  return typeof text === 'string' && /^[A-Za-z_$][\w$]{0,60}$/.test(text) ? text : undefined;
}

/** The messages that may be logged. They contain only names of tables and columns, or nothing variable. */
const LOGGABLE_MESSAGES = [
  /^no such (?:table|column|index|function): [a-z_.]{1,100}$/i,
  /^(?:UNIQUE|NOT NULL) constraint failed: [a-z_., ]{1,200}$/,
  /^FOREIGN KEY constraint failed$/,
  /^table [a-z_]{1,60} has no column named [a-z_]{1,60}$/,
  /^database (?:is locked|or disk is full|disk image is malformed|table is locked)$/,
  /^disk I\/O error$/,
  /^attempt to write a readonly database$/,
  /^unable to open database file$/,
  /^file is not a database$/,
];

function detailOf(message: unknown): string | undefined {
  return typeof message === 'string' && LOGGABLE_MESSAGES.some((known) => known.test(message)) ? message : undefined;
}
