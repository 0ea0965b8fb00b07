'use client';

import { type ReactNode, useActionState, useRef } from 'react';
import { ErrorSummary } from '@/components/forms/error-summary';
import { FormContext } from '@/components/forms/form-context';
import { useLeaveGuard } from '@/components/forms/leave-guard';
import { StaleComparison } from '@/components/forms/stale-comparison';
import { SubmitButton } from '@/components/forms/submit-button';
import type { EditorPlan } from '@/lib/skp/rules/editor-plan';
import { type FormAction, type FormState, UNTOUCHED } from '@/lib/web/form-state';
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
  plan: EditorPlan['results'];
  guidance: Guidance;
  /** What stands before the rows. */
  opening: ReactNode;
  /** The parts without rows: special expectations and annex. */
  children: ReactNode;
};

/** The editor of a plan: one form, with rows that come and go. */
export function PlanForm({ action, token, skpId, revision, plan, guidance, opening, children }: Props) {
  const [state, submit, isPending] = useActionState(action, UNTOUCHED);
  const form = useRef<HTMLFormElement>(null);
  useLeaveGuard(form, state);
  // Without JavaScript the page is made anew after a refusal: the revision that was read comes back with what was typed.
  const read = state.stale?.revision ?? state.values.revision ?? revision;
  return (
    <FormContext value={{ state, isPending }}>
      <form ref={form} action={submit} noValidate className="form form-wide" key={`${state.answer}-${revision}`}>
        <button type="submit" name="intent" value="save" hidden />
        <ErrorSummary state={state} placed={placedReason}>
          <p>Yang Anda tulis masih ada di halaman ini, tetapi belum disimpan.</p>
        </ErrorSummary>
        {state.stale && (
          <StaleComparison
            stale={state.stale}
            values={state.values}
            labels={fieldLabels(Object.keys(state.stale.current))}
            words={fieldWords(Object.keys(state.stale.current), guidance.choices)}
          />
        )}
        <input type="hidden" name="_token" value={token} />
        <input type="hidden" name="skpId" value={skpId} />
        <input type="hidden" name="revision" value={read} />
        {opening}
        <section className="section">
          <h2>Hasil kerja</h2>
          <ListError name="results" />
          <PlanRowsArea initial={rowsOf(state, plan)} guidance={guidance} />
        </section>
        {children}
        <div className="sticky-actions">
          <SubmitButton intent="save" kind="secondary">
            Simpan draf
          </SubmitButton>
          <SubmitButton intent="submit">Simpan dan ajukan</SubmitButton>
        </div>
      </form>
    </FormContext>
  );
}

/** The rows as they were typed before an answer, else as they are saved. */
function rowsOf(state: FormState, saved: EditorPlan['results']): PlanRows {
  return state.answer > 0 ? typedRows(state.values) : numberedRows(saved);
}
