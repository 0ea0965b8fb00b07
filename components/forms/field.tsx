'use client';

import { type ReactNode, use } from 'react';
import { FormContext, useField } from './form-context';

type FieldProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  /** A `<details className="help">`. Its button is shown beside the label. */
  help?: ReactNode;
  /** Shows "(tidak wajib)"; required fields have no mark. */
  optional?: boolean;
  /** The saved value. */
  value?: string;
};

type Described = { id: string; describedBy: string | undefined; invalid: true | undefined };

/** The frame of a field: label, hint and error around its box. */
export function FieldFrame({
  name,
  label,
  hint,
  help,
  optional,
  children,
}: FieldProps & { children: (d: Described) => ReactNode }) {
  const { error, id } = useField(name);
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={`field${error ? ' field-wrong' : ''}${help ? ' field-helped' : ''}`}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="optional"> (tidak wajib)</span>}
      </label>
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
      {children({ id, describedBy, invalid: error ? true : undefined })}
      {help}
    </div>
  );
}

type TextProps = FieldProps & {
  type?: 'text' | 'password' | 'search' | 'url' | 'time';
  inputMode?: 'text' | 'numeric' | 'decimal' | 'url';
  autoComplete?: string;
  maxLength?: number;
  /** The width of the box: `short` about 13rem, `medium` about 20rem; full width if left out. */
  width?: 'short' | 'medium';
  /** The id of a `<datalist>` with suggestions. */
  list?: string;
};

/** The hint of a field for a new password after an answer. The server never sends a password back, so the field is empty again. */
const EMPTIED = 'Demi keamanan, isian ini dikosongkan kembali. Ketik lagi. ';

export function TextField({ type = 'text', inputMode, autoComplete, maxLength, width, list, ...frame }: TextProps) {
  const { value, focusProps } = useField(frame.name, frame.value);
  const { state } = use(FormContext);
  const isEmptied = autoComplete === 'new-password' && state.answer > 0;
  return (
    <FieldFrame {...frame} hint={isEmptied ? [EMPTIED, frame.hint] : frame.hint}>
      {({ id, describedBy, invalid }) => (
        <input
          id={id}
          name={frame.name}
          type={type}
          className={width ? `input input-${width}` : 'input'}
          defaultValue={type === 'password' ? undefined : value}
          inputMode={inputMode}
          autoComplete={autoComplete ?? 'off'}
          maxLength={maxLength}
          list={list}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          {...focusProps}
        />
      )}
    </FieldFrame>
  );
}

export function TextAreaField({ rows = 3, ...frame }: FieldProps & { rows?: number }) {
  const { value, focusProps } = useField(frame.name, frame.value);
  return (
    <FieldFrame {...frame}>
      {({ id, describedBy, invalid }) => (
        <textarea
          id={id}
          name={frame.name}
          className="input"
          rows={rows}
          defaultValue={value}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          {...focusProps}
        />
      )}
    </FieldFrame>
  );
}

export type Choice = { value: string; label: string; hint?: string };

export function SelectField({ choices, empty, ...frame }: FieldProps & { choices: readonly Choice[]; empty?: string }) {
  const { value, focusProps } = useField(frame.name, frame.value);
  return (
    <FieldFrame {...frame}>
      {({ id, describedBy, invalid }) => (
        <select
          id={id}
          name={frame.name}
          className="input"
          defaultValue={value}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          {...focusProps}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
