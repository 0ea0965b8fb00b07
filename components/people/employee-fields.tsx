import { CheckField } from '@/components/forms/choice-field';
import { SelectField, TextField } from '@/components/forms/field';
import {
  employmentChoices,
  employmentLabels,
  functionalLevelChoices,
  functionalLevelLabels,
  positionClassChoices,
  positionClassLabels,
} from '@/lib/people/labels';
import { unitPaths } from '@/lib/people/paths';

export type Values = Readonly<Record<string, string>>;

export const employeeFieldLabels = {
  name: 'Nama lengkap dengan gelar',
  employment: 'Jenis kepegawaian',
  identityNumber: 'NIP, NI PPPK, atau NRP',
  signInName: 'Nama masuk',
  grade: 'Golongan',
  unit: 'Unit kerja',
  position: 'Nama jabatan',
  positionClass: 'Jenis jabatan',
  functionalLevel: 'Jenjang fungsional',
  isHead: 'Memimpin unit ini',
  fromOn: 'Mulai bertugas',
} as const;

const YES = { ya: 'Ya', '': 'Tidak' };
/** The labels of stored values, by field name. */
export const employeeFieldWords = {
  employment: employmentLabels,
  positionClass: positionClassLabels,
  functionalLevel: functionalLevelLabels,
  isHead: YES,
};

/** The fields for personal data. Birth date and sex have no field, because they are read from the NIP. */
export function IdentityFields({ values = {} }: { values?: Values }) {
  const label = employeeFieldLabels;
  return (
    <>
      <TextField name="name" label={label.name} hint="Seperti tercetak pada dokumen." value={values.name} />
      <SelectField
        name="employment"
        label={label.employment}
        choices={employmentChoices}
        value={values.employment ?? 'pns'}
      />
      <TextField
        name="identityNumber"
        label={label.identityNumber}
        hint="NIP dan NI PPPK 18 angka, boleh dengan spasi. Kosongkan untuk pejabat negara yang tidak memilikinya."
        value={values.identityNumber}
        inputMode="text"
        width="medium"
      />
      <TextField
        name="signInName"
        label={label.signInName}
        hint="Hanya untuk pejabat tanpa NIP dan NRP, misalnya walikota. Yang lain masuk dengan nomornya."
        value={values.signInName}
        width="medium"
        optional
      />
      <TextField
        name="grade"
        label={label.grade}
        hint="PNS: golongan ruang, misalnya III/c. PPPK: misalnya IX. Pejabat negara dan TNI/Polri: kosongkan."
        value={values.grade}
        width="short"
      />
    </>
  );
}

/** A text field for the code or full name of a unit. It works for any number of units, with and without JavaScript. */
export function UnitField({ name = 'unit', label, value, optional, hint }: UnitFieldProps) {
  return (
    <TextField
      name={name}
      label={label ?? employeeFieldLabels.unit}
      hint={
        <>
          {hint ?? 'Tulis kode unit, misalnya DINKES, atau namanya.'}{' '}
          <a href={unitPaths.list} target="_blank" rel="noreferrer">
            Daftar unit (tab baru)
          </a>
        </>
      }
      value={value}
      optional={optional}
    />
  );
}
type UnitFieldProps = { name?: string; label?: string; value?: string; optional?: boolean; hint?: string };

/** The fields that describe a post. If the unit has no such post yet, the post is created when the form is saved. */
export function PostFields({ values = {} }: { values?: Values }) {
  const label = employeeFieldLabels;
  return (
    <>
      <TextField name="position" label={label.position} value={values.position} />
      <SelectField
        name="positionClass"
        label={label.positionClass}
        choices={positionClassChoices}
        empty="Pilih jenis jabatan"
        value={values.positionClass}
      />
      <SelectField
        name="functionalLevel"
        label={label.functionalLevel}
        choices={functionalLevelChoices}
        empty="Bukan jabatan fungsional"
        value={values.functionalLevel}
      />
      <CheckField
        name="isHead"
        label={label.isHead}
        hint="Pemegang jabatan ini menilai pegawai di unitnya dan pimpinan unit di bawahnya."
        value={values.isHead}
      />
    </>
  );
}
