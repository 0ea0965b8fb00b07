import type { Db } from '@/lib/kernel/context';
import { contentOf, type SkpContent, type SkpHead } from '@/lib/skp/queries';
import { type Topic, topicsOf } from '../rules/topics';
import { type Thread, threadsOf } from './expectations';

export type TalkedTopic = Topic & {
  /** It stands in the version in hand, so that its wording can be changed. */
  isInHand: boolean;
  thread: Thread | undefined;
};

/**
 * Everything that can be talked about: what stands in the version in hand, behind it what is in force but was taken out of a change, and
 * what was talked about before it went, because a thread outlives its result.
 */
export function talkedTopics(db: Db, skp: SkpHead, inHand: SkpContent): TalkedTopic[] {
  const threads = new Map(threadsOf(db, skp.id).map((thread) => [thread.topicKey, thread]));
  const topics = topicsOf(inHand, skp.approach).map((topic) => ({ ...topic, isInHand: true }));
  const inForce = skp.changeVersionId === null ? [] : topicsOf(contentOf(db, skp.versionId), skp.approach);
  for (const topic of inForce)
    if (!topics.some(({ key }) => key === topic.key)) topics.push({ ...topic, places: [], isInHand: false });
  for (const { topic: kind, topicKey: key, about: title } of threads.values())
    if (!topics.some((topic) => topic.key === key)) topics.push({ kind, key, title, places: [], isInHand: false });
  return topics.map((topic) => ({ ...topic, thread: threads.get(topic.key) }));
}
