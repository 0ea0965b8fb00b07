import { ActionForm } from '@/components/forms/action-form';
import { CheckField } from '@/components/forms/choice-field';
import { SelectField, TextAreaField } from '@/components/forms/field';
import { OnwardButton } from '@/components/forms/onward-button';
import { SubmitButton } from '@/components/forms/submit-button';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { APPROACH_NOTES } from '@/lib/skp/labels';
import { skpPaths } from '@/lib/skp/paths';
import type { Gap } from '@/lib/skp/rules/completeness';
import type { SkpStep } from '@/lib/skp/rules/lifecycle';
import type { VersionKind } from '@/lib/skp/rules/vocabulary';
import { type Approach, otherApproach } from '@/lib/skp/rules/vocabulary';
import type { FormAction } from '@/lib/web/form-state';
import { ExpectationFields } from './plan-parts';

export type StepActions = Record<SkpStep, FormAction>;
type Props = {
  skp: {
    id: string;
    revision: number;
    approach: Approach;
    /** Whether the appraiser can return the plan with the request to write it in the other approach. */
    offersApproach: boolean;
    expectations: Readonly<Record<string, string>>;
  };
  steps: readonly SkpStep[];
  gaps: readonly Gap[];
  /**
   * The name of the appraiser's superior, if the superior may also set the plan because the appraiser has not answered in time. Undefined
   * otherwise.
   */
  reviewer?: string;
  /** The kind of the change, and how many differences it has. Undefined if the steps concern the plan itself and not a change. */
  change?: ChangeInHand;
  /** How many other plans wait for the reader. */
  others: number;
  actions: StepActions;
};
type ChangeInHand = { kind: VersionKind; differences: number };

/** The forms of what the reader can do now with the plan, or with its change; nothing for readers who cannot act. */
export function SkpSteps({ skp, steps, gaps, reviewer, change, others, actions }: Props) {
  const { id, revision } = skp;
  const other = otherApproach(skp.approach);
  const form = { hidden: { skpId: id }, revision };
  const what = change ? 'perubahan SKP' : 'SKP';
  return (
    <>
      {steps.includes('submit') && (
        <SubmitPart id={id} gaps={gaps} change={change} form={form} action={actions.submit} />
      )}
      {steps.includes('withdraw') && (
        <Section title="Menunggu pejabat penilai">
          <p>Selama belum ditindaklanjuti, {what} dapat ditarik kembali untuk diperbaiki.</p>
          {reviewer && (
            <p>
              Anda dapat membicarakannya dengan {reviewer}, atasan pejabat penilai, yang kini juga dapat menetapkan SKP
              ini.
            </p>
          )}
          <ActionForm action={actions.withdraw} {...form}>
            <SubmitButton kind="secondary">Tarik kembali</SubmitButton>
          </ActionForm>
        </Section>
      )}
      {steps.includes('agree') && (
        <Section title={`Tetapkan ${what}`} id="tetapkan">
          <p>
            Periksa apakah hasil kerja mendukung sasaran Anda, indikatornya spesifik, dan targetnya realistis serta
            berbatas waktu. Anda dapat memberi ekspektasi khusus pada satu atau lebih nilai dasar.
          </p>
          <ActionForm action={actions.agree} {...form}>
            <details>
              <summary>Ekspektasi khusus pimpinan</summary>
              <ExpectationFields values={skp.expectations} />
            </details>
            <SubmitButton>Tetapkan {what}</SubmitButton>
            <OnwardButton others={others}>Tetapkan</OnwardButton>
          </ActionForm>
        </Section>
      )}
      {steps.includes('return') && (
        <Section title="Kembalikan untuk diperbaiki" id="kembalikan">
          <ActionForm action={actions.return} {...form}>
            <TextAreaField
              name="reason"
              label="Apa yang perlu diperbaiki"
              hint="Pegawai membaca kalimat ini bersama SKP-nya."
            />
            {skp.offersApproach && (
              <SelectField
                name="approach"
                label="Pendekatan hasil kerja"
                hint={APPROACH_NOTES[other].kept}
                value=""
                empty={`Tetap ${skp.approach}`}
                choices={[{ value: other, label: `Ditulis ulang dengan pendekatan ${other}` }]}
              />
            )}
            <SubmitButton kind="secondary">Kembalikan {what}</SubmitButton>
          </ActionForm>
        </Section>
      )}
    </>
  );
}

type SubmitProps = {
  id: string;
  gaps: readonly Gap[];
  change: ChangeInHand | undefined;
  form: { hidden: { skpId: string }; revision: number };
  action: FormAction;
};

function SubmitPart({ id, gaps, change, form, action }: SubmitProps) {
  const isSame = change?.differences === 0;
  if (isSame && change.kind === 'change')
    return (
      <Section title="Belum ada yang berubah">
        <p>Perubahan dapat diajukan setelah isinya berbeda dari versi yang berlaku.</p>
        <LinkButton href={skpPaths.edit(id)} kind="primary">
          Isi perubahan
        </LinkButton>
      </Section>
    );
  if (gaps.length === 0)
    return (
      <Section title="Siap diajukan">
        <p>Isi SKP sudah lengkap. Setelah diajukan, SKP tidak dapat diubah kecuali ditarik atau dikembalikan.</p>
        <ActionForm action={action} {...form}>
          {isSame && <CheckField name="isUnchanged" label="Saya menyatakan isi SKP tetap, tanpa perubahan." />}
          <SubmitButton>Ajukan kepada pejabat penilai</SubmitButton>
        </ActionForm>
      </Section>
    );
  return (
    <Section title="Yang perlu dilengkapi sebelum diajukan">
      <ul>
        {gaps.map(({ field, reason }) => (
          <li key={field + reason}>
            <a href={`${skpPaths.edit(id)}#f-${field.replaceAll('.', '-')}`}>{reason}</a>
          </li>
        ))}
      </ul>
      <LinkButton href={skpPaths.edit(id)} kind="primary">
        Isi SKP
      </LinkButton>
    </Section>
  );
}
