'use client';

import { type ReactNode, useState } from 'react';
import { type FormAction, type FormState, UNTOUCHED } from '@/lib/web/form-state';
import { AnswerSummary } from './answer-summary';
import { FormContext } from './form-context';
import { StaleComparison, type Words } from './stale-comparison';
import { onPage, useFormAnswer } from './use-form-answer';

export type ClientFormProps = {
  action: FormAction;
  token: string;
  revision?: number;
  hidden?: Readonly<Record<string, string>>;
  labels?: Readonly<Record<string, string>>;
  words?: Words;
  id?: string;
  wide?: boolean;
  /**
   * The mark of the operation that led to this page. Only for a form with several operations, which stays on its page if one of them is
   * refused.
   */
  landingMark?: string;
  notice?: string;
  /**
   * The state in which the form starts: with the values that were typed before the session ended, or with a saved draft. Undefined
   * otherwise.
   */
  restored?: FormState;
  children: ReactNode;
};

export function ClientForm({
  action,
  token,
  revision: page,
  hidden = {},
  labels = {},
  words,
  id,
  wide,
  landingMark,
  notice,
  restored,
  children,
}: ClientFormProps) {
  const { form, state: answered, submit, isPending, revision } = useFormAnswer(action, page, restored);
  const state = onPage(useFreshState(answered, landingMark ?? revision ?? token), revision);
  // Without JavaScript a refusal renders the page again. The revision that the user had read then comes back with the typed values.
  const read = state.stale?.revision ?? state.values.revision ?? revision;
  return (
    <FormContext value={{ state, isPending, notice }}>
      <form
        ref={form}
        id={id}
        action={submit}
        noValidate
        key={`${answered.answer}-${revision}`}
        className={wide ? 'form form-wide' : 'form'}
      >
        <AnswerSummary state={state} />
        {state.stale && <StaleComparison stale={state.stale} values={state.values} labels={labels} words={words} />}
        <input type="hidden" name="_token" value={state.token ?? token} />
        {revision !== undefined && <input type="hidden" name="revision" value={read} />}
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
      </form>
    </FormContext>
  );
}

/**
 * The answer to show. `page` changes when the page shows the record anew. After a success that leads back to the same page, the answer to
 * an earlier refusal is no longer shown.
 */
function useFreshState(state: FormState, page: string | number): FormState {
  const [past, setPast] = useState({ page, answer: 0 });
  // The answer to a save, or to a form that was outdated, arrives together with the page of the new revision. Such an answer belongs to
  // that page.
  const isOfPage = (state.isSaved ? state.values.revision : String(state.stale?.revision)) === String(page);
  if (past.page !== page) setPast({ page, answer: isOfPage ? past.answer : state.answer });
  return isOfPage || (past.page === page && state.answer > past.answer) ? state : UNTOUCHED;
}
