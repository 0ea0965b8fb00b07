import { ActionForm } from '@/components/forms/action-form';
import { AskedField } from '@/components/forms/choice-field';
import { DateField } from '@/components/forms/date-field';
import { TextAreaField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import type { FormAction } from '@/lib/web/form-state';
import {
  employeeFieldLabels,
  employeeFieldWords,
  IdentityFields,
  PostFields,
  UnitField,
  type Values,
} from './employee-fields';

type FormProps = { action: FormAction; values: Values };
type RecordProps = FormProps & { employeeId: string; revision: number };

export function AddEmployeeForm({ action, values }: FormProps) {
  return (
    <ActionForm action={action}>
      <fieldset>
        <legend>
          <h2>Pegawai</h2>
        </legend>
        <IdentityFields />
        <AskedField name="isOther" label="Ya, ini orang lain" />
      </fieldset>
      <fieldset>
        <legend>
          <h2>Penempatan</h2>
        </legend>
        <UnitField value={values.unit} />
        <PostFields values={values} />
        <DateField name="fromOn" label={employeeFieldLabels.fromOn} value={values.fromOn} />
      </fieldset>
      <SubmitButton>Tambah pegawai</SubmitButton>
    </ActionForm>
  );
}

export function ChangeEmployeeForm({ action, values, employeeId, revision }: RecordProps) {
  return (
    <ActionForm
      action={action}
      revision={revision}
      hidden={{ employeeId }}
      labels={employeeFieldLabels}
      words={employeeFieldWords}
    >
      <IdentityFields values={values} />
      <SubmitButton>Simpan perubahan</SubmitButton>
    </ActionForm>
  );
}

/** The form for a person's next post. It starts with the values of the present post, so that the user types only the changes. */
export function MoveEmployeeForm({ action, values, employeeId, revision }: RecordProps) {
  return (
    <ActionForm
      action={action}
      revision={revision}
      hidden={{ employeeId }}
      labels={employeeFieldLabels}
      words={employeeFieldWords}
    >
      <UnitField value={values.unit} />
      <PostFields values={values} />
      <DateField
        name="fromOn"
        label="Mulai di jabatan ini"
        hint="Penempatan yang sekarang dan SKP-nya berakhir sehari sebelumnya dan tetap dapat dibaca. SKP baru disusun untuk jabatan yang baru."
      />
      <SubmitButton>Pindahkan</SubmitButton>
    </ActionForm>
  );
}

export function LeaveForm({ action, values, employeeId, revision }: RecordProps) {
  return (
    <ActionForm action={action} revision={revision} hidden={{ employeeId }}>
      <DateField name="lastOn" label="Hari terakhir bertugas" value={values.lastOn} />
      <TextAreaField
        name="reason"
        label="Alasan"
        hint="Misalnya pensiun atau pindah ke instansi lain."
        value={values.reason}
        rows={2}
      />
      <SubmitButton>Akhiri penempatan</SubmitButton>
    </ActionForm>
  );
}

export function DeactivateForm({ action, values, employeeId, revision }: RecordProps) {
  return (
    <ActionForm action={action} revision={revision} hidden={{ employeeId }}>
      <DateField
        name="lastOn"
        label="Hari terakhir bertugas"
        hint="Hari ini atau sebelumnya. Penempatan yang masih berjalan berakhir pada hari itu."
        value={values.lastOn}
      />
      <TextAreaField name="reason" label="Alasan" hint="Misalnya pensiun atau pindah ke instansi lain." rows={2} />
      <SubmitButton kind="danger">Nonaktifkan</SubmitButton>
    </ActionForm>
  );
}

/** The button that makes an inactive person active again. */
export function ReactivateForm({ action, employeeId, revision }: Omit<RecordProps, 'values'>) {
  return (
    <ActionForm action={action} revision={revision} hidden={{ employeeId }}>
      <SubmitButton kind="secondary">Aktifkan kembali</SubmitButton>
    </ActionForm>
  );
}
