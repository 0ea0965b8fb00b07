'use client';

import { type ReactNode, useActionState } from 'react';
import { ErrorSummary } from '@/components/forms/error-summary';
import { FormContext, fieldId } from '@/components/forms/form-context';
import { StaleComparison } from '@/components/forms/stale-comparison';
import { SubmitButton } from '@/components/forms/submit-button';
import { useActionForm, useRows } from '@/components/forms/use-action-form';
import { BLANK_INDICATOR, BLANK_RESULT, type EditorPlan } from '@/lib/skp/rules/editor-plan';
import { nest } from '@/lib/web/form-data';
import { type FormAction, type FormState, UNTOUCHED } from '@/lib/web/form-state';
import { fieldLabels } from './field-labels';
import { type Guidance, type PlanRows, ResultFields } from './result-fields';
import { RowButton } from './row-button';
import { ListError } from './row-scope';

type Props = {
  action: FormAction;
  token: string;
  skpId: string;
  revision: number;
  plan: EditorPlan['results'];
  guidance: Guidance;
  /** The parts without rows: special expectations and annex. */
  children: ReactNode;
};

/** The editor of a plan: one form, with rows that come and go. */
export function PlanForm({ action, token, skpId, revision, plan, guidance, children }: Props) {
  const [state, submit, isPending] = useActionState(action, UNTOUCHED);
  // Without JavaScript the page is made anew after a refusal: the revision that was read comes back with what was typed.
  const read = state.stale?.revision ?? state.values.revision ?? revision;
  return (
    <FormContext value={{ state, isPending }}>
      <form action={submit} noValidate className="form form-wide" key={`${state.answer}-${revision}`}>
        <button type="submit" name="intent" value="save" hidden />
        <ErrorSummary state={state} />
        {state.stale && (
          <StaleComparison
            stale={state.stale}
            values={state.values}
            labels={fieldLabels(Object.keys(state.stale.current))}
          />
        )}
        <input type="hidden" name="_token" value={token} />
        <input type="hidden" name="skpId" value={skpId} />
        <input type="hidden" name="revision" value={read} />
        <ResultRows initial={{ results: rowsOf(state, plan) }} guidance={guidance} />
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

function ResultRows({ initial, guidance }: { initial: PlanRows; guidance: Guidance }) {
  const control = useActionForm<PlanRows>(initial);
  const { rows, onAdd, onRemove } = useRows(control, 'results');
  const blank = { ...BLANK_RESULT, indicators: [BLANK_INDICATOR] };
  return (
    <section className="section">
      <h2>Hasil kerja</h2>
      <ListError name="results" />
      {rows.map((row, i) => (
        <ResultFields
          key={row.rowKey}
          control={control}
          index={i}
          row={row}
          guidance={guidance}
          onRemove={onRemove(i)}
        />
      ))}
      <RowButton intent="add:results" onClick={onAdd(blank, fieldId(`results.${rows.length}.title`))}>
        Tambah hasil kerja
      </RowButton>
    </section>
  );
}

/** The rows as they were typed before an answer, else as they are saved; each remembers its number then. */
function rowsOf(state: FormState, saved: EditorPlan['results']): PlanRows['results'] {
  const rows = state.answer > 0 ? listOf(nest(state.values).results as EditorPlan['results']) : saved;
  return rows.map((row, at) => ({
    ...BLANK_RESULT,
    ...row,
    at,
    indicators: listOf(row.indicators).map((indicator, j) => ({ ...BLANK_INDICATOR, ...indicator, at: j })),
  }));
}

/** What comes back from the browser may be anything. */
function listOf<Row>(rows: Row[] | undefined): Row[] {
  return Array.isArray(rows) ? rows : [];
}
