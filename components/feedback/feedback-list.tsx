import { Badge } from '@/components/ui/badge';
import { SENTIMENT_LABELS, SENTIMENT_TONES } from '@/lib/feedback/labels';
import type { FeedbackEntry } from '@/lib/feedback/queries';
import { giverInWords } from '@/lib/feedback/rules/form-words';

type Props = { title: string; heading?: 'h3' | 'h4'; entries: readonly FeedbackEntry[] };

/** The feedback on one subject, each entry with its giver. Here a leader is shown by name; papers print only the role. */
export function FeedbackList({ title, heading: Heading = 'h4', entries }: Props) {
  if (entries.length === 0) return null;
  return (
    <>
      <Heading>{title}</Heading>
      <ul>
        {entries.map(({ id, sentiment, body, ...said }) => (
          <li key={id}>
            {sentiment && <Badge tone={SENTIMENT_TONES[sentiment]}>{SENTIMENT_LABELS[sentiment]}</Badge>}{' '}
            <strong>{giverInWords({ ...said, isRecorded: true })}:</strong> {body}
            {said.isRecorded && <small className="muted"> (dicatat pejabat penilai)</small>}
          </li>
        ))}
      </ul>
    </>
  );
}
