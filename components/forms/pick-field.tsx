'use client';

import { use } from 'react';
import { FormContext, useField } from './form-context';

export type PickChoice = {
  value: string;
  label: string;
  /** Lines of text below the label. */
  lines?: readonly string[];
  /** Why the box cannot be ticked; undefined if it can. */
  disabledReason?: string;
};
type Props = { name: string; legend: string; picks: readonly PickChoice[]; allTicked?: boolean };

/** Check boxes that are all sent under the same name. A box that cannot be ticked is shown with the reason. */
export function PickField({ name, legend, picks, allTicked = false }: Props) {
  const { state } = use(FormContext);
  const { value, error, id } = useField(name);
  const ticked = value.split('\n');
  const firstOpen = picks.findIndex(({ disabledReason }) => !disabledReason);
  return (
    <fieldset className={error ? 'field field-wrong' : 'field'}>
      <legend>{legend}</legend>
      {error && (
        <p className="field-error">
          <span className="visually-hidden">Kesalahan: </span>
          {error}
        </p>
      )}
      {picks.map(({ value: pick, label, lines = [], disabledReason }, i) => (
        <label key={pick} className="choice">
          <input
            type="checkbox"
            id={i === firstOpen ? id : undefined}
            name={name}
            value={pick}
            disabled={disabledReason !== undefined}
            defaultChecked={!disabledReason && (state.answer > 0 ? ticked.includes(pick) : allTicked)}
          />
          <span>
            {label}
            {lines.map((line) => (
              <small key={line}>{line}</small>
            ))}
            {disabledReason && <small>{disabledReason}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
