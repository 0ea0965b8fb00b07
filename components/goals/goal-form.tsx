import { ActionForm } from '@/components/forms/action-form';
import { DraftButtons } from '@/components/forms/draft-buttons';
import { SelectField, TextAreaField } from '@/components/forms/field';
import { StickyButtons } from '@/components/forms/sticky-buttons';
import { SubmitButton } from '@/components/forms/submit-button';
import { ORIGIN_WORDS } from '@/lib/goals/labels';
import type { ParentChoice } from '@/lib/goals/queries/goals';
import { GOAL_ORIGINS } from '@/lib/goals/rules/vocabulary';
import type { FormAction } from '@/lib/web/form-state';

const LABELS = {
  title: 'Sasaran',
  origin: 'Asal sasaran',
  strategicLink: 'Sasaran strategis yang didukung',
  parentGoalId: 'Bersumber dari sasaran unit di atas',
} as const;

type Props = {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  revision?: number;
  values?: Readonly<Record<string, string>>;
  parents: readonly ParentChoice[];
  button: string;
};

const MOST_OF_A_CHOICE = 90;

/** The form for an objective of a unit, without its indicators. */
export function GoalForm({ action, hidden, revision, values = {}, parents, button }: Props) {
  const choices = parents.map(({ id, title, unit }) => ({
    value: id,
    label: `${title.length > MOST_OF_A_CHOICE ? `${title.slice(0, MOST_OF_A_CHOICE)}…` : title} (${unit})`,
  }));
  const words = {
    origin: ORIGIN_WORDS,
    parentGoalId: Object.fromEntries(choices.map(({ value, label }) => [value, label])),
  };
  return (
    <ActionForm action={action} hidden={hidden} revision={revision} labels={LABELS} words={words}>
      <TextAreaField
        name="title"
        label={LABELS.title}
        hint="Keadaan yang ingin dicapai unit, bukan kegiatannya. Misalnya: Meningkatnya mutu layanan kesehatan dasar."
        value={values.title}
        rows={2}
      />
      <SelectField
        name="origin"
        label={LABELS.origin}
        hint="Sasaran dari Perjanjian Kinerja wajib menjadi hasil kerja utama dalam SKP pimpinan unit."
        value={values.origin ?? 'perjanjian-kinerja'}
        choices={GOAL_ORIGINS.map((origin) => ({ value: origin, label: ORIGIN_WORDS[origin] }))}
      />
      <TextAreaField
        name="strategicLink"
        label={LABELS.strategicLink}
        hint="Sasaran strategis pada Renstra atau RKT yang menjadi acuan."
        optional
        value={values.strategicLink}
        rows={2}
      />
      {choices.length > 0 && (
        <SelectField
          name="parentGoalId"
          label={LABELS.parentGoalId}
          optional
          value={values.parentGoalId}
          empty="Tidak bersumber dari sasaran lain"
          choices={choices}
        />
      )}
      <StickyButtons>
        <SubmitButton>{button}</SubmitButton>
        <DraftButtons />
      </StickyButtons>
    </ActionForm>
  );
}
