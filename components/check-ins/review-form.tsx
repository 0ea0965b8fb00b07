import { FeedbackFields } from '@/components/feedback/feedback-fields';
import { ActionForm } from '@/components/forms/action-form';
import { RadioField } from '@/components/forms/choice-field';
import { TextAreaField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Section } from '@/components/ui/section';
import { VERDICT_LABELS } from '@/lib/check-ins/labels';
import type { CheckInDetails } from '@/lib/check-ins/queries/check-in';
import { MIN_REASON_LENGTH } from '@/lib/check-ins/rules/review';
import { CORE_VALUES } from '@/lib/skp/rules/core-values';
import type { FormAction } from '@/lib/web/form-state';
import { ReportResult } from './report-result';
import { ComparisonRemark, Obstacles } from './report-sheet';

type Props = {
  found: CheckInDetails;
  /** The report as it is read now: it goes along, so that a report that changed meanwhile is shown beside it. */
  saved: Readonly<Record<string, string>>;
  action: FormAction;
};

const VERDICTS = [
  { value: 'menunjukkan-kemajuan', label: VERDICT_LABELS['menunjukkan-kemajuan'] },
  {
    value: 'perlu-penyesuaian',
    label: VERDICT_LABELS['perlu-penyesuaian'],
    hint: 'Ekspektasi, dukungan sumber daya, atau pembinaan perlu disesuaikan.',
  },
];

/** The appraiser's answer: each result with its realisations and evidence, and feedback right below it; or the report handed back. */
export function ReviewForm({ found, saved, action }: Props) {
  const { checkIn, content } = found;
  const seen = Object.fromEntries(Object.entries(saved).filter(([, value]) => value !== ''));
  return (
    <ActionForm
      id="tanggapan"
      wide
      action={action}
      revision={checkIn.revision}
      hidden={{ ...seen, checkInId: checkIn.id }}
    >
      <Section title="Hasil kerja">
        {found.skp.approach === 'kuantitatif' && <ComparisonRemark />}
        {content.results.map((result, r) => (
          <section key={result.lineageId} className="fieldset-card">
            <ReportResult found={found} result={result} number={r + 1} />
            <input type="hidden" name={`results.${r}.lineageId`} value={result.lineageId} />
            <FeedbackFields name={`results.${r}`} label={`Umpan balik atas hasil kerja ${r + 1}`} />
          </section>
        ))}
      </Section>
      <Obstacles text={checkIn.obstacles} />
      <BehaviourFields expectations={content.expectations} />
      <Section title="Kesimpulan">
        <RadioField name="verdict" label="Kemajuan kinerja pada periode ini" choices={VERDICTS} />
        <TextAreaField
          name="verdictNote"
          label="Catatan kesimpulan"
          hint="Wajib bila perlu penyesuaian: tulis apa yang disesuaikan."
        />
        <SubmitButton intent="review">Simpan tanggapan</SubmitButton>
      </Section>
      <Section title="Minta perbaikan">
        <p>
          Bila laporan belum dapat ditanggapi, kembalikan kepada pegawai dengan alasannya. Umpan balik di atas tidak
          ikut tersimpan.
        </p>
        <TextAreaField
          name="reason"
          label="Yang perlu diperbaiki"
          hint={`Wajib bila dikembalikan, sekurangnya ${MIN_REASON_LENGTH} karakter.`}
        />
        <SubmitButton kind="danger" intent="adjust">
          Kembalikan untuk diperbaiki
        </SubmitButton>
      </Section>
    </ActionForm>
  );
}

function BehaviourFields({ expectations }: { expectations: Readonly<Record<string, string>> }) {
  return (
    <Section title="Perilaku kerja">
      <p className="hint">Isi hanya nilai yang perlu Anda tanggapi pada periode ini.</p>
      <div className="grid-2">
        {CORE_VALUES.map(({ key, name }, v) => (
          <div key={key}>
            <input type="hidden" name={`behaviours.${v}.coreValue`} value={key} />
            <FeedbackFields
              name={`behaviours.${v}`}
              label={`Umpan balik ${name}`}
              hint={expectations[key] && `Ekspektasi khusus: ${expectations[key]}`}
            />
          </div>
        ))}
      </div>
    </Section>
  );
}
