import { ActionForm } from '@/components/forms/action-form';
import { CheckField } from '@/components/forms/choice-field';
import { TextField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Section } from '@/components/ui/section';
import { formatDate } from '@/lib/kernel/dates';
import { averageText } from '@/lib/people/labels';
import { academicGuide } from '@/lib/people/rules/study';
import type { StudyOfPlan } from '@/lib/skp/queries/study';
import type { FormAction } from '@/lib/web/form-state';

type Props = { skp: { id: string; revision: number; cycleEndOn: string }; study: StudyOfPlan; action: FormAction };

/**
 * The form by which the owner takes the expected results of a study into the plan. The field for the average starts with the lowest average
 * that the guide rates "Baik"; empty if there is no guide.
 */
export function StudyForm({ skp, study, action }: Props) {
  const guide = academicGuide(study);
  const endsInYear = study.toOn !== null && study.toOn <= skp.cycleEndOn;
  return (
    <Section title="Masukkan ke SKP">
      <ActionForm action={action} revision={skp.revision} hidden={{ skpId: skp.id, stateId: study.id }}>
        <TextField
          name="average"
          label="IPK yang diharapkan"
          width="short"
          inputMode="decimal"
          hint="Disepakati dengan pejabat penilai; tulis seperti 3,50."
          value={guide && averageText(guide.baik)}
        />
        <CheckField
          name="academic"
          label="Hasil evaluasi akademik"
          hint="Indikator: IPK yang diharapkan."
          value={study.there.includes('academic') ? '' : 'ya'}
        />
        <CheckField
          name="progress"
          label="Ketepatan waktu kelulusan"
          hint={
            endsInYear && study.toOn
              ? `Indikator: lulus paling lambat ${formatDate(study.toOn)}, hari terakhir tugas belajar.`
              : 'Indikator: semester yang diselesaikan menurut rencana studi dalam tahun ini.'
          }
          value={study.there.includes('progress') ? '' : 'ya'}
        />
        <SubmitButton>Masukkan ke SKP</SubmitButton>
      </ActionForm>
      <p className="hint">
        Penugasan lain selama tugas belajar, misalnya membagikan catatan kuliah, ditambahkan sendiri pada halaman isi
        SKP.
      </p>
    </Section>
  );
}
