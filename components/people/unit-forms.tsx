import { ActionForm } from '@/components/forms/action-form';
import { CheckField } from '@/components/forms/choice-field';
import { DateField } from '@/components/forms/date-field';
import { TextField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { INDEPENDENT_UNIT } from '@/lib/people/labels';
import type { FormAction } from '@/lib/web/form-state';
import { employeeFieldLabels, employeeFieldWords, PostFields, UnitField, type Values } from './employee-fields';

const UNIT_LABELS = {
  code: 'Kode unit',
  name: 'Nama unit',
  parent: 'Unit induk',
  isIndependent: 'Unit kerja mandiri',
} as const;

type UnitProps = { action: FormAction; values: Values; unitId?: string; revision?: number; button: string };

export function UnitForm({ action, values, unitId, revision, button }: UnitProps) {
  return (
    <ActionForm action={action} revision={revision} hidden={unitId ? { unitId } : {}} labels={UNIT_LABELS}>
      <TextField
        name="code"
        label={UNIT_LABELS.code}
        hint="Singkat dan tetap, misalnya DINKES. Impor mengenali unit dari kode ini."
        value={values.code}
        width="medium"
      />
      <TextField name="name" label={UNIT_LABELS.name} value={values.name} />
      <UnitField
        name="parent"
        label={UNIT_LABELS.parent}
        hint="Kode atau nama unit di atasnya. Kosongkan bila unit ini yang paling atas."
        value={values.parent}
        optional
      />
      <CheckField
        name="isIndependent"
        label={UNIT_LABELS.isIndependent}
        hint={INDEPENDENT_UNIT}
        value={values.isIndependent}
      />
      <SubmitButton>{button}</SubmitButton>
    </ActionForm>
  );
}

type CloseProps = { action: FormAction; hidden: Readonly<Record<string, string>>; what: string; today: string };

/** The form that closes a unit or a post on a day. Nothing is deleted. */
export function CloseForm({ action, hidden, what, today }: CloseProps) {
  return (
    <ActionForm action={action} hidden={hidden}>
      <DateField
        name="closedOn"
        label="Ditutup pada"
        hint={`Hari terakhir ${what} ini berlaku. Riwayatnya tetap tersimpan.`}
        value={today}
      />
      <SubmitButton kind="danger">Tutup {what}</SubmitButton>
    </ActionForm>
  );
}

type PostProps = { action: FormAction; hidden: Readonly<Record<string, string>>; values: Values; revision?: number };

export function PositionForm({ action, hidden, values, revision }: PostProps) {
  return (
    <ActionForm
      action={action}
      hidden={hidden}
      revision={revision}
      labels={employeeFieldLabels}
      words={employeeFieldWords}
    >
      <PostFields values={values} />
      <SubmitButton>Simpan jabatan</SubmitButton>
    </ActionForm>
  );
}
