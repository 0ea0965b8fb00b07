import { ActionForm } from '@/components/forms/action-form';
import { DateField } from '@/components/forms/date-field';
import { TextField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Section } from '@/components/ui/section';
import type { StateRow } from '@/lib/people/queries/states';
import type { FormAction } from '@/lib/web/form-state';

/** The form that sets or changes the last day of a special state. The row with the earlier day stays in the history. */
export function EndStateForm({ row, action }: { row: StateRow; action: FormAction }) {
  return (
    <Section title={row.toOn ? 'Ubah hari terakhir' : 'Akhiri keadaan ini'}>
      <ActionForm action={action} hidden={{ stateId: row.id }}>
        <DateField name="lastOn" label="Hari terakhir" value={row.toOn ?? undefined} />
        <SubmitButton>Simpan hari terakhir</SubmitButton>
      </ActionForm>
    </Section>
  );
}

/** The form that withdraws a special state which was recorded by mistake, with a reason. */
export function WithdrawStateForm({ row, action }: { row: StateRow; action: FormAction }) {
  return (
    <Section title="Batalkan catatan ini">
      <p>Untuk catatan yang keliru. Keadaan yang sudah selesai cukup diakhiri.</p>
      <ActionForm action={action} hidden={{ stateId: row.id }}>
        <TextField name="reason" label="Alasan dibatalkan" />
        <SubmitButton kind="danger">Batalkan catatan</SubmitButton>
      </ActionForm>
    </Section>
  );
}
