import { and, eq, sql } from 'drizzle-orm';
import { expectationPosts, expectationThreads } from '@/db/schema';
import type { Context, Db } from '@/lib/kernel/context';
import { missing } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { capacityToday } from '@/lib/people/queries/acting';
import { contentOf, partiesToday, type SkpContent, type SkpHead, skpHead, versionStateToday } from '@/lib/skp/queries';
import { mayRead, setterIn } from '@/lib/skp/rules/access';
import type { Setter } from '@/lib/skp/rules/vocabulary';
import { type VersionState, writingOf } from '@/lib/skp/rules/writing';
import { threadOn } from '../queries/expectations';
import { sideIn } from '../rules/expectations';
import { type Topic, topicsOf } from '../rules/topics';
import type { Side } from '../rules/vocabulary';

export type PlanInTalk = {
  skp: SkpHead;
  state: VersionState;
  side: Side | undefined;
  /** On the appraiser's side: whether the actor writes as appraiser or as the appraiser's superior. */
  spokeAs: Setter | undefined;
  versionId: string;
  content: SkpContent;
  topics: Topic[];
};

/** The plan of a dialogue, with the actor's side and the current topics. Missing if the actor may not read the plan. */
export function planInTalk(ctx: Context, skpId: string): PlanInTalk {
  const skp = skpHead(ctx.db, skpId) ?? missing('SKP');
  const parties = partiesToday(ctx, skp);
  if (!mayRead(ctx.actor, parties)) missing('SKP');
  const state = versionStateToday(ctx, skp);
  const { versionId } = writingOf(skp);
  const content = contentOf(ctx.db, versionId);
  const topics = topicsOf(content, skp.approach);
  const side = sideIn(ctx.actor, parties, state);
  return { skp, state, side, spokeAs: setterIn(ctx.actor, parties, state), versionId, content, topics };
}

type Post = Omit<
  typeof expectationPosts.$inferInsert,
  'id' | 'threadId' | 'number' | 'side' | 'spokeAs' | 'authorId' | 'postedAt'
>;
/** `upTo`: the number of the last post that the writer's page showed. */
type Writing = { plan: PlanInTalk; side: Side; topic: Pick<Topic, 'key' | 'kind'>; upTo: number };

/** Adds a post to its thread, and marks the posts up to `upTo` as read by the writer. Returns the number of the new post in the thread. */
export function writePost(ctx: Context, { plan, side, topic, upTo }: Writing, post: Post): number {
  const { id: skpId, assignmentId } = plan.skp;
  const threadId = threadOn(ctx.db, skpId, topic.key)?.id ?? beginThread(ctx.db, skpId, topic);
  const next = sql`(select coalesce(max(n.number), 0) + 1 from expectation_posts n where n.thread_id = ${threadId})`;
  const { number } = ctx.db
    .insert(expectationPosts)
    .values({
      ...(side === 'appraiser' && { ...capacityToday(ctx, assignmentId).columns, spokeAs: plan.spokeAs }),
      ...post,
      ...{ id: newId(), threadId, side, authorId: ctx.actor.employeeId, postedAt: ctx.now },
      number: sql`${next}`,
    })
    .returning({ number: expectationPosts.number })
    .get();
  mark(ctx.db, skpId, topic.key, side === 'owner' ? { ownerSaid: number } : { appraiserSaid: number });
  markRead(ctx.db, skpId, topic.key, { side, upTo });
  return number;
}

function beginThread(db: Db, skpId: string, { key, kind }: Pick<Topic, 'key' | 'kind'>): string {
  const id = newId();
  db.insert(expectationThreads).values({ id, skpId, topicKey: key, topic: kind }).run();
  return id;
}

/** Marks the posts of a thread as read by one side, up to `upTo` or the last post. A mark never moves back. */
export function markRead(db: Db, skpId: string, key: string, { side, upTo }: { side: Side; upTo: number }): void {
  const known = threadOn(db, skpId, key) ?? missing('Dialog');
  const shown = Math.min(upTo, Math.max(known.ownerSaid, known.appraiserSaid));
  const isOwner = side === 'owner';
  const read = Math.max(isOwner ? known.ownerRead : known.appraiserRead, shown);
  mark(db, skpId, key, isOwner ? { ownerRead: read } : { appraiserRead: read });
}

function mark(db: Db, skpId: string, key: string, marks: Partial<typeof expectationThreads.$inferInsert>): void {
  db.update(expectationThreads)
    .set(marks)
    .where(and(eq(expectationThreads.skpId, skpId), eq(expectationThreads.topicKey, key)))
    .run();
}
