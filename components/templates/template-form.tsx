import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { functionalLevelLabels, positionClassLabels } from '@/lib/people/labels';
import { FORM_WORDS, MEANT_FOR_LABELS } from '@/lib/templates/labels';
import type { FormAction } from '@/lib/web/form-state';
import { MeantForFields } from './meant-for-fields';

const WORDS = { form: FORM_WORDS, positionClass: positionClassLabels, functionalLevel: functionalLevelLabels };
const LABELS = { ...MEANT_FOR_LABELS, name: 'Nama templat' };

type Props = {
  action: FormAction;
  hidden?: Readonly<Record<string, string>>;
  revision?: number;
  values?: Readonly<Record<string, string>>;
  isAgencyWide: boolean;
  button: string;
};

/** The form for the name of a template and the posts for which it is meant. */
export function TemplateForm({ action, hidden, revision, values = {}, isAgencyWide, button }: Props) {
  return (
    <ActionForm action={action} hidden={hidden} revision={revision} labels={LABELS} words={WORDS} wide>
      <TextField name="name" label={LABELS.name} hint="Misalnya Perawat puskesmas." value={values.name} />
      <MeantForFields values={values} isAgencyWide={isAgencyWide} classIsOptional={false} />
      <div className="actions">
        <SubmitButton>{button}</SubmitButton>
      </div>
    </ActionForm>
  );
}
