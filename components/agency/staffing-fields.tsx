import { CheckField } from '@/components/forms/choice-field';
import { TextField } from '@/components/forms/field';

export const staffingLabels = {
  plhMaxDays: 'Lama Plh. paling panjang',
  sickLeaveExcuses: 'Cuti sakit sepanjang bagian tahunnya membebaskan pegawai dari SKP',
};

export const staffingWords = { sickLeaveExcuses: { ya: 'ya' } };

/** What the law leaves to the agency about acting officials and special states; each says that it does. */
export function StaffingFields({ values }: { values: Readonly<Record<string, string>> }) {
  return (
    <fieldset className="fieldset-card">
      <legend>Pejabat pelaksana dan keadaan khusus</legend>
      <TextField
        name="plhMaxDays"
        label={staffingLabels.plhMaxDays}
        hint="Dalam hari. Kosongkan bila cukup mengikuti surat: PermenPANRB 6/2022 tidak membatasi lamanya."
        value={values.plhMaxDays}
        inputMode="numeric"
        width="short"
        optional
      />
      <CheckField
        name="sickLeaveExcuses"
        label={staffingLabels.sickLeaveExcuses}
        hint="PermenPANRB 6/2022 tidak mengatur cuti sakit, jadi instansi yang menentukan. Tanpa centang, SKP tetap disusun."
        value={values.sickLeaveExcuses}
      />
    </fieldset>
  );
}
