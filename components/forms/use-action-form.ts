'use client';

import { useEffect } from 'react';
import {
  type ArrayPath,
  type Control,
  type FieldArray,
  type FieldValues,
  useFieldArray,
  useForm,
} from 'react-hook-form';
import { fieldId } from '@/lib/web/form-data';
import type { RowAction } from './row-buttons';

/** The rows of an editor as state of react-hook-form. The fields stay plain inputs: the form sends them, and the server validates them. */
export function useActionForm<Values extends FieldValues>(initial: Values): Control<Values> {
  return useForm<Values>({ defaultValues: initial as never }).control as unknown as Control<Values>;
}

/** The rows of one list, and what their buttons do. Each row has a key that stays the same when other rows are added or removed. */
export function useRows<Values extends FieldValues, Name extends ArrayPath<Values>>(
  control: Control<Values>,
  name: Name,
) {
  const { fields, append, remove } = useFieldArray<Values, Name, 'rowKey'>({ control, name, keyName: 'rowKey' });
  const add = (blank: FieldArray<Values, Name>, focus: string) => {
    append(blank, { shouldFocus: false });
    goTo(focus);
  };
  return {
    rows: fields as (FieldArray<Values, Name> & { rowKey: string })[],
    /**
     * Returns a function that runs the intents `add:` and `remove:` of this list. It then focuses the first field of the new row or, after
     * a removal, the list. For any other intent it returns false.
     */
    actionWith:
      (blank: FieldArray<Values, Name>, firstField: string): RowAction =>
      (intent) => {
        const at = removedRow(intent, name);
        if (intent === `add:${name}`) add(blank, fieldId(`${name}.${fields.length}.${firstField}`));
        else if (at !== undefined) remove(at);
        if (at !== undefined) goTo(fieldId(name));
        return at !== undefined || intent === `add:${name}`;
      },
  };
}

/** The index (from 0) of the row in `remove:results.2`; undefined for another intent or another list. */
function removedRow(intent: string, list: string): number | undefined {
  const number = intent.startsWith(`remove:${list}.`) ? intent.slice(`remove:${list}.`.length) : '';
  return /^\d+$/.test(number) ? Number(number) : undefined;
}

function goTo(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

/** Does once, when the rows appear, what was asked by the click that loaded this code. Nothing if `first` is undefined. */
export function useFirstAction(take: RowAction, first: string | undefined): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the rows appear
  useEffect(() => {
    if (first !== undefined) take(first);
  }, []);
}
