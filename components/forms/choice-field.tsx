'use client';

import { type ReactNode, use } from 'react';
import type { Choice } from './field';
import { FormContext, useField } from './form-context';

type Props = { name: string; label: string; hint?: ReactNode; value?: string; choices: readonly Choice[] };

/** A field to choose one of a few values: radio buttons in a fieldset. */
export function RadioField({ name, label, hint, value: saved, choices }: Props) {
  const { value, error, id } = useField(name, saved);
  return (
    <fieldset
      className={error ? 'field field-wrong' : 'field'}
      aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
    >
      <legend>{label}</legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <span className="visually-hidden">Kesalahan: </span>
          {error}
        </p>
      )}
      {choices.map((choice, i) => (
        <label key={choice.value} className="choice">
          <input
            type="radio"
            id={i === 0 ? id : undefined}
            name={name}
            value={choice.value}
            defaultChecked={value === choice.value}
          />
          <span>
            {choice.label}
            {choice.hint && <small>{choice.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

type AskedProps = { name: string; question?: string; label?: string };

/** A check box that confirms a value which is probably a mistake. Shown only if the saved record or a refusal asks about the value. */
export function AskedField({ name, question, label = 'Ya, sudah benar' }: AskedProps) {
  const { error } = useField(name);
  if (!error && !question) return null;
  return <CheckField name={name} label={label} hint={error ? undefined : question} />;
}

/** A check box for yes or no. It sends `ya` if it is ticked, otherwise nothing. */
export function CheckField({ name, label, hint, value: saved }: Omit<Props, 'choices'>) {
  const { state } = use(FormContext);
  // A box that is not ticked is not sent. So after an answer the saved value is not used: it would tick the box again.
  const { value, error, id } = useField(name, state.answer > 0 ? '' : saved);
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <span className="visually-hidden">Kesalahan: </span>
          {error}
        </p>
      )}
      <label className="choice">
        <input
          type="checkbox"
          id={id}
          name={name}
          value="ya"
          defaultChecked={value === 'ya'}
          aria-describedby={error && `${id}-error`}
        />
        <span>
          {label}
          {hint && <small>{hint}</small>}
        </span>
      </label>
    </div>
  );
}
