import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { employees, expectationPosts, expectationThreads } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { unreadBy } from '../rules/expectations';
import type { Side } from '../rules/vocabulary';

/**
 * The condition for posts `p` that are proposals without an answer. If there is a later proposal for the same part of the plan, only the
 * later one counts. [DIALOG-05]
 */
const IS_OPEN = sql`p.kind = 'proposed'
  and not exists (select 1 from expectation_posts a where a.answers_id = p.id)
  and not exists (select 1 from expectation_posts n where n.thread_id = p.thread_id and n.number > p.number
    and n.kind = 'proposed' and n.field = p.field and n.indicator_lineage_id = p.indicator_lineage_id)`;

/**
 * How many open proposals a thread `t` has. The next two constants: how many posts of the other side the owner or the appraiser has not
 * read.
 */
export const OPEN_PROPOSALS = sql<number>`(select count(*) from expectation_posts p where p.thread_id = t.id and ${IS_OPEN})`;
export const UNREAD_BY_OWNER = sql<number>`(select count(*) from expectation_posts p
  where p.thread_id = t.id and p.side = 'appraiser' and p.number > t.owner_read)`;
export const UNREAD_BY_APPRAISER = sql<number>`(select count(*) from expectation_posts p
  where p.thread_id = t.id and p.side = 'owner' and p.number > t.appraiser_read)`;

const threadRows = prepared((db) =>
  db
    .select({
      id: sql<string>`t.id`,
      topic: sql<'result' | 'value'>`t.topic`,
      topicKey: sql<string>`t.topic_key`,
      posts: sql<number>`p.number`,
      open: OPEN_PROPOSALS,
      unreadByOwner: UNREAD_BY_OWNER,
      unreadByAppraiser: UNREAD_BY_APPRAISER,
      about: sql<string>`p.about`,
      lastAt: sql<Date>`p.posted_at`.mapWith(expectationPosts.postedAt),
      lastBy: sql<string>`e.name`,
    })
    .from(
      sql`expectation_threads t
        join expectation_posts p on p.thread_id = t.id
          and p.number = (select max(m.number) from expectation_posts m where m.thread_id = t.id)
        join employees e on e.id = p.author_id`,
    )
    .where(sql`t.skp_id = ${sql.placeholder('skpId')}`)
    .prepare(),
);

export type Thread = ReturnType<ReturnType<typeof threadRows>['all']>[number];

/**
 * The threads of a plan. `posts`: how many posts a thread has. `open`: how many open proposals. `about`, `lastAt`, `lastBy`: topic, time
 * and author of the last post. Unscoped: the caller has found the plan.
 */
export function threadsOf(db: Db, skpId: string): Thread[] {
  return threadRows(db).all({ skpId });
}

export type DialogueNews = { unread: number; open: number };

/** How many unread posts and open proposals the dialogue of a plan has, for the link to it. One statement. */
export function dialogueNews(db: Db, skpId: string, side: Side | undefined): DialogueNews {
  const threads = threadsOf(db, skpId);
  const sum = (of: (thread: Thread) => number) => threads.reduce((total, thread) => total + of(thread), 0);
  return { unread: sum((thread) => unreadBy(side, thread)), open: sum(({ open }) => open) };
}

const threadRow = prepared((db) =>
  db
    .select()
    .from(expectationThreads)
    .where(
      and(
        eq(expectationThreads.skpId, sql.placeholder('skpId')),
        eq(expectationThreads.topicKey, sql.placeholder('topicKey')),
      ),
    )
    .prepare(),
);

/** A thread, and how far each side has read it; undefined while it has no post. Unscoped: for commands. */
export function threadOn(db: Db, skpId: string, topicKey: string): typeof expectationThreads.$inferSelect | undefined {
  return threadRow(db).get({ skpId, topicKey });
}

const postColumns = {
  id: expectationPosts.id,
  number: expectationPosts.number,
  kind: expectationPosts.kind,
  side: expectationPosts.side,
  spokeAs: expectationPosts.spokeAs,
  author: employees.name,
  capacity: expectationPosts.capacity,
  onBehalfOf: expectationPosts.onBehalfOf,
  actedFor: expectationPosts.actedFor,
  body: expectationPosts.body,
  field: expectationPosts.field,
  indicatorLineageId: expectationPosts.indicatorLineageId,
  before: expectationPosts.before,
  proposed: expectationPosts.proposed,
  about: expectationPosts.about,
  postedAt: expectationPosts.postedAt,
};

const POSTS_ON_A_PAGE = 40;

const postRows = prepared((db) =>
  db
    .select(postColumns)
    .from(expectationPosts)
    .innerJoin(employees, eq(employees.id, expectationPosts.authorId))
    .where(
      and(
        eq(expectationPosts.threadId, sql.placeholder('threadId')),
        sql`${expectationPosts.number} < ${sql.placeholder('before')}`,
      ),
    )
    .orderBy(desc(expectationPosts.number))
    .limit(POSTS_ON_A_PAGE + 1)
    .prepare(),
);

export type Post = ReturnType<ReturnType<typeof postRows>['all']>[number];

/**
 * The newest posts of a thread with a number below `before`, the oldest first. `older`: the value of `before` for the page of older posts,
 * if there are any. Unscoped.
 */
export function postsOf(
  db: Db,
  threadId: string,
  before = Number.MAX_SAFE_INTEGER,
): { posts: Post[]; older: number | undefined } {
  const found = postRows(db).all({ threadId, before });
  const posts = found.slice(0, POSTS_ON_A_PAGE).reverse();
  return { posts, older: found.length > POSTS_ON_A_PAGE ? posts[0]!.number : undefined };
}

const openRows = prepared((db) =>
  db
    .select(postColumns)
    .from(expectationPosts)
    .innerJoin(employees, eq(employees.id, expectationPosts.authorId))
    .where(
      sql`${expectationPosts.id} in (select p.id from expectation_posts p
        where p.thread_id = ${sql.placeholder('threadId')} and ${IS_OPEN})`,
    )
    .orderBy(asc(expectationPosts.number))
    .prepare(),
);

/** The open proposals of a thread. Unscoped: the caller has found the plan. */
export function openProposals(db: Db, threadId: string): Post[] {
  return openRows(db).all({ threadId });
}

const proposalRow = prepared((db) =>
  db
    .select({ post: expectationPosts, thread: expectationThreads })
    .from(expectationPosts)
    .innerJoin(expectationThreads, eq(expectationThreads.id, expectationPosts.threadId))
    .where(
      and(
        eq(expectationPosts.id, sql.placeholder('proposalId')),
        eq(expectationThreads.skpId, sql.placeholder('skpId')),
        eq(expectationPosts.kind, 'proposed'),
      ),
    )
    .prepare(),
);

/** A proposal in the dialogue of a plan with its thread, whether it is answered or not. Unscoped: for commands. */
export function proposalById(db: Db, skpId: string, proposalId: string) {
  return proposalRow(db).get({ skpId, proposalId });
}
