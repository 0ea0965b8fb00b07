import { ActionForm } from '@/components/forms/action-form';
import { DateField } from '@/components/forms/date-field';
import { SelectField, TextAreaField, TextField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Section } from '@/components/ui/section';
import { accreditationChoices, stateChoices, studyLevelChoices, studyPlaceChoices } from '@/lib/people/labels';
import type { FormAction } from '@/lib/web/form-state';

type Props = { action: FormAction; employeeId: string; agency: { sickLeaveExcuses: boolean } };

/** The form that records a special state. The fields on a study are only for `tugas-belajar` and stay empty for all other states. */
export function RecordStateForm({ action, employeeId, agency }: Props) {
  const sickLeave = agency.sickLeaveExcuses ? 'membebaskan dari SKP' : 'tidak membebaskan dari SKP';
  return (
    <Section title="Catat keadaan baru">
      <ActionForm action={action} hidden={{ employeeId }}>
        <SelectField
          name="kind"
          label="Keadaan"
          hint={`CLTN, MPP, pemberhentian sementara, pejabat negara, dan lembaga nonstruktural tidak memerlukan SKP (PermenPANRB 6/2022, hlm. 65–66). Tugas belajar memerlukan SKP. CPNS dan cuti sakit tidak disebut di sana: SKP CPNS memuat hasil kerja sejak tanggal SPMT, dan menurut pengaturan instansi cuti sakit ${sickLeave}.`}
          choices={stateChoices}
          empty="Pilih keadaan"
        />
        <DateField name="fromOn" label="Mulai" hint="Untuk CPNS: tanggal SPMT." />
        <DateField name="toOn" label="Sampai" hint="Kosongkan selama belum berakhir." optional />
        <TextField name="letterNumber" label="Nomor surat" width="medium" />
        <TextAreaField name="note" label="Keterangan" rows={2} optional />
        <StudyFields />
        <SubmitButton>Catat keadaan</SubmitButton>
      </ActionForm>
    </Section>
  );
}

function StudyFields() {
  return (
    <fieldset className="fieldset-card">
      <legend>Khusus tugas belajar</legend>
      <p className="hint">
        Dipakai sebagai panduan ekspektasi IPK (PermenPANRB 6/2022, hlm. 63). Selain itu, kosongkan.
      </p>
      <SelectField name="studyLevel" label="Jenjang" choices={studyLevelChoices} empty="Bukan tugas belajar" optional />
      <SelectField name="studyPlace" label="Tempat" choices={studyPlaceChoices} empty="Bukan tugas belajar" optional />
      <TextField name="institution" label="Perguruan tinggi" optional />
      <TextField name="programme" label="Program studi" optional />
      <SelectField
        name="universityAccreditation"
        label="Akreditasi perguruan tinggi"
        hint="Hanya untuk studi di dalam negeri. Peringkat baru: pilih huruf yang setara menurut BAN-PT."
        choices={accreditationChoices}
        empty="Tidak ada"
        optional
      />
      <SelectField
        name="programmeAccreditation"
        label="Akreditasi program studi"
        choices={accreditationChoices}
        empty="Tidak ada"
        optional
      />
    </fieldset>
  );
}
