import { SelectField, TextAreaField } from '@/components/forms/field';
import { SENTIMENT_LABELS } from '@/lib/feedback/labels';
import { SENTIMENTS } from '@/lib/feedback/rules/vocabulary';

export const SENTIMENT_CHOICES = SENTIMENTS.map((value) => ({ value, label: SENTIMENT_LABELS[value] }));

type Props = { name: string; label: string; hint?: string; saved: Readonly<Record<string, string>> };

/** The fields for the writer's own feedback on one subject: its text and its sentiment. */
export function FeedbackFields({ name, label, hint, saved }: Props) {
  return (
    <div>
      <TextAreaField name={`${name}.body`} label={label} optional hint={hint} rows={2} value={saved[`${name}.body`]} />
      <SelectField
        name={`${name}.sentiment`}
        label={`Sifat ${label.charAt(0).toLowerCase()}${label.slice(1)}`}
        choices={SENTIMENT_CHOICES}
        empty="Pilih bila ada umpan balik"
        value={saved[`${name}.sentiment`]}
      />
    </div>
  );
}
