import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Notice } from '@/components/ui/notice';
import type { AppraisalView } from '@/lib/appraisals/queries/view';
import type { FormAction } from '@/lib/web/form-state';

type Props = { view: AppraisalView; takeBack: FormAction; receive: FormAction };

/** What this reader can do with an appraisal that was handed over. */
export function StepForms({ view, takeBack, receive }: Props) {
  const hidden = { appraisalId: view.appraisal.id };
  return (
    <>
      {view.may.receive.allowed && (
        <Notice title="Tanda terima">
          <p>
            Dengan menekan tombol ini Anda menyatakan telah menerima dokumen evaluasi kinerja periode ini. Tanggal hari
            ini dicatat sebagai tanggal terima. Menerima tidak berarti menyetujui isinya.
          </p>
          <ActionForm action={receive} hidden={hidden}>
            <SubmitButton>Saya telah menerima dokumen ini</SubmitButton>
          </ActionForm>
        </Notice>
      )}
      {view.may.takeBack.allowed && (
        <Notice tone="neutral" title="Perlu diperbaiki?">
          <p>
            Selama pegawai belum menandatangani tanda terima, Anda dapat menarik kembali penilaian ini. Dokumen yang
            sudah terbit menjadi tidak berlaku.
          </p>
          <ActionForm action={takeBack} hidden={hidden}>
            <SubmitButton kind="secondary">Tarik kembali</SubmitButton>
          </ActionForm>
        </Notice>
      )}
    </>
  );
}
