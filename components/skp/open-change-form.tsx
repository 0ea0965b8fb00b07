import { ActionForm } from '@/components/forms/action-form';
import { TextAreaField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Section } from '@/components/ui/section';
import type { FormAction } from '@/lib/web/form-state';

type Props = { skpId: string; revision: number; isOwner: boolean; action: FormAction };

/** The form by which the owner or the appraiser begins a change of a plan in force. */
export function OpenChangeForm({ skpId, revision, isOwner, action }: Props) {
  return (
    <Section title="Ubah SKP" id="ubah">
      <p>
        SKP dapat dikembangkan di tahun berjalan menurut umpan balik dan penugasan baru.{' '}
        {isOwner
          ? 'Anda menyusun versi baru, lalu pejabat penilai menetapkannya.'
          : 'Anda membuka perubahan beserta alasannya; pegawai menyusun dan mengajukannya, lalu Anda menetapkannya.'}{' '}
        Sampai saat itu versi yang sekarang tetap berlaku.
      </p>
      <ActionForm action={action} hidden={{ skpId }} revision={revision}>
        <TextAreaField
          name="reason"
          label="Alasan perubahan"
          hint="Misalnya: penugasan baru sejak Juni, target disesuaikan dengan anggaran perubahan."
          rows={2}
        />
        <SubmitButton kind="secondary">{isOwner ? 'Susun perubahan' : 'Buka perubahan'}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
