import { and, inArray, isNotNull, lt, lte, notInArray, or, sql } from 'drizzle-orm';
import { formTokens, news, securityEvents, sessions, signInDelays } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { forgetOld } from './kept-posts';

const DAY_MS = 24 * 3_600_000;
/**
 * How long the tokens of sent forms are stored. A form that is older is not accepted any more: the cookie with the sessions of a browser
 * (`auth/browser.ts`) is valid for the same time.
 */
const TOKENS_KEPT_MS = 7 * DAY_MS;
/**
 * How long ended sessions stay: forms that are still open refer to sessions of the last week. The list of devices shows no ended session.
 */
const SESSIONS_KEPT_MS = 30 * DAY_MS;
/** How long lines of the security log stay: a year of work and the months of its appraisal. */
const EVENTS_KEPT_MS = 400 * DAY_MS;
const NEWS_KEPT_MS = 400 * DAY_MS;
export const MOST_EVENTS = 300_000;
export const MOST_DELAYS = 200_000;
const DELAYS_KEPT_MS = DAY_MS;
/**
 * How many rows of one table one sweep deletes at most, so that a table that grew for months does not delay a page. Kept posts and waits at
 * sign-in have no such limit.
 */
const ROWS_AT_ONCE = 2_000;

/**
 * Deletes old rows from the tables that any request can fill. It runs at each start of a server and once an hour with an event of the
 * security log. The hourly job of the keeper calls it until nothing old is left. Returns how many rows were deleted; kept posts are not
 * counted.
 */
export function sweepNow(db: Db, at: Date, atOnce = ROWS_AT_ONCE): number {
  const before = (ms: number) => new Date(at.getTime() - ms);
  forgetOld(db, at);
  const tokens = db.select({ rowid: sql<number>`rowid` }).from(formTokens);
  const oldTokens = tokens.where(lt(formTokens.usedAt, before(TOKENS_KEPT_MS))).limit(atOnce);
  const oldSessions = db
    .select({ id: sessions.id })
    .from(sessions)
    .where(
      or(
        lt(sessions.expiresAt, before(SESSIONS_KEPT_MS)),
        and(isNotNull(sessions.endedAt), lt(sessions.endedAt, before(SESSIONS_KEPT_MS))),
      ),
    )
    .limit(atOnce);
  return (
    db.delete(formTokens).where(inArray(sql`rowid`, oldTokens)).run().changes +
    db.delete(sessions).where(inArray(sessions.id, oldSessions)).run().changes +
    sweepNews(db, before(NEWS_KEPT_MS), atOnce) +
    sweepEvents(db, before(EVENTS_KEPT_MS), atOnce) +
    sweepDelays(db, before(DELAYS_KEPT_MS))
  );
}

function sweepNews(db: Db, keptFrom: Date, atOnce: number): number {
  const old = db.select({ id: news.id }).from(news).where(lt(news.at, keptFrom)).limit(atOnce);
  return db.delete(news).where(inArray(news.id, old)).run().changes;
}

function sweepEvents(db: Db, keptFrom: Date, atOnce: number): number {
  const last = db
    .select({ seq: sql<number>`coalesce(max(${securityEvents.seq}), 0)` })
    .from(securityEvents)
    .get()!.seq;
  const old = db
    .select({ seq: securityEvents.seq })
    .from(securityEvents)
    .where(or(lt(securityEvents.at, keptFrom), lte(securityEvents.seq, last - MOST_EVENTS)))
    .orderBy(securityEvents.seq)
    .limit(atOnce);
  return db.delete(securityEvents).where(inArray(securityEvents.seq, old)).run().changes;
}

/**
 * Deletes waits after failed sign-ins if there are more than `MOST_DELAYS`. The `MOST_DELAYS` waits that end last are kept, except those
 * whose last failure is more than a day ago.
 */
function sweepDelays(db: Db, keptFrom: Date): number {
  const { count } = db.select({ count: sql<number>`count(*)` }).from(signInDelays).get()!;
  if (count <= MOST_DELAYS) return 0;
  const latest = db.select({ key: signInDelays.key }).from(signInDelays).orderBy(sql`${signInDelays.waitUntil} desc`);
  const isExcess = or(lt(signInDelays.lastFailedAt, keptFrom), notInArray(signInDelays.key, latest.limit(MOST_DELAYS)));
  return db.delete(signInDelays).where(isExcess).run().changes;
}
