import { RadioField } from '@/components/forms/choice-field';
import { TextAreaField } from '@/components/forms/field';
import { BEHAVIOUR_GUIDANCE, RATING_LABELS, RESULTS_GUIDANCE } from '@/lib/appraisals/labels';
import { MIN_REASON_LENGTH } from '@/lib/appraisals/rules/readiness';
import { RATINGS, type Rating } from '@/lib/appraisals/rules/vocabulary';

export const JUDGEMENT_LABELS = {
  resultsRating: 'Rating hasil kerja',
  resultsReason: 'Alasan rating hasil kerja',
  behaviourRating: 'Rating perilaku kerja',
  behaviourReason: 'Alasan rating perilaku kerja',
} as const;

export const REASON_HINT = `Sekurang-kurangnya ${MIN_REASON_LENGTH} huruf bila diserahkan; pegawai membacanya.`;

const GUIDANCE = { results: RESULTS_GUIDANCE, behaviour: BEHAVIOUR_GUIDANCE } as const;

type Props = { of: keyof typeof GUIDANCE; rating: Rating | null; reason: string };

/** The fields for one of the two ratings (results or behaviour) and for its reason. */
export function JudgementFields({ of, rating, reason }: Props) {
  return (
    <>
      <RadioField
        name={`${of}Rating`}
        label={JUDGEMENT_LABELS[`${of}Rating`]}
        value={rating ?? undefined}
        choices={RATINGS.map((value) => ({ value, label: RATING_LABELS[value], hint: GUIDANCE[of][value] }))}
      />
      <TextAreaField name={`${of}Reason`} label={JUDGEMENT_LABELS[`${of}Reason`]} hint={REASON_HINT} value={reason} />
    </>
  );
}
