import type { FoundForm } from '@/tests/e2e/support/forms';
import type { Body } from './client';
import { bodyOf } from './forms';

/** A hostile way to send a form: as the same fields with other contents, or as a body that is no such form at all. */
export type Shape = { name: string; body: (form: FoundForm) => Promise<Body> | Body };

type Fields = Record<string, string>;

/** Every field that a person could fill in bears this; what belongs to the form itself stays, so that it comes through to the action. */
function filledWith(name: string, value: string): Shape {
  return {
    name,
    body: (form) =>
      bodyOf(
        form,
        eachTyped(form, () => value),
      ),
  };
}

function eachTyped({ fields }: FoundForm, make: (name: string, value: string) => string): Fields {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => !/^[$_]/.test(name))
      .map(([name, value]) => [name, make(name, value)]),
  );
}

/** The same form with fields beside its own. */
function beside(name: string, fields: Fields): Shape {
  return { name, body: (form) => bodyOf(form, fields) };
}

const TEXTS: readonly [string, string][] = [
  ['nothing', ''],
  ['blanks', ' \t\n '],
  ['markup', '<img src=x onerror=alert(1)><script>alert(1)</script>'],
  ['SQL', "'; drop table skps; --"],
  ['a path', '../../../../etc/passwd'],
  ['a line break of a header', 'a\r\nSet-Cookie: x=1'],
  ['a NUL', 'a\0b'],
  ['half a pair of code units', '\ud800'],
  ['writing from right to left', '\u202eabc\u2066'],
  ['signs beyond the first plane', '👩‍👩‍👧‍👧🇮🇩'],
  ['a very long word', 'x'.repeat(100_000)],
  ['many lines', 'baris\n'.repeat(5_000)],
  ['a name of every object', '__proto__'],
  ['a negative number', '-1'],
  ['a number without end', '1e309'],
  ['no number', 'NaN'],
  ['a number too long', '9'.repeat(400)],
  ['a very long number', '1'.repeat(30_000)],
  ['numbers and points', '1.'.repeat(15_000)],
  ['thousands of blanks', `a${' '.repeat(30_000)}b`],
  ['a day that is none', '31-02-2026'],
  ['a day far away', '31-12-9999'],
  ['an id of nothing', 'AAAAAAAAAAAAAAAA'],
  ['a formula', '=HYPERLINK("http://situs-lain.example")'],
  ['a javascript address', 'javascript:alert(1)'],
];

const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`results.${n}.title`, 'x']));
const prototypes = {
  __proto__: 'x',
  'constructor.prototype.isAdmin': '1',
  'results.__proto__.isAdmin': '1',
  '__proto__.isAdmin': '1',
};

const FIELDS: readonly Shape[] = [
  beside('fields of an object’s prototype', JSON.parse(JSON.stringify(prototypes)) as Fields),
  beside('a thousand rows', many),
  beside('names within names', { [Array(50).fill('a').join('.')]: 'x', 'results.0': 'x', 'results.0.title.x': 'x' }),
  beside('a button of rows that are not there', { intent: 'remove:results.999999' }),
  beside('a button of the prototype', { intent: 'add:__proto__' }),
  beside('rights that nobody asked for', { role: 'agency-admin', employeeId: 'x', revision: '-1', status: 'agreed' }),
  beside('a token of other letters', { _token: 'é…ÿ💥.\u202e' }),
  beside('a token that is too long', { _token: `${'a'.repeat(50_000)}.b` }),
];

const raw = (name: string, type: string, bytes: Buffer | string): Shape => ({
  name,
  body: () => ({ type, bytes: Buffer.from(bytes) }),
});

const BODIES: readonly Shape[] = [
  raw('no body', 'multipart/form-data; boundary=x', ''),
  raw('a type without boundary', 'multipart/form-data', '--x\r\n'),
  raw('half a body', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a'),
  raw('a boundary of odd letters', 'multipart/form-data; boundary="é;=\\""', '--x--\r\n'),
  raw('JSON', 'application/json', '{"__proto__":{"isAdmin":true}}'),
  raw('text', 'text/plain', 'halo'),
  raw('bytes', 'application/octet-stream', Buffer.from([0xff, 0xfe, 0x00, 0xed, 0xa0, 0x80])),
  raw('a wrong escape', 'application/x-www-form-urlencoded', '_token=%E0%A4%A&a=%zz'),
  {
    name: 'fields as in an address',
    body: ({ fields }) => ({
      type: 'application/x-www-form-urlencoded',
      bytes: Buffer.from(new URLSearchParams(fields).toString()),
    }),
  },
  { name: 'each field twice', body: async (form) => twice(await bodyOf(form)) },
  { name: 'a file for each field', body: (form) => filesFor(form) },
  {
    name: 'an action that is not there',
    body: ({ fields }) =>
      encoded({ ...withoutAction(fields), $ACTION_ID_00000000000000000000000000000000000000000a: '' }),
  },
  {
    name: 'an action that is no name',
    body: ({ fields }) => encoded({ ...withoutAction(fields), $ACTION_REF_1: '', '$ACTION_1:0': '{"id":' }),
  },
];

/** Every shape, in the order of the table of faults. */
export const SHAPES: readonly Shape[] = [
  ...TEXTS.map(([name, value]) => filledWith(name, value)),
  ...FIELDS,
  ...BODIES,
];

function withoutAction(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('$ACTION')));
}

function encoded(fields: Fields): Promise<Body> {
  return bodyOf({ fields } as FoundForm);
}

/** Both times within one body. */
function twice({ bytes, type }: Body): Body {
  const boundary = /boundary=(.+)$/.exec(type)?.[1] ?? '';
  const end = bytes.lastIndexOf(`--${boundary}--`);
  return { type, bytes: Buffer.concat([bytes.subarray(0, end), bytes]) };
}

async function filesFor({ fields }: FoundForm): Promise<Body> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (/^[$_]/.test(name)) form.append(name, value);
    else form.append(name, new File([value], '../../x.html', { type: 'text/html' }));
  }
  const answer = new Response(form);
  return { bytes: Buffer.from(await answer.arrayBuffer()), type: answer.headers.get('content-type') ?? '' };
}
