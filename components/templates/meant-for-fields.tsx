import { SelectField, TextField } from '@/components/forms/field';
import { functionalLevelChoices, positionClassChoices } from '@/lib/people/labels';
import { FORM_WORDS, MEANT_FOR_LABELS } from '@/lib/templates/labels';

type Props = {
  values: Readonly<Record<string, string>>;
  /** Whether the user may make the entry or template for the whole agency. Then the unit may be left empty. */
  isAgencyWide: boolean;
  /** False for a template, which requires a class of posts. */
  classIsOptional?: boolean;
};

const label = MEANT_FOR_LABELS;

/** The fields that say for which posts an entry or a template is meant. */
export function MeantForFields({ values, isAgencyWide, classIsOptional = true }: Props) {
  return (
    <>
      <SelectField
        name="form"
        label={label.form}
        value={values.form ?? 'staff'}
        choices={Object.entries(FORM_WORDS).map(([value, words]) => ({ value, label: words }))}
      />
      <div className="grid-2">
        <SelectField
          name="positionClass"
          label={label.positionClass}
          optional={classIsOptional}
          value={values.positionClass}
          empty={classIsOptional ? 'Semua kelas' : 'Pilih kelas jabatan'}
          choices={positionClassChoices.filter(({ value }) => value !== 'pejabat-negara')}
        />
        <SelectField
          name="functionalLevel"
          label={label.functionalLevel}
          optional
          value={values.functionalLevel}
          empty="Semua jenjang"
          choices={functionalLevelChoices}
        />
        <TextField
          name="positionName"
          label={label.positionName}
          hint="Misalnya perawat: cocok untuk Perawat Terampil dan Perawat Mahir."
          optional
          value={values.positionName}
        />
        <TextField
          name="unit"
          label={label.unit}
          hint={`Kode atau nama unit; berlaku juga di bawahnya.${isAgencyWide ? ' Kosong: seluruh instansi.' : ''}`}
          optional={isAgencyWide}
          value={values.unit}
        />
      </div>
    </>
  );
}
