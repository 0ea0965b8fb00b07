import type { ReactNode } from 'react';
import { KeptMark } from '@/components/forms/kept-mark';
import { Notice } from '@/components/ui/notice';
import { DIRECTION_CHOICES } from '@/lib/goals/labels';
import type { SkpContent } from '@/lib/skp/queries';
import type { SupportChoices } from '@/lib/skp/queries/superior';
import { ASPECT_WORDS, PERSPECTIVE_WORDS } from '@/lib/skp/rules/form-words';
import { exampleFor, type HelpedPost } from '@/lib/skp/rules/help-examples';
import type { Advice } from '@/lib/skp/rules/linted-plan';
import { editorPlanOf } from '@/lib/skp/rules/plan-fields';
import { namesSupported, type PlanKind } from '@/lib/skp/rules/plan-kind';
import type { FormAction } from '@/lib/web/form-state';
import { issueFormToken } from '@/lib/web/form-token';
import { currentNotice } from '@/lib/web/notice';
import { restoredState } from '@/lib/web/resume';
import { ApproachChoice } from './approach-choice';
import { FieldHelps } from './field-help';
import { PlanForm } from './plan-form';
import { PlanParts } from './plan-parts';
import { supportOptions } from './support-options';
import { WritingAdvice } from './writing-advice';

type Props = {
  skp: PlanKind & { id: string; revision: number; content: SkpContent };
  /** The post of the plan. It decides which examples the help texts show. */
  post: HelpedPost;
  support: SupportChoices;
  /** Advice on the wording of the saved plan. */
  advice: readonly Advice[];
  /** Whether the plan may switch to the other approach. */
  offersApproach: boolean;
  /** What the plan can take from matrices, from the unit's objectives and from the bank. The buttons of these offers send the form. */
  offers?: ReactNode;
  action: FormAction;
};

const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export async function PlanEditor({ skp, support, post, advice, offersApproach, offers, action }: Props) {
  const { superior, goals } = support;
  const options = supportOptions(support);
  const restored = await restoredState(action, { skpId: skp.id });
  const isHead = skp.form === 'head';
  const plan = editorPlanOf(
    skp.content,
    options.results.map(({ value }) => value),
  );
  return (
    <>
      <WritingAdvice advice={advice} editor="" />
      {namesSupported(skp) && !superior?.hasPlan && (
        <Notice title="Atasan belum memiliki SKP">
          <p>
            {superior ? `${superior.name} belum mengajukan SKP tahun ini.` : 'Pejabat penilai Anda belum ditunjuk.'}{' '}
            Hasil kerja pimpinan yang Anda dukung ditandai <em>sementara</em>;{' '}
            {goals.length > 0 ? 'pilih salah satu sasaran unitnya' : 'tuliskan sejauh yang Anda ketahui'}. Pengajuan SKP
            Anda tidak terhalang, dan Anda diingatkan untuk mengaitkannya ulang begitu atasan mengajukan SKP-nya.
          </p>
        </Notice>
      )}
      <KeptMark kept={restored} />
      <FieldHelps example={exampleFor(post, isHead)} kind={{ form: skp.form, approach: skp.approach }}>
        <PlanForm
          action={action}
          token={await issueFormToken()}
          skpId={skp.id}
          revision={skp.revision}
          notice={await currentNotice()}
          restored={restored}
          opening={
            <>
              {offersApproach && <ApproachChoice approach={skp.approach} />}
              {offers}
            </>
          }
          plan={plan.results}
          guidance={{
            kind: { form: skp.form, approach: skp.approach },
            superior: superior?.position ?? '',
            ...options,
            choices: {
              aspects: isHead ? [] : choicesOf(ASPECT_WORDS),
              perspectives: isHead ? choicesOf(PERSPECTIVE_WORDS) : [],
              directions: DIRECTION_CHOICES,
            },
          }}
        >
          <PlanParts plan={plan} />
        </PlanForm>
      </FieldHelps>
    </>
  );
}
