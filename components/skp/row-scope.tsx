'use client';

import { type ReactNode, use } from 'react';
import { FormContext, useField } from '@/components/forms/form-context';

type Props = {
  list: string;
  /** Number of the row now, and when the server checked it; a row added later has no errors. */
  index: number;
  at: number | undefined;
  children: ReactNode;
};

/** Errors stay with their row when rows before it are removed: renames them to the current number of the row. */
export function RowScope({ list, index, at, children }: Props) {
  const form = use(FormContext);
  const { state } = form;
  const judged = `${list}.${at}.`;
  const fields = Object.fromEntries(
    Object.entries(state.fields)
      .filter(([name]) => at !== undefined && name.startsWith(judged))
      .map(([name, reason]) => [`${list}.${index}.${name.slice(judged.length)}`, reason]),
  );
  return <FormContext value={{ ...form, state: { ...state, fields, values: {} } }}>{children}</FormContext>;
}

/** The error of a list as a whole; the error summary links here. */
export function ListError({ name }: { name: string }) {
  const { error, id } = useField(name);
  return (
    <div id={id} tabIndex={-1}>
      {error && (
        <p className="field-error">
          <span className="visually-hidden">Kesalahan: </span>
          {error}
        </p>
      )}
    </div>
  );
}
