import type { FormValues } from './form-data';

/** The fields of a new row, by the name of its list. In this name, a star replaces the number of each outer row: `results.*.indicators`. */
export type BlankRows = Readonly<Record<string, BlankRow>>;
type BlankRow = {
  fields: Readonly<Record<string, string>>;
  most: number;
  /** The field to focus. */
  first: string;
};

/** The values of a form after a row was added or removed, and the field to focus. */
export type Reshaped = { values: FormValues; focus: string | undefined };

/**
 * Handles the buttons `add:results` and `remove:results.2` of a form without JavaScript. Returns the values with one row more or less,
 * without `intent`. If the list is unknown or full, no row is added. Undefined for any other button.
 */
export function reshapeRows(values: FormValues, blanks: BlankRows): Reshaped | undefined {
  const { intent = '', ...rest } = values;
  const [button, name = ''] = intent.split(':');
  if (button !== 'add' && button !== 'remove') return undefined;
  const list = button === 'add' ? name : name.replace(/\.\d+$/, '');
  const rows = list.replace(/(?<=\.)[^.]+(?=\.)/g, '*');
  const blank = Object.hasOwn(blanks, rows) ? blanks[rows] : undefined;
  const reshaped = button === 'add' ? withRow(rest, list, blank) : renumbered(withoutRow(rest, name), list);
  const last = rowNumbers(reshaped, list).length - 1;
  const at = button === 'add' ? last : Math.min(last, Number(name.slice(list.length + 1)));
  return { values: reshaped, focus: blank && at >= 0 ? `${list}.${at}.${blank.first}` : undefined };
}

function withRow(values: FormValues, list: string, blank: BlankRow | undefined): FormValues {
  const next = rowNumbers(values, list).length;
  if (!blank || next >= blank.most) return values;
  const row = Object.entries(blank.fields).map(([field, value]) => [`${list}.${next}.${field}`, value]);
  return { ...renumbered(values, list), ...Object.fromEntries(row) };
}

function withoutRow(values: FormValues, row: string): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith(`${row}.`)));
}

/** Numbers the rows of a list again, in the same order and without gaps. */
function renumbered(values: FormValues, list: string): FormValues {
  const numbers = rowNumbers(values, list);
  const renamed = Object.entries(values).map(([name, value]) => {
    const [number = '', ...field] = name.startsWith(`${list}.`) ? name.slice(list.length + 1).split('.') : [];
    const at = numbers.indexOf(number);
    return [at < 0 ? name : [list, at, ...field].join('.'), value];
  });
  return Object.fromEntries(renamed);
}

function rowNumbers(values: FormValues, list: string): string[] {
  const numbers = Object.keys(values)
    .filter((name) => name.startsWith(`${list}.`))
    .map((name) => name.slice(list.length + 1).split('.')[0] ?? '')
    .filter((number) => /^\d{1,4}$/.test(number));
  return [...new Set(numbers)].sort((a, b) => Number(a) - Number(b));
}
