import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Section } from '@/components/ui/section';
import type { FormAction } from '@/lib/web/form-state';

/** The form by which the employee takes a report back before the appraiser has answered it. */
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
