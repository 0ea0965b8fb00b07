/**
 * Patterns that find the parts of our own forms. An HTML parser would take the load generator as much time as the page takes the server.
 */
const FORM = /<form\b[^>]*>[\s\S]*?<\/form>/g;
const INPUT = /<input\b[^>]*>/g;
const TEXTAREA = /<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g;
const SELECT = /<select\b([^>]*)>([\s\S]*?)<\/select>/g;
const OPTION = /<option\b[^>]*>/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };

export type QuickForm = { action: string; fields: [name: string, value: string][] };

/** The form that has a field with this name, filled with the values of the page; undefined if the page has no such form. */
export function quickForm(html: string, field: string): QuickForm | undefined {
  const form = html.match(FORM)?.find((one) => one.includes(`name="${field}"`));
  if (!form) return undefined;
  const fields: [string, string][] = [];
  for (const [tag] of form.matchAll(INPUT)) {
    const name = attribute(tag, 'name');
    const type = attribute(tag, 'type') ?? 'text';
    const isLeftOut = ['submit', 'button', 'file'].includes(type);
    const isUnchecked = ['radio', 'checkbox'].includes(type) && !/\schecked\b/.test(tag);
    if (name !== undefined && !isLeftOut && !isUnchecked) fields.push([name, attribute(tag, 'value') ?? '']);
  }
  for (const [, tag, text] of form.matchAll(TEXTAREA))
    fields.push([attribute(tag!, 'name') ?? '', plain(text!).replace(/^\n/, '')]);
  for (const [, tag, inside] of form.matchAll(SELECT)) {
    const options = inside!.match(OPTION) ?? [];
    const chosen = options.find((option) => /\sselected\b/.test(option)) ?? options[0] ?? '';
    fields.push([attribute(tag!, 'name') ?? '', attribute(chosen, 'value') ?? '']);
  }
  return {
    action: attribute(form.slice(0, form.indexOf('>')), 'action') ?? '',
    fields: fields.filter(([name]) => name),
  };
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : plain(value);
}

function plain(text: string): string {
  return text.replace(/&(#?\w+);/g, (found, name: string) => ENTITIES[name] ?? found);
}

/** Encodes a form as a browser without JavaScript sends it. `over` replaces values of the page, or adds fields. */
export function sentForm(
  { fields }: QuickForm,
  over: Readonly<Record<string, string>>,
): { body: Buffer; type: string } {
  const boundary = 'batas-formulir-7f3a';
  const all = [...fields.filter(([name]) => !(name in over)), ...Object.entries(over)];
  const parts = all.map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name.replaceAll('"', '%22')}"\r\n\r\n${value.replace(/\r?\n/g, '\r\n')}\r\n`,
  );
  return {
    body: Buffer.from(`${parts.join('')}--${boundary}--\r\n`),
    type: `multipart/form-data; boundary=${boundary}`,
  };
}
