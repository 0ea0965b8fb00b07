import type { Context } from '@/lib/kernel/context';
import { capacityWords } from '@/lib/people/queries/acting';
import type { Skp } from '@/lib/skp/queries/plans';
import { sideIn } from '../rules/expectations';
import type { Side } from '../rules/vocabulary';
import { openProposals, type Post, postsOf } from './expectations';
import { type TalkedTopic, talkedTopics } from './topics';

export type ThreadPage = {
  topic: TalkedTopic;
  /** Undefined for a reader who only reads the dialogue. */
  side: Side | undefined;
  /** `actedAs`: for whom the writer of the post acted, in words. */
  posts: (Post & { actedAs: string })[];
  /** The value of `before` for the page of older posts; undefined if there are none. */
  older: number | undefined;
  open: Post[];
};

/**
 * The thread of one topic of a plan; undefined for a topic that is not in `talkedTopics`. Unscoped: the caller has found the plan for this
 * reader.
 */
export function findThread(
  ctx: Context,
  skp: Skp,
  { key, before }: { key: string; before: number | undefined },
): ThreadPage | undefined {
  const topic = talkedTopics(ctx.db, skp, skp.writing.content).find((one) => one.key === key);
  if (!topic) return undefined;
  const side = sideIn(ctx.actor, skp.parties, skp.state);
  if (!topic.thread) return { topic, side, posts: [], older: undefined, open: [] };
  const { posts, older } = postsOf(ctx.db, topic.thread.id, before);
  const told = posts.map((post) => ({ ...post, actedAs: actedAsOf(ctx, post) }));
  return { topic, side, posts: told, older, open: openProposals(ctx.db, topic.thread.id) };
}

const actedAsOf = ({ db }: Context, { capacity, onBehalfOf, actedFor }: Post) =>
  capacityWords(db, { capacity, onBehalfOf, actedFor });
