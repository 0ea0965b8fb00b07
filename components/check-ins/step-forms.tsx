import { ActionForm } from '@/components/forms/action-form';
import { TextAreaField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Section } from '@/components/ui/section';
import type { FormAction } from '@/lib/web/form-state';

/** The employee takes the report back while nobody has acted. */
export function WithdrawForm({ checkInId, action }: { checkInId: string; action: FormAction }) {
  return (
    <Section title="Tarik kembali">
      <p>Selama belum ditanggapi, check-in dapat ditarik kembali untuk diperbaiki.</p>
      <ActionForm action={action} hidden={{ checkInId }}>
        <SubmitButton kind="secondary">Tarik kembali</SubmitButton>
      </ActionForm>
    </Section>
  );
}

type AdjustmentProps = { checkInId: string; revision: number; action: FormAction };

/** The appraiser hands the report back with a reason. */
export function AdjustmentForm({ checkInId, revision, action }: AdjustmentProps) {
  return (
    <Section title="Minta perbaikan">
      <p>Bila laporan belum dapat ditanggapi, kembalikan kepada pegawai dengan alasannya.</p>
      <ActionForm id="perbaikan" action={action} revision={revision} hidden={{ checkInId }}>
        <TextAreaField name="reason" label="Yang perlu diperbaiki" hint="Sekurangnya 10 karakter." />
        <SubmitButton kind="danger">Kembalikan untuk diperbaiki</SubmitButton>
      </ActionForm>
    </Section>
  );
}
