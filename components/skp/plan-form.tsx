'use client';

import type { ReactNode } from 'react';
import { AnswerSummary } from '@/components/forms/answer-summary';
import { FormContext } from '@/components/forms/form-context';
import { StaleComparison } from '@/components/forms/stale-comparison';
import { StickyButtons } from '@/components/forms/sticky-buttons';
import { SubmitButton } from '@/components/forms/submit-button';
import { onPage, useFormAnswer } from '@/components/forms/use-form-answer';
import type { EditorPlan } from '@/lib/skp/rules/editor-plan';
import type { FormAction, FormState } from '@/lib/web/form-state';
import { fieldLabels, fieldWords, placedReason } from './field-labels';
import { PlanRowsArea } from './plan-rows-area';
import type { Guidance, PlanRows } from './result-fields';
import { ListError } from './row-scope';
import { numberedRows, typedRows } from './typed-rows';

type Props = {
  action: FormAction;
  token: string;
  skpId: string;
  revision: number;
  notice: string | undefined;
  restored: FormState | undefined;
  plan: EditorPlan['results'];
  guidance: Guidance;
  /** The part of the form before the rows. */
  opening: ReactNode;
  /** The parts of the form after the rows: special expectations and annex. */
  children: ReactNode;
};

/** The editor of a plan: one form, with rows that are added and removed. */
export function PlanForm({
  action,
  token,
  skpId,
  revision: page,
  notice,
  restored,
  plan,
  guidance,
  opening,
  children,
}: Props) {
  const { form, state: answered, submit, isPending, revision } = useFormAnswer(action, page, restored);
  const state = onPage(answered, revision);
  // Without JavaScript a refusal renders the page again. The revision that the user had read then comes back with the typed values.
  const read = state.stale?.revision ?? state.values.revision ?? revision;
  return (
    <FormContext value={{ state, isPending, notice }}>
      <form ref={form} action={submit} noValidate className="form form-wide" key={`${answered.answer}-${revision}`}>
        <button type="submit" name="intent" value="save" hidden />
        <AnswerSummary state={state} placed={placedReason}>
          <p>Isian Anda masih ada di sini, tetapi belum disimpan.</p>
        </AnswerSummary>
        {state.stale && (
          <StaleComparison
            stale={state.stale}
            values={state.values}
            labels={fieldLabels(Object.keys(state.stale.current))}
            words={fieldWords(Object.keys(state.stale.current), guidance.choices)}
          />
        )}
        <input type="hidden" name="_token" value={state.token ?? token} />
        <input type="hidden" name="skpId" value={skpId} />
        <input type="hidden" name="revision" value={read} />
        {opening}
        <section className="section">
          <h2>Hasil kerja</h2>
          <ListError name="results" />
          <PlanRowsArea initial={rowsOf(state, plan)} guidance={guidance} />
        </section>
        {children}
        <StickyButtons>
          <SubmitButton intent="save" kind="secondary">
            Simpan draf
          </SubmitButton>
          <SubmitButton intent="submit">Simpan dan ajukan</SubmitButton>
        </StickyButtons>
      </form>
    </FormContext>
  );
}

/** The rows to show: the typed rows after an answer or with restored values, otherwise the saved rows. */
function rowsOf(state: FormState, saved: EditorPlan['results']): PlanRows {
  return state.answer > 0 ? typedRows(state.values) : numberedRows(saved);
}
