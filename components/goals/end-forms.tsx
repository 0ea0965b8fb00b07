import { ActionForm } from '@/components/forms/action-form';
import { TextAreaField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Reasons } from '@/components/ui/reasons';
import { Section } from '@/components/ui/section';
import type { Decision } from '@/lib/kernel/decision';
import type { FormAction } from '@/lib/web/form-state';

type Props = {
  /** The word for the record: "sasaran" or "indikator". */
  what: string;
  hidden: Readonly<Record<string, string>>;
  revision: number;
  /** Whether the record can be deleted (nothing uses it), and if not, why. */
  deleting: Decision;
  remove: FormAction;
  withdraw: FormAction;
};

/** The form that deletes an objective or indicator that nothing uses, or withdraws one that is in use, with a reason. */
export function EndForms({ what, hidden, revision, deleting, remove, withdraw }: Props) {
  if (deleting.allowed)
    return (
      <Section title={`Hapus ${what}`}>
        <p>Belum ada yang bertumpu pada {what} ini, jadi dapat dihapus seluruhnya.</p>
        <ActionForm action={remove} hidden={hidden} revision={revision}>
          <SubmitButton kind="danger">Hapus {what}</SubmitButton>
        </ActionForm>
      </Section>
    );
  return (
    <Section title={`Cabut ${what}`}>
      <Reasons decision={deleting} />
      <p>Karena itu {what} ini tidak dihapus, tetapi dapat dicabut. Yang sudah memakainya tetap dapat membacanya.</p>
      <ActionForm action={withdraw} hidden={hidden} revision={revision}>
        <TextAreaField name="reason" label="Alasan" hint="Misalnya perubahan Perjanjian Kinerja nomor … tanggal …" />
        <SubmitButton kind="danger">Cabut {what}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
