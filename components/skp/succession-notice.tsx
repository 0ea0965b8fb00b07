import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Notice } from '@/components/ui/notice';
import type { Skp } from '@/lib/skp/queries/plans';
import type { FormAction } from '@/lib/web/form-state';
import { successionWords } from './set-words';

type Props = {
  skp: Pick<Skp, 'id' | 'revision' | 'appraiser'>;
  /** Who set the version in force, and when. */
  setBy: string;
  /** Whether the reader may begin the clarification. The owner and the appraiser may. */
  mayOpen: boolean;
  action: FormAction;
};

/** Says that the appraiser has changed since the plan was set. The plan stays in force until both sides have clarified it (R6 p.65 C.7). */
export function SuccessionNotice({ skp, setBy, mayOpen, action }: Props) {
  return (
    <Notice tone="warn" title="Pejabat penilai berganti">
      <p>
        {successionWords(setBy, skp.appraiser?.name ?? '')} Klarifikasikan ekspektasi dengan pejabat penilai baru agar
        SKP ditetapkan kembali; sampai saat itu SKP ini tetap berlaku (PermenPANRB 6/2022, Lampiran Bab II huruf C angka
        7).
      </p>
      {mayOpen && (
        <ActionForm action={action} hidden={{ skpId: skp.id }} revision={skp.revision}>
          <SubmitButton>Mulai klarifikasi</SubmitButton>
        </ActionForm>
      )}
    </Notice>
  );
}
