'use client';

import { type ReactNode, use } from 'react';
import { FormContext, useField } from '@/components/forms/form-context';

type Props = {
  list: string;
  /**
   * The present index of the row, from 0. `checkedIndex`: its index when the server checked the form; undefined for a row that was added
   * later.
   */
  index: number;
  checkedIndex: number | undefined;
  children: ReactNode;
};

/**
 * Keeps errors with their row when rows before it are removed: the errors for index `checkedIndex` are shown at the present index of the
 * row.
 */
export function RowScope({ list, index, checkedIndex, children }: Props) {
  const form = use(FormContext);
  const { state } = form;
  const judged = `${list}.${checkedIndex}.`;
  const fields = Object.fromEntries(
    Object.entries(state.fields)
      .filter(([name]) => checkedIndex !== undefined && name.startsWith(judged))
      .map(([name, reason]) => [`${list}.${index}.${name.slice(judged.length)}`, reason]),
  );
  return <FormContext value={{ ...form, state: { ...state, fields, values: {} } }}>{children}</FormContext>;
}

/** The error of a whole list, for example that it is empty. The error summary links to it. */
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
