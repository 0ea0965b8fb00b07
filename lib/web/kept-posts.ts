import { and, desc, eq, gt, lte, notInArray, sql } from 'drizzle-orm';
import { keptPosts } from '@/db/schema';
import { type Browser, browserMark } from '@/lib/auth/browser';
import type { Db } from '@/lib/kernel/context';
import { newId } from '@/lib/kernel/ids';
import { seal, unseal } from '@/lib/kernel/seal';
import { FORM_BYTES } from './body-limits';
import { echoOf, type FormValues, isSecret } from './form-data';
import type { FormState } from './form-state';

const MINUTE_MS = 60_000;
/** How long a post is kept: long enough to sign in again, and for an admin to hand over a new first password. */
export const KEPT_FOR_MS = 60 * MINUTE_MS;
/** A post that is newer than this is sent at once after sign-in, because its sender expects that. An older post is only shown. */
const DONE_WITHIN_MS = 15 * MINUTE_MS;
const MOST_OF_ONE = 5;
/**
 * The limit for one sealed post: every form that the server accepts (`FORM_BYTES`), with its address. JSON writes quotes, backslashes, tabs
 * and line ends with two characters. Only control characters that no keyboard types need more.
 */
const MOST_BYTES = 2 * FORM_BYTES + 64 * 1024;
const MOST_BYTES_OF_ALL = 256 * 1024 * 1024;

export type KeptPost = {
  /** The address of the page with the form. */
  address: string;
  /** Which action the form calls. */
  action: string;
  /** The typed values, without secrets and technical fields of the form. */
  values: FormValues;
  /** Whether no secret was left out. A form with a secret must be filled in again. */
  isWhole: boolean;
  /** The answer to the form, if it was sent again after the new sign-in and was refused. */
  answer?: FormState;
};
export type FoundPost = KeptPost & { id: string; nonce: string; isRecent: boolean };
type Sender = { employeeId: string; nonce: string };

/**
 * Keeps the typed values for their sender and returns the id. Undefined if they are too long, or if all kept posts together would be too
 * long.
 */
export function keepPost(
  db: Db,
  { employeeId, nonce }: Sender,
  browser: Browser,
  { address, action, values }: Pick<KeptPost, 'address' | 'action' | 'values'>,
  at: Date,
): string | undefined {
  const isWhole = !Object.keys(values).some(isSecret);
  const text = JSON.stringify({ address, action, values: echoOf(values), isWhole } satisfies KeptPost);
  const id = newId();
  const sealed = seal(text, browser.key, id);
  return db.transaction(
    (tx) => {
      makeRoom(tx, { employeeId, nonce }, at);
      if (sealed.length > MOST_BYTES || sealed.length + bytesOfAll(tx) > MOST_BYTES_OF_ALL) return undefined;
      tx.insert(keptPosts)
        .values({ id, employeeId, nonce, sealed, browser: browserMark(browser), keptAt: at })
        .run();
      return id;
    },
    { behavior: 'immediate' },
  );
}

/**
 * Deletes posts that are too old and an earlier sending of the same form. If the person has too many, the oldest are deleted, so that one
 * more can be kept.
 */
function makeRoom(db: Db, { employeeId, nonce }: Sender, at: Date): void {
  forgetOld(db, at);
  const isOwn = eq(keptPosts.employeeId, employeeId);
  db.delete(keptPosts)
    .where(and(isOwn, eq(keptPosts.nonce, nonce)))
    .run();
  const latest = db.select({ id: keptPosts.id }).from(keptPosts).where(isOwn).orderBy(desc(keptPosts.keptAt));
  const others = latest.limit(MOST_OF_ONE - 1).all();
  db.delete(keptPosts)
    .where(
      and(
        isOwn,
        notInArray(
          keptPosts.id,
          others.map(({ id }) => id),
        ),
      ),
    )
    .run();
}

function bytesOfAll(db: Db): number {
  return db
    .select({ bytes: sql<number>`coalesce(sum(length(${keptPosts.sealed})), 0)` })
    .from(keptPosts)
    .get()!.bytes;
}

export function forgetOld(db: Db, at: Date): void {
  db.delete(keptPosts)
    .where(lte(keptPosts.keptAt, new Date(at.getTime() - KEPT_FOR_MS)))
    .run();
}

/** The post with this id that a person sent from this browser; without an id, the latest. Undefined if there is none. */
export function findKept(
  db: Db,
  employeeId: string,
  browser: Browser,
  id: string | undefined,
  at: Date,
): FoundPost | undefined {
  return listKept(db, employeeId, browser, at).find((post) => !id || post.id === id);
}

/** Every waiting post that a person sent from this browser, the latest first. */
export function listKept(db: Db, employeeId: string, browser: Browser, at: Date): FoundPost[] {
  const rows = db
    .select()
    .from(keptPosts)
    .where(and(eq(keptPosts.employeeId, employeeId), ofBrowser(browser, at)))
    .orderBy(desc(keptPosts.keptAt))
    .all();
  return rows.flatMap(({ id, nonce, sealed, keptAt }) => {
    const text = unseal(sealed, browser.key, id);
    return text ? [{ ...(JSON.parse(text) as KeptPost), id, nonce, isRecent: isRecent(keptAt, at) }] : [];
  });
}

/**
 * Whether a form with this id waits in this browser, and whether it was sent recently. It may be called before sign-in, so it does not
 * return the content.
 */
export function awaits(db: Db, browser: Browser, id: string, at: Date): { isRecent: boolean } | undefined {
  const row = db
    .select({ keptAt: keptPosts.keptAt })
    .from(keptPosts)
    .where(and(eq(keptPosts.id, id), ofBrowser(browser, at)))
    .get();
  return row && { isRecent: isRecent(row.keptAt, at) };
}

function ofBrowser(browser: Browser, at: Date) {
  return and(eq(keptPosts.browser, browserMark(browser)), gt(keptPosts.keptAt, new Date(at.getTime() - KEPT_FOR_MS)));
}

function isRecent(keptAt: Date, at: Date): boolean {
  return Math.abs(at.getTime() - keptAt.getTime()) < DONE_WITHIN_MS;
}

/** Stores the answer beside the typed values, because the form shows both. */
export function keepAnswer(
  db: Db,
  browser: Browser,
  { id, nonce, isRecent: _, ...post }: FoundPost,
  answer: FormState,
) {
  const sealed = seal(JSON.stringify({ ...post, answer } satisfies KeptPost), browser.key, id);
  db.update(keptPosts).set({ sealed }).where(eq(keptPosts.id, id)).run();
}

export function forgetKept(db: Db, employeeId: string, id: string): void {
  db.delete(keptPosts)
    .where(and(eq(keptPosts.id, id), eq(keptPosts.employeeId, employeeId)))
    .run();
}
