'use client';

import type { MouseEvent } from 'react';
import {
  type ArrayPath,
  type Control,
  type FieldArray,
  type FieldValues,
  useFieldArray,
  useForm,
} from 'react-hook-form';

/** Holds the rows of an editor. The fields themselves stay plain inputs that the form sends; the server judges them. */
export function useActionForm<Values extends FieldValues>(initial: Values): Control<Values> {
  return useForm<Values>({ defaultValues: initial as never }).control as unknown as Control<Values>;
}

/** Rows of one list: each with a key that stays when others come and go, and the buttons that do so without a page load. */
export function useRows<Values extends FieldValues, Name extends ArrayPath<Values>>(
  control: Control<Values>,
  name: Name,
) {
  const { fields, append, remove } = useFieldArray<Values, Name, 'rowKey'>({ control, name, keyName: 'rowKey' });
  const instead = (deed: () => void) => (event: MouseEvent) => {
    event.preventDefault();
    deed();
  };
  return {
    rows: fields as (FieldArray<Values, Name> & { rowKey: string })[],
    /** `focus` is the id of the element to go to once the row is there. */
    onAdd: (blank: FieldArray<Values, Name>, focus: string) =>
      instead(() => {
        append(blank, { shouldFocus: false });
        requestAnimationFrame(() => document.getElementById(focus)?.focus());
      }),
    onRemove: (at: number) => instead(() => remove(at)),
  };
}
