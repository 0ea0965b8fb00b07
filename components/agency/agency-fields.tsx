import { RadioField } from '@/components/forms/choice-field';
import { SelectField, TextAreaField, TextField } from '@/components/forms/field';
import { agencyKindChoices, timeZoneChoices } from '@/lib/agency/labels';

/** The fields for name, kind, time zone and letterhead of the agency, in the set-up form and in the settings. */
export function AgencyFields({ values = {} }: { values?: Readonly<Record<string, string>> }) {
  return (
    <>
      <TextField
        name="agencyName"
        label="Nama instansi"
        hint="Seperti pada kop surat, misalnya Pemerintah Kota Purnama."
        value={values.agencyName}
        autoComplete="organization"
      />
      <SelectField
        name="kind"
        label="Jenis instansi"
        value={values.kind}
        choices={agencyKindChoices}
        empty="Pilih jenis"
      />
      <RadioField name="timeZone" label="Zona waktu" value={values.timeZone} choices={timeZoneChoices} />
      <TextField
        name="signaturePlace"
        label="Tempat tanda tangan"
        hint="Tercetak di atas tanda tangan, di depan tanggal."
        value={values.signaturePlace}
      />
      <TextAreaField
        name="address"
        label="Alamat pada kop surat"
        hint="Satu baris atau lebih, misalnya jalan, telepon, dan laman."
        value={values.address}
        optional
      />
    </>
  );
}
