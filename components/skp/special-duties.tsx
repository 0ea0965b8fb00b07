import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { formatDate } from '@/lib/kernel/dates';
import { stateNote } from '@/lib/people/labels';
import { skpPaths } from '@/lib/skp/paths';
import type { SpecialDuties as SpecialsOfPlan } from '@/lib/skp/queries/special-duties';
import { STUDY_PARTS } from '@/lib/skp/rules/study-results';
import type { FormAction } from '@/lib/web/form-state';

type Props = {
  skp: { id: string; revision: number };
  duties: SpecialsOfPlan['duties'];
  studies: SpecialsOfPlan['studies'];
  /** Whether the owner can change the plan now. A plan that is submitted or in force cannot be changed directly. */
  mayWrite: boolean;
  addAction: FormAction;
};

/** Tells the owner that results of an acting appointment or of a study assignment are not yet in the plan, and how to add them. */
export function SpecialDuties({ skp, duties, studies, mayWrite, addAction }: Props) {
  return (
    <>
      {duties
        .filter(({ at }) => at === undefined)
        .map((duty) => (
          <Notice key={duty.id} tone="warn" title={`Penugasan sebagai ${duty.as} belum dimuat`}>
            <p>
              Anda bertugas sebagai {duty.as} mulai {formatDate(duty.fromOn)}
              {duty.toOn && ` sampai ${formatDate(duty.toOn)}`}. Penugasan itu dikategorikan sebagai hasil kerja utama
              (PermenPANRB 6/2022 hlm. 50 huruf d). {!mayWrite && CHANGE_FIRST}
            </p>
            {mayWrite && (
              <ActionForm action={addAction} hidden={{ skpId: skp.id, appointmentId: duty.id }} revision={skp.revision}>
                <SubmitButton kind="secondary">Tambahkan sebagai hasil kerja utama</SubmitButton>
              </ActionForm>
            )}
          </Notice>
        ))}
      {studies
        .filter(({ there }) => there.length < STUDY_PARTS.length)
        .map(({ id, state }) => (
          <Notice key={id} title="Hasil studi belum dimuat seluruhnya">
            <p>
              {stateNote(state)}. Hasil evaluasi akademik dan ketepatan waktu kelulusan menjadi hasil kerja dalam SKP
              tahun ini, tanpa menyusun SKP baru (PermenPANRB 6/2022 hlm. 62–64). {!mayWrite && CHANGE_FIRST}
            </p>
            <LinkButton href={skpPaths.study(skp.id)}>Hasil kerja tugas belajar</LinkButton>
          </Notice>
        ))}
    </>
  );
}

const CHANGE_FIRST =
  'Tarik kembali SKP yang sedang diajukan, atau susun perubahan atas SKP yang berlaku, lalu tambahkan.';
