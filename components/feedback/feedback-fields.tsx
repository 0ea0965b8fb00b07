import { SelectField, TextAreaField } from '@/components/forms/field';
import { SENTIMENT_LABELS } from '@/lib/feedback/labels';
import { SENTIMENTS } from '@/lib/feedback/rules/vocabulary';

const CHOICES = SENTIMENTS.map((value) => ({ value, label: SENTIMENT_LABELS[value] }));

type Props = { name: string; label: string; hint?: string };

/** One piece of feedback: its words and its kind. */
export function FeedbackFields({ name, label, hint }: Props) {
  return (
    <div>
      <TextAreaField name={`${name}.body`} label={label} optional hint={hint} rows={2} />
      <SelectField
        name={`${name}.sentiment`}
        label={`Sifat ${label.charAt(0).toLowerCase()}${label.slice(1)}`}
        choices={CHOICES}
        empty="Pilih bila ada umpan balik"
      />
    </div>
  );
}
