import { Badge } from '@/components/ui/badge';
import { Section } from '@/components/ui/section';
import type { TimeZone } from '@/lib/agency/rules/vocabulary';
import { dialogueNewsWords } from '@/lib/dialogues/labels';
import type { TalkedTopic } from '@/lib/dialogues/queries/topics';
import { unreadBy } from '@/lib/dialogues/rules/expectations';
import type { Side } from '@/lib/dialogues/rules/vocabulary';
import { formatInstant } from '@/lib/kernel/dates';
import { skpPaths } from '@/lib/skp/paths';

type Props = {
  title: string;
  /** The plan, for the links to the posts; undefined for readers who may not read the posts. */
  skpId: string | undefined;
  topics: readonly TalkedTopic[];
  side: Side | undefined;
  zone: TimeZone;
};

/** The topics of the dialogue on expectations, each with the state of its thread. */
export function TopicTable({ title, skpId, topics, side, zone }: Props) {
  if (topics.length === 0) return null;
  return (
    <Section title={title}>
      <table className="table">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">Pokok</th>
            <th scope="col">Dialog</th>
            <th scope="col">Menunggu</th>
          </tr>
        </thead>
        <tbody>
          {topics.map((topic) => (
            <tr key={topic.key}>
              <th scope="row">
                {skpId === undefined ? topic.title : <a href={skpPaths.thread(skpId, topic.key)}>{topic.title}</a>}
              </th>
              <td data-label="Dialog">{spoken(topic, zone)}</td>
              <td data-label="Menunggu">
                <Waiting topic={topic} side={side} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function spoken({ thread }: TalkedTopic, zone: TimeZone): string {
  if (!thread) return 'Belum ada';
  return `${thread.posts} tulisan, terakhir ${thread.lastBy}, ${formatInstant(zone, thread.lastAt)}`;
}

function Waiting({ topic: { thread }, side }: { topic: TalkedTopic; side: Side | undefined }) {
  const words = thread && dialogueNewsWords({ unread: unreadBy(side, thread), open: thread.open });
  return words ? <Badge tone="warn">{words}</Badge> : '–';
}
