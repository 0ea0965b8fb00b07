import { type Anchor, type AnchorOccasion, appendAnchor, readAnchors } from '@/db/audit-anchors';
import { auditKeysOf } from '@/db/audit-keys';
import { type AnchorFault, anchorFault, verifyAnchors } from '@/lib/audit/queries/anchors';
import type { Db } from '@/lib/kernel/context';
import { beginKey, trailHead } from '@/lib/kernel/trail';
import { dataFolder } from './data-folder';
import { log } from './log';
import { isLastProcess } from './siblings';

/**
 * The time between two written heads while people work. A head is the number and hash of the newest entry of the audit trail. An attacker
 * could remove at most the entries of this time without being found.
 */
const EVERY_MS = 10 * 60_000;

type Known = { at: number; day: string; anchor: Anchor; fault: AnchorFault | undefined };

const CHANGED = 'The audit trail was changed from outside: run npm run audit:verify';

/** The last written head, and the first fault found since the start. Next bundles this file several times, so both are on globalThis. */
const holder = globalThis as { capaianAnchor?: Known };

/**
 * At the start of a server: binds the audit trail to the key of this folder, compares every written head with the trail, and writes the
 * current head. Does nothing if the trail has no keys.
 */
export function startTrail(db: Db): void {
  if (!auditKeysOf(db)) return;
  db.transaction((tx) => beginKey(tx, new Date()), { behavior: 'immediate' });
  anchorTrail(db, 'start', verifyAnchors(db, readAnchors(dataFolder()).anchors).fault);
  anchorAtEnd(db);
}

/** At the start of a process that joins a running server: compares the heads and writes no new one. */
export function joinTrail(db: Db): void {
  if (!auditKeysOf(db)) return;
  const { anchors } = readAnchors(dataFolder());
  const anchor = anchors.at(-1);
  if (anchor) know(anchor, verifyAnchors(db, anchors).fault);
  anchorAtEnd(db);
}

/** Makes the last process of a server write the head when it stops. */
function anchorAtEnd(db: Db): void {
  process.once('exit', () => isLastProcess() && anchorTrail(db, 'stop'));
}

function know(anchor: Anchor, fault: AnchorFault | undefined, at = Date.parse(anchor.at)): Known {
  holder.capaianAnchor = { at, day: dayOf(at), anchor, fault };
  return holder.capaianAnchor;
}

/**
 * Called with each request that has a session cookie. Every ten minutes at most, writes a head if there are new entries. The first head of
 * a day is written in any case, and is also logged. Entries that the keeper writes are covered at the next request.
 */
export function anchorIfDue(db: Db, now = Date.now()): void {
  const before = holder.capaianAnchor;
  if (!before || now - before.at < EVERY_MS) return;
  const known = learnAnchor(db, before);
  if (now - known.at < EVERY_MS) return;
  const isNewDay = dayOf(now) !== known.day;
  if (isNewDay || trailHead(db)?.seq !== known.anchor.seq) anchorTrail(db, isNewDay ? 'day' : 'work', undefined, now);
  else holder.capaianAnchor = { ...known, at: now };
}

/**
 * Takes the newest head, if another process has written one. Both heads are compared with the trail, so that a change between them is not
 * hidden.
 */
function learnAnchor(db: Db, known: Known): Known {
  const newest = newestAnchor();
  if (!newest || newest.at <= known.anchor.at) return known;
  return know(newest, known.fault ?? anchorFault(db, known.anchor) ?? anchorFault(db, newest));
}

/**
 * The newest written head; undefined if there is none, or if the file cannot be read. An unreadable file must not stop a request; the check
 * of the trail reports it.
 */
function newestAnchor(): Anchor | undefined {
  try {
    return readAnchors(dataFolder()).anchors.at(-1);
  } catch {
    return undefined;
  }
}

/**
 * Writes the current head. The previous head is compared first, so that the new head does not hide a change between them. A full disk must
 * not end the server or a request: the next head covers the same entries and more.
 */
function anchorTrail(db: Db, occasion: AnchorOccasion, found?: AnchorFault, now = Date.now()): void {
  try {
    const head = trailHead(db);
    if (!head) return;
    const known = holder.capaianAnchor && learnAnchor(db, holder.capaianAnchor);
    const fault = found ?? known?.fault ?? (known && anchorFault(db, known.anchor));
    const anchor = appendAnchor(dataFolder(), head, occasion, new Date(now));
    know(anchor, fault, now);
    if (fault) log().error({ event: 'trail-changed', seq: fault.anchor.seq, why: fault.why }, CHANGED);
    if (occasion !== 'work') log().info({ event: 'trail-head', occasion, seq: head.seq, hash: head.hash });
  } catch (error) {
    log().warn({ event: 'trail-head-failed', code: (error as NodeJS.ErrnoException).code });
  }
}

/** What the page of the audit trail shows without recomputing the hashes: the last written head, and the first one that does not match. */
export type TrailWatch = { lastAnchor: Anchor; fault: AnchorFault | undefined };

export function watchTrail(db: Db): TrailWatch | undefined {
  const known = holder.capaianAnchor;
  return known && { lastAnchor: known.anchor, fault: known.fault ?? anchorFault(db, known.anchor) };
}

/** The first of all written heads that does not match the trail; undefined if all match, or if the trail has no keys. */
export function faultOfHeads(db: Db): AnchorFault | undefined {
  return auditKeysOf(db) && verifyAnchors(db, readAnchors(dataFolder()).anchors).fault;
}

function dayOf(now: number): string {
  return new Date(now).toDateString();
}
