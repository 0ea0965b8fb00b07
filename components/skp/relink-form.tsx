import { ActionForm } from '@/components/forms/action-form';
import { SelectField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import type { Relinking } from '@/lib/skp/queries/relinking';
import type { FormAction } from '@/lib/web/form-state';

type Props = { skpId: string; revision: number; relinking: Relinking; action: FormAction };

const MOST_OF_A_CHOICE = 110;
const shortened = (text: string) => (text.length > MOST_OF_A_CHOICE ? `${text.slice(0, MOST_OF_A_CHOICE)}…` : text);

/**
 * The form that links provisional ("sementara") results to the superior's results. If a result of the superior is for the same objective,
 * it is preselected.
 */
export function RelinkForm({ skpId, revision, relinking: { rows, superior }, action }: Props) {
  const choices = superior.results.map(({ lineage, wording }) => ({ value: lineage, label: shortened(wording) }));
  return (
    <ActionForm action={action} hidden={{ skpId }} revision={revision} wide>
      {rows.map(({ lineage, title, supportedText, suggested }) => (
        <fieldset className="fieldset-card" key={lineage}>
          <legend>{title}</legend>
          <p className="muted">Sementara ini mendukung: {supportedText || 'belum diisi'}</p>
          <SelectField
            name={`links.${lineage}.supportedLineage`}
            label="Hasil kerja pimpinan yang diintervensi"
            value={suggested}
            empty="Belum, tetap sementara"
            choices={choices}
          />
        </fieldset>
      ))}
      <SubmitButton>Simpan kaitan</SubmitButton>
    </ActionForm>
  );
}
