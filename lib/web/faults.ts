import { placesOf } from './fault-place.ts';
import { log } from './log.ts';
import { type Asked, currentAsked, newNumber } from './request-number.ts';
import { routeOf } from './route-pattern.ts';
import { tellSiblings } from './siblings.ts';
import { storageFaultAlone } from './storage-faults.ts';

/** What the server was doing: a page, a form, a route handler, storing, background work, starting, or anything else. */
export type During = 'render' | 'action' | 'route' | 'proxy' | 'storage' | 'work' | 'start' | 'health' | 'server';

const HOUR_MS = 3_600_000;
/** Above it the number is shown as "at least". */
const MOST_COUNTED = 10_000;
const CAUSES_TOLD = 3;

type Noted = { number: string; at: number };
type Holder = { capaianFaults?: { recent: Noted[]; known: WeakMap<object, string> } };

/** The listener runs outside of what Next builds: the same process, another copy of this file. */
function kept() {
  const holder = globalThis as Holder;
  holder.capaianFaults ??= { recent: [], known: new WeakMap() };
  return holder.capaianFaults;
}

/**
 * Writes a fault to the log, once even if it is caught several times, and returns its number: that of its request, which the page
 * shows. The line holds the kind of the fault and its place in the code; never the message, which may hold typed text.
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

/** A form in a shape that no page of ours sends fails while Next reads it, before our code runs: that is no fault of the server. */
function isUnread({ brings, isBegun }: Asked, error: unknown): boolean {
  return brings && !isBegun && storageFaultAlone(error) === undefined;
}

/** The same for an error that a page, a form or a route handler did not catch: its answer is broken, and the listener says so. */
export function noteBroken(error: unknown, during: During): void {
  if (isBrokenOff(error)) return;
  const asked = currentAsked();
  if (asked && !isUnread(asked, error))
    Object.assign(asked, { isBroken: true, says: asked.says ?? storageFaultAlone(error) });
  noteFault(error, during, { digest: digestOf(error) });
}

/** A request that the user cancelled is no fault: a closed browser, a connection that ended. */
export function isBrokenOff(error: unknown): boolean {
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  return (
    name === 'AbortError' ||
    name === 'ResponseAborted' ||
    ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_UNABLE_TO_PIPE'].includes(String(code))
  );
}

/** How many faults there were within the last hour, and the latest of them. */
export function faultsOfLastHour(at = Date.now()): { count: number; isMore: boolean; latest?: Noted } {
  const { recent } = kept();
  while (recent[0] && at - recent[0].at >= HOUR_MS) recent.shift();
  return { count: recent.length, isMore: recent.length >= MOST_COUNTED, latest: recent.at(-1) };
}

function count(noted: Noted): void {
  learnFault(noted);
  tellSiblings({ is: 'fault', noted });
}

/** A fault of another process of this server counts here as well: a request may reach any of them. */
export function learnFault(noted: Noted): void {
  const { recent } = kept();
  recent.push(noted);
  if (recent.length > MOST_COUNTED) recent.shift();
}

/** The faults that a starting process is told. */
export function recentFaults(at = Date.now()): readonly Noted[] {
  faultsOfLastHour(at);
  return kept().recent;
}

type Kind = { kind: string; code?: string; detail?: string; cause?: Kind };

/** The class and the code of an error, and of what caused it. */
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

/** The number that the renderer gives the error, which a page that is already open shows. */
function digestOf(error: unknown): string | undefined {
  const digest = String((error as { digest?: unknown } | null)?.digest);
  return /^\d+(?:@\w+)?$/.test(digest) ? digest : undefined;
}

/** Only names of classes and codes, because these come from code; any other text could be typed. */
function word(text: unknown): string | undefined {
  return typeof text === 'string' && /^[A-Za-z_$][\w$]{0,60}$/.test(text) ? text : undefined;
}

/** Messages that hold nothing but names of tables and columns, or nothing at all. */
const TOLD = [
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
  return typeof message === 'string' && TOLD.some((known) => known.test(message)) ? message : undefined;
}
