import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import type { FormAction } from '@/lib/web/form-state';

type Props = { skpId: string; revision: number; number: number; action: FormAction };

/** The form by which the side that began a change (owner or appraiser) discards it. */
export function DiscardChangeForm({ skpId, revision, number, action }: Props) {
  return (
    <>
      <h3>Batalkan perubahan</h3>
      <p>Isi versi {number} yang belum ditetapkan dihapus; versi yang berlaku tidak berubah.</p>
      <ActionForm action={action} hidden={{ skpId }} revision={revision}>
        <SubmitButton kind="secondary">Batalkan versi {number}</SubmitButton>
      </ActionForm>
    </>
  );
}
