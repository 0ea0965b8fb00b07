import { ActionForm } from '@/components/forms/action-form';
import { DraftButtons } from '@/components/forms/draft-buttons';
import { SelectField, TextAreaField } from '@/components/forms/field';
import { StickyButtons } from '@/components/forms/sticky-buttons';
import { SubmitButton } from '@/components/forms/submit-button';
import { DIRECTION_WORDS } from '@/lib/goals/labels';
import { functionalLevelLabels, positionClassLabels } from '@/lib/people/labels';
import { ASPECT_WORDS, PERSPECTIVE_WORDS } from '@/lib/skp/rules/form-words';
import { FORM_WORDS, MEANT_FOR_LABELS } from '@/lib/templates/labels';
import { BLANK_ENTRY_INDICATOR, type EntryIndicatorFields } from '@/lib/templates/rules/entry-fields';
import type { FormAction } from '@/lib/web/form-state';
import { EntryRows } from './entry-rows';
import { MeantForFields } from './meant-for-fields';

const KINDS = { utama: 'Utama', tambahan: 'Tambahan' };
const WORDS = {
  form: FORM_WORDS,
  positionClass: positionClassLabels,
  functionalLevel: functionalLevelLabels,
  kind: KINDS,
};
const LABELS = { ...MEANT_FOR_LABELS, title: 'Rencana hasil kerja', kind: 'Jenis' };
const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

type Props = {
  action: FormAction;
  hidden?: Readonly<Record<string, string>>;
  revision?: number;
  values?: Readonly<Record<string, string>>;
  indicators?: readonly EntryIndicatorFields[];
  isAgencyWide: boolean;
  button: string;
};

/** The form for an entry of the bank: a result, its indicators, and the posts for which it is meant. */
export function EntryForm({ action, hidden, revision, values = {}, indicators, isAgencyWide, button }: Props) {
  return (
    <ActionForm action={action} hidden={hidden} revision={revision} labels={LABELS} words={WORDS} wide>
      <button type="submit" name="intent" value="save" hidden />
      <TextAreaField
        name="title"
        label={LABELS.title}
        hint="Sebagai hasil, bukan kegiatan, dan tanpa nama orang. Misalnya: Terselenggaranya asuhan keperawatan sesuai standar."
        value={values.title}
        rows={2}
      />
      <SelectField name="kind" label={LABELS.kind} value={values.kind ?? 'utama'} choices={choicesOf(KINDS)} />
      <MeantForFields values={values} isAgencyWide={isAgencyWide} />
      <EntryRows
        saved={indicators ?? [BLANK_ENTRY_INDICATOR]}
        choices={{
          aspects: choicesOf(ASPECT_WORDS),
          perspectives: choicesOf(PERSPECTIVE_WORDS),
          directions: choicesOf(DIRECTION_WORDS),
        }}
      />
      <StickyButtons>
        <SubmitButton intent="save">{button}</SubmitButton>
        <DraftButtons />
      </StickyButtons>
    </ActionForm>
  );
}
