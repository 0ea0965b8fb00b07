import { Badge } from '@/components/ui/badge';
import { GIVER_LABELS, SENTIMENT_LABELS, SENTIMENT_TONES } from '@/lib/feedback/labels';
import type { FeedbackEntry } from '@/lib/feedback/queries';

type Props = { title: string; heading?: 'h3' | 'h4'; entries: readonly FeedbackEntry[] };

/** Feedback on one subject, each entry with the giver's role before it as the forms print it. */
export function FeedbackList({ title, heading: Heading = 'h4', entries }: Props) {
  if (entries.length === 0) return null;
  return (
    <>
      <Heading>{title}</Heading>
      <ul>
        {entries.map(({ id, giver, giverName, sentiment, body }) => (
          <li key={id}>
            {sentiment && <Badge tone={SENTIMENT_TONES[sentiment]}>{SENTIMENT_LABELS[sentiment]}</Badge>}{' '}
            <strong>
              {GIVER_LABELS[giver]} ({giverName}):
            </strong>{' '}
            {body}
          </li>
        ))}
      </ul>
    </>
  );
}
