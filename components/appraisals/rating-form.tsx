import { ActionForm } from '@/components/forms/action-form';
import { TextAreaField } from '@/components/forms/field';
import { OnwardButton } from '@/components/forms/onward-button';
import { StickyButtons } from '@/components/forms/sticky-buttons';
import { SubmitButton } from '@/components/forms/submit-button';
import { Notice } from '@/components/ui/notice';
import { Reasons } from '@/components/ui/reasons';
import { ACHIEVEMENT_LABELS, PREDIKAT_LABELS, RATING_LABELS } from '@/lib/appraisals/labels';
import type { AppraisalRow } from '@/lib/appraisals/queries';
import type { Advice } from '@/lib/appraisals/queries/view';
import type { Decision } from '@/lib/kernel/decision';
import type { FormAction } from '@/lib/web/form-state';
import { JUDGEMENT_LABELS, JudgementFields, REASON_HINT } from './judgement-fields';
import { HandOverLabel } from './outcome';
import { Quadrant } from './quadrant';

const LABELS = {
  ...JUDGEMENT_LABELS,
  recommendation: 'Catatan atau rekomendasi',
  earlyReason: 'Alasan diserahkan sebelum masa evaluasi',
} as const;

const WORDS = { resultsRating: RATING_LABELS, behaviourRating: RATING_LABELS };

type Props = {
  appraisal: AppraisalRow;
  advice: Advice | undefined;
  /** Whether the appraisal can be handed over now, and if not, why. */
  release: Decision;
  /** Whether the window of evaluation has not begun and the employee leaves the post before it begins. The form then asks for a reason. */
  isEarly: boolean;
  /** Whether both ratings are taken from the result in the old unit. The form then has no fields for ratings and their reasons. */
  isReused: boolean;
  /** How many other appraisals wait for the reader. */
  others: number;
  action: FormAction;
};

/** The form for both ratings with their reasons. It has no field for the predikat, which follows from the quadrant. */
export function RatingForm({ appraisal, advice, release, isEarly, isReused, others, action }: Props) {
  const { resultsRating, behaviourRating } = appraisal;
  return (
    <div className="judging">
      <ActionForm
        action={action}
        revision={appraisal.revision}
        hidden={{ appraisalId: appraisal.id, isReused: isReused ? 'ya' : '' }}
        labels={LABELS}
        words={WORDS}
      >
        {advice && <AdviceNote advice={advice} />}
        {!isReused && (
          <>
            <JudgementFields of="results" rating={resultsRating} reason={appraisal.resultsReason} />
            <JudgementFields of="behaviour" rating={behaviourRating} reason={appraisal.behaviourReason} />
            <Quadrant results={resultsRating} behaviour={behaviourRating} />
          </>
        )}
        <TextAreaField
          name="recommendation"
          label={LABELS.recommendation}
          hint={`Dicetak pada kotak 5 dokumen evaluasi, untuk perbaikan pada periode berikutnya; ${REASON_HINT.toLowerCase()}`}
          value={appraisal.recommendation}
        />
        {isEarly && (
          <TextAreaField
            name="earlyReason"
            label={LABELS.earlyReason}
            hint="Pegawai ini meninggalkan jabatannya sebelum masa evaluasi. Alasan ini disimpan dan dibaca pegawai."
            value={appraisal.earlyReason}
          />
        )}
        <Reasons decision={release} />
        <StickyButtons>
          <SubmitButton kind="secondary" intent="save">
            Simpan draf
          </SubmitButton>
          {release.allowed && (
            <SubmitButton intent="release">
              {isReused && appraisal.predikat ? (
                `Serahkan: ${PREDIKAT_LABELS[appraisal.predikat]}`
              ) : (
                <HandOverLabel results={resultsRating} behaviour={behaviourRating} />
              )}
            </SubmitButton>
          )}
          {release.allowed && (
            <OnwardButton intent="release" others={others}>
              Serahkan
            </OnwardButton>
          )}
        </StickyButtons>
      </ActionForm>
    </div>
  );
}

function AdviceNote({ advice }: { advice: Advice }) {
  return (
    <Notice title={`Saran rating hasil kerja: ${RATING_LABELS[advice.rating]}`}>
      <p>
        Pegawai ini memimpin unit dengan capaian {ACHIEVEMENT_LABELS[advice.achievement]}. Menurut SE MenPANRB 3/2023,
        capaian itu menjadi rating hasil kerjanya. Padanan lima predikat ke tiga rating belum diterbitkan, jadi ini
        saran; keputusan tetap pada Anda.
      </p>
    </Notice>
  );
}
