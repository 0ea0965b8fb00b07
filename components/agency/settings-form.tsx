import { ActionForm } from '@/components/forms/action-form';
import { RadioField } from '@/components/forms/choice-field';
import { TextField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import {
  agencyKindLabels,
  approachChoices,
  approachLabels,
  paperSizeChoices,
  paperSizeLabels,
  timeZoneLabels,
} from '@/lib/agency/labels';
import type { FormAction } from '@/lib/web/form-state';
import { AgencyFields } from './agency-fields';
import { StaffingFields, staffingLabels, staffingWords } from './staffing-fields';

const LABELS = {
  agencyName: 'Nama instansi',
  kind: 'Jenis instansi',
  timeZone: 'Zona waktu',
  signaturePlace: 'Tempat tanda tangan',
  address: 'Alamat pada kop surat',
  paperSize: 'Ukuran kertas',
  defaultApproach: 'Pendekatan hasil kerja SKP baru',
  ...staffingLabels,
  sessionIdleMinutes: 'Batas tanpa kegiatan',
  sessionAbsoluteHours: 'Batas satu kali masuk',
  firstPasswordDays: 'Masa berlaku kata sandi pertama',
};

const WORDS = {
  kind: agencyKindLabels,
  timeZone: timeZoneLabels,
  paperSize: paperSizeLabels,
  defaultApproach: approachLabels,
  ...staffingWords,
};

type Props = { action: FormAction; values: Readonly<Record<string, string>>; revision: number };

export function AgencySettingsForm({ action, values, revision }: Props) {
  return (
    <ActionForm action={action} revision={revision} labels={LABELS} words={WORDS}>
      <fieldset className="fieldset-card">
        <legend>Instansi dan kop surat</legend>
        <AgencyFields values={values} />
        <RadioField name="paperSize" label={LABELS.paperSize} value={values.paperSize} choices={paperSizeChoices} />
      </fieldset>
      <fieldset className="fieldset-card">
        <legend>Perencanaan kinerja</legend>
        <RadioField
          name="defaultApproach"
          label={LABELS.defaultApproach}
          hint="SKP yang sudah dimulai tidak berubah. Setiap SKP boleh memakai pendekatan lain."
          value={values.defaultApproach}
          choices={approachChoices}
        />
      </fieldset>
      <StaffingFields values={values} />
      <fieldset className="fieldset-card">
        <legend>Keamanan masuk</legend>
        <TextField
          name="sessionIdleMinutes"
          label={LABELS.sessionIdleMinutes}
          hint="Dalam menit, 5 sampai 480. Sesudah selama ini tanpa kegiatan, orang harus masuk lagi."
          value={values.sessionIdleMinutes}
          inputMode="numeric"
          width="short"
        />
        <TextField
          name="sessionAbsoluteHours"
          label={LABELS.sessionAbsoluteHours}
          hint="Dalam jam, 1 sampai 24. Sesudah selama ini orang harus masuk lagi walaupun sedang bekerja."
          value={values.sessionAbsoluteHours}
          inputMode="numeric"
          width="short"
        />
        <TextField
          name="firstPasswordDays"
          label={LABELS.firstPasswordDays}
          hint="Dalam hari, 1 sampai 60, dihitung sejak kata sandi diterbitkan."
          value={values.firstPasswordDays}
          inputMode="numeric"
          width="short"
        />
      </fieldset>
      <SubmitButton>Simpan pengaturan</SubmitButton>
    </ActionForm>
  );
}
