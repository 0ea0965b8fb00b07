'use client';

import { type ReactNode, use } from 'react';
import type { Choice } from './field';
import { FormContext, useField } from './form-context';

type Props = { name: string; label: string; hint?: ReactNode; value?: string; choices: readonly Choice[] };

/** One of a few: radio buttons in a fieldset. */
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

/** Confirms a value that is probably a mistake: shown when the saved form or the refusal asks about it. */
export function AskedField({ name, question, label = 'Ya, sudah benar' }: AskedProps) {
  const { error } = useField(name);
  if (!error && !question) return null;
  return <CheckField name={name} label={label} hint={error ? undefined : question} />;
}

/** Yes or no; sends `ya` when ticked and nothing otherwise. */
export function CheckField({ name, label, hint, value: saved }: Omit<Props, 'choices'>) {
  const { state } = use(FormContext);
  // An empty box is not sent, so after an answer the saved value would tick it again.
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
