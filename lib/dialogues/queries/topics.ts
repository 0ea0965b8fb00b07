import type { Db } from '@/lib/kernel/context';
import { contentOf, type SkpContent, type SkpHead } from '@/lib/skp/queries';
import { type Topic, topicsOf } from '../rules/topics';
import { type Thread, threadsOf } from './expectations';

export type TalkedTopic = Topic & {
  /** Whether the topic is in the working version (see `Writing`), so that its wording can change. */
  isInHand: boolean;
  thread: Thread | undefined;
};

/**
 * All topics of a dialogue. First come the topics of the working version. Then come topics of the version in force that an open change
 * removed. Then come other removed topics that have a thread. A thread stays after its result is removed.
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
