import { and, eq, sql } from 'drizzle-orm';
import { headers } from 'next/headers';
import { cache } from 'react';
import { formTokens } from '@/db/schema';
import { nextInWords, nextOf } from '@/lib/inbox/queries/next';
import type { KindOfTask } from '@/lib/inbox/tasks';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { currentRequest } from './context';
import { noteFault } from './faults';
import { withoutSync } from './patience';

const SHOWN_FOR_MS = 600_000;
/**
 * If the same page is requested again within this time, it shows the sentence again. A user who comes back later does not read it again.
 */
const SHOWN_AGAIN_MS = 10_000;

const sayOf = prepared((db) =>
  db
    .select({ say: formTokens.say, next: formTokens.next, usedAt: formTokens.usedAt, shownAt: formTokens.shownAt })
    .from(formTokens)
    .where(
      and(eq(formTokens.token, sql.placeholder('token')), eq(formTokens.employeeId, sql.placeholder('employeeId'))),
    )
    .prepare(),
);

/**
 * The sentence of the form that led to this page (`?ok=…`). Only the sender of the form sees it, once, and within ten minutes. A user who
 * later goes back to the page must not read of an old success. The sentence is not shown beside the answer to the next form, because that
 * answer says what is wrong now.
 */
const shownNotice = cache(async () => {
  const head = await headers();
  if (head.get('x-capaian-method') === 'POST') return undefined;
  const url = head.get('x-capaian-url') ?? '';
  const token = new URLSearchParams(url.split('?')[1] ?? '').get('ok');
  const request = token ? await currentRequest() : undefined;
  if (!token || !request) return undefined;
  const { db, actor } = request.ctx;
  const row = sayOf(db).get({ token, employeeId: actor.employeeId });
  const at = Date.now();
  if (!row || at - row.usedAt.getTime() >= SHOWN_FOR_MS) return undefined;
  if (row.shownAt) return Math.abs(at - row.shownAt.getTime()) < SHOWN_AGAIN_MS ? row : undefined;
  noteShown(db, token, new Date(at));
  return row;
});

export const currentNotice = async (): Promise<string | undefined> => (await shownNotice())?.say;

/** The next open task of the same kinds as the task just done; undefined if there is none. */
export const currentNext = cache(async (): Promise<{ href: string; begin?: string; words: string } | undefined> => {
  const notice = await shownNotice();
  const request = notice?.next ? await currentRequest() : undefined;
  const next = request && nextOf(request.ctx, notice!.next!.split(' ') as KindOfTask[]);
  return next && { href: next.href, begin: next.begin, words: nextInWords(next) };
});

/** Notes that the sentence was shown. If this write fails, for example on a full disk, the sentence is shown all the same. */
function noteShown(db: Db, token: string, shownAt: Date): void {
  try {
    const note = db.update(formTokens).set({ shownAt }).where(eq(formTokens.token, token));
    withoutSync(db, () => note.run());
  } catch (error) {
    noteFault(error, 'storage');
  }
}
