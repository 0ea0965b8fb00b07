import { type HTMLElement, parse } from 'node-html-parser';
import { SEARCH_TARGET } from '../../../lib/web/search-target';

/** A form as a page shows it: the address to which it is sent, its fields, and a key that names its action. */
export type FoundForm = {
  key: string;
  action: string;
  fields: Record<string, string>;
  hasVisibleFields: boolean;
  /** The names of the fields into which a person types. */
  typed: string[];
};

const LONG_ENOUGH = 'Keterangan yang cukup panjang untuk diterima';

/** Every form of a page that is sent by post, filled in with plausible values. */
export function formsOf(html: string, address: string): FoundForm[] {
  return parse(html)
    .querySelectorAll('form')
    .filter(
      (form) =>
        (form.getAttribute('method') ?? 'get').toLowerCase() === 'post' || form.querySelector('[name^="$ACTION"]'),
    )
    .map((form) => ({
      key: keyOf(form, address),
      action: form.getAttribute('action') || address,
      fields: fieldsOf(form),
      typed: form.querySelectorAll('input.input[name], textarea[name]').map((field) => field.getAttribute('name')!),
      hasVisibleFields: form.querySelector('input:not([type=hidden]), textarea, select') !== null,
    }));
}

/** The key of a form. Forms with the same key are of one kind: they call the same action or are posted to the same address. */
function keyOf(form: HTMLElement, address: string): string {
  const action = form
    .querySelectorAll('[name^="$ACTION"]')
    .find((field) => /"id":"[0-9a-f]+"/.test(field.getAttribute('value') ?? ''));
  const id = action?.getAttribute('value')?.match(/"id":"([0-9a-f]+)"/)?.[1];
  // All searches are posted to the same address, so their lists distinguish them.
  const list = form.querySelector(`[name="${SEARCH_TARGET}"]`)?.getAttribute('value') ?? '';
  return id ?? `${form.getAttribute('action') ?? address}${list && ` ${list}`}`;
}

function fieldsOf(form: HTMLElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const field of form.querySelectorAll('input[name], textarea[name], select[name]')) {
    const name = field.getAttribute('name')!;
    const value = filledIn(field);
    if (value !== undefined && !(name in fields)) fields[name] = value;
  }
  return fields;
}

function filledIn(field: HTMLElement): string | undefined {
  const type = field.getAttribute('type') ?? 'text';
  if (type === 'file' || type === 'submit') return undefined;
  if (field.tagName === 'TEXTAREA') return field.text.trim() || LONG_ENOUGH;
  if (field.tagName === 'SELECT') {
    const options = field.querySelectorAll('option').map((option) => option.getAttribute('value') ?? '');
    return options.find((option) => option !== '') ?? '';
  }
  const held = field.getAttribute('value') ?? '';
  if (type === 'hidden' || type === 'radio' || type === 'checkbox') return held;
  if (held) return held;
  if (type === 'date') return '2026-06-15';
  if (type === 'url') return 'https://bukti.example/berkas';
  return field.getAttribute('inputmode') === 'decimal' ? '1' : LONG_ENOUGH;
}

export function bodyOf(fields: Readonly<Record<string, string>>): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return body;
}
