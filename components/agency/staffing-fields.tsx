import { CheckField } from '@/components/forms/choice-field';
import { TextField } from '@/components/forms/field';

export const staffingLabels = {
  plhMaxDays: 'Lama Plh. paling panjang',
  sickLeaveExcuses: 'Cuti sakit sepanjang bagian tahunnya membebaskan pegawai dari SKP',
  unitAdminReadsWords: 'Admin unit membaca isi dialog, kendala, dan alasan pegawai di unitnya',
};

export const staffingWords = { sickLeaveExcuses: { ya: 'ya' }, unitAdminReadsWords: { ya: 'ya' } };

/**
 * The settings that the law leaves to the agency: acting officials, special states, and what unit admins may read. The hint of each field
 * says the effect.
 */
export function StaffingFields({ values }: { values: Readonly<Record<string, string>> }) {
  return (
    <fieldset className="fieldset-card">
      <legend>Pejabat pelaksana, keadaan khusus, dan admin unit</legend>
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
      <CheckField
        name="unitAdminReadsWords"
        label={staffingLabels.unitAdminReadsWords}
        hint="Tanpa centang, admin unit hanya melihat siapa, kapan, dan jenisnya: isi dialog, kendala, catatan realisasi, serta alasan pengembalian, perubahan, dan rating hanya dibaca pegawai, pejabat penilai, dan atasannya. Berlaku langsung, juga untuk yang sudah ditulis."
        value={values.unitAdminReadsWords}
      />
    </fieldset>
  );
}
