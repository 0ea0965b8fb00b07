import { Badge } from '@/components/ui/badge';
import { GIVER_LABELS, SENTIMENT_LABELS, SENTIMENT_TONES } from '@/lib/feedback/labels';
import type { FeedbackEntry } from '@/lib/feedback/queries';

/** Feedback on one subject, each entry with the giver's role before it as the forms print it. */
export function FeedbackList({ title, entries }: { title: string; entries: readonly FeedbackEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
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
