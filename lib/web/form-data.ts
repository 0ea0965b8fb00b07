/** The values of a form by field name. Several values with one name (check boxes) are joined by newlines. */
export type FormValues = Readonly<Record<string, string>>;

const SECRET = /password$/i;
const MACHINERY = /^(\$ACTION|_)/;

/** The text fields of a form as they were typed. Upload routes read the files. */
export function valuesOf(form: FormData): FormValues {
  const values: Record<string, string> = Object.create(null);
  // Anybody can call a server action with any argument.
  if (!(form instanceof FormData)) return values;
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('$ACTION')) continue;
    // Browsers send line ends as CR LF; stored and compared text has LF only.
    const text = value.replace(/\r\n?/g, '\n');
    values[name] = name in values ? `${values[name]}\n${text}` : text;
  }
  return values;
}

export function isSecret(name: string): boolean {
  return SECRET.test(name);
}

/** The values that the user typed or chose, without the technical fields of Next and of the form itself. */
export function withoutMachinery(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !MACHINERY.test(name)));
}

/** The values to show again after a refusal: without secrets and without technical fields. */
export function echoOf(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(withoutMachinery(values)).filter(([name]) => !isSecret(name)));
}

/** The id of a field's element. An error summary links to it, and after a draft is saved the page opens at it. */
export function fieldId(name: string): string {
  return `f-${name.replaceAll('.', '-')}`;
}

/**
 * Turns flat names into objects: `results.0.title` becomes `{ results: [{ title }] }`. Rows keep the order of their numbers; gaps left by
 * removed rows are closed. Names that could reach the prototype of an object are dropped, and names with more than eight parts.
 */
export function nest(values: FormValues): Record<string, unknown> {
  const root: Tree = new Map();
  for (const [name, value] of Object.entries(values)) {
    const keys = name.split('.');
    if (keys.length > 8 || keys.some((key) => ['__proto__', 'constructor', 'prototype'].includes(key))) continue;
    plant(root, keys, value);
  }
  return grown(root) as Record<string, unknown>;
}

type Tree = Map<string, Tree | string>;

function plant(tree: Tree, [key = '', ...rest]: string[], value: string): void {
  if (rest.length === 0) {
    tree.set(key, value);
    return;
  }
  const known = tree.get(key);
  const branch: Tree = known instanceof Map ? known : new Map();
  tree.set(key, branch);
  plant(branch, rest, value);
}

function grown(node: Tree | string): unknown {
  if (typeof node === 'string') return node;
  const entries = [...node];
  const isList = entries.length > 0 && entries.every(([key]) => /^\d{1,4}$/.test(key));
  if (!isList) return Object.fromEntries(entries.map(([key, value]) => [key, grown(value)]));
  return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => grown(value));
}
