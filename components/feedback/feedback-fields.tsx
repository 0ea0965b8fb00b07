import { SelectField, TextAreaField } from '@/components/forms/field';
import { SENTIMENT_LABELS } from '@/lib/feedback/labels';
import { SENTIMENTS } from '@/lib/feedback/rules/vocabulary';

const CHOICES = SENTIMENTS.map((value) => ({ value, label: SENTIMENT_LABELS[value] }));

/** One piece of feedback: its words and its kind. */
export function FeedbackFields({ name, about, hint }: { name: string; about: string; hint?: string }) {
  return (
    <>
      <TextAreaField name={`${name}.body`} label={`Umpan balik atas ${about}`} optional hint={hint} rows={2} />
      <SelectField
        name={`${name}.sentiment`}
        label="Sifat umpan balik"
        choices={CHOICES}
        empty="Pilih bila ada umpan balik"
      />
    </>
  );
}
