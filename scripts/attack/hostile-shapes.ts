import type { FoundForm } from '@/tests/e2e/support/forms';
import { type Body, bodyWith } from './client';

/** A damaged request: its body, headers that are added or replace Origin, and a query that is appended to the address. */
export type Hostile = { body?: Body; headers?: Readonly<Record<string, string>>; query?: string };
/** One way of damaging a form. The same form gives the same damaged values in every run. */
export type Shape = { name: string; of: (form: FoundForm) => Promise<Hostile> };

type Entry = readonly [name: string, value: string | File];
type Spoil = (name: string, value: string) => readonly Entry[];

const isTechnicalField = (name: string) => /^[$_]/.test(name);

async function multipart(entries: readonly Entry[]): Promise<Body> {
  const body = new FormData();
  for (const [name, value] of entries) body.append(name, value);
  return bodyWith(body);
}

/** Damages every field except the technical fields of Next and of our forms, whose names begin with `$` or `_`. */
const eachField =
  (spoil: Spoil): Shape['of'] =>
  async ({ fields }) => {
    const entries = Object.entries(fields).flatMap(([name, value]) =>
      isTechnicalField(name) ? [[name, value] as const] : spoil(name, value),
    );
    return { body: await multipart(entries) };
  };

const eachValue = (value: string): Shape['of'] => eachField((name) => [[name, value]]);
const besides = (more: readonly Entry[]): Shape['of'] => {
  return async ({ fields }) => ({ body: await multipart([...Object.entries(fields), ...more]) });
};
/** Damages only the technical fields, whose names begin with `$` or `_`. The other fields keep their correct values. */
const eachTechnicalField =
  (spoil: Spoil): Shape['of'] =>
  async ({ fields }) => {
    const entries = Object.entries(fields).flatMap(([name, value]) =>
      isTechnicalField(name) ? spoil(name, value) : [[name, value] as const],
    );
    return { body: await multipart(entries) };
  };

/** Puts raw bytes into each field that is not technical. FormData cannot contain such bytes. */
const bytesIn =
  (bytes: Buffer): Shape['of'] =>
  async (form) => {
    const mark = 'ISI-YANG-DIGANTI';
    const { bytes: whole, type } = (await eachValue(mark)(form)).body!;
    const parts = whole.toString('latin1').split(mark);
    return { body: { bytes: Buffer.from(parts.join(bytes.toString('latin1')), 'latin1'), type } };
  };

/** Takes the correct body of the form and changes the request as a whole: its type, its length, its headers or its query. */
const reworked =
  (rework: (body: Body, form: FoundForm) => Hostile): Shape['of'] =>
  async (form) =>
    rework(await multipart(Object.entries(form.fields)), form);

const file = (name: string) => new File([Buffer.from([0, 255, 216, 1])], name, { type: 'image/png' });
const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const isBound = (name: string) => /^\$ACTION_\d+:\d+$/.test(name);
const idOf = ({ fields }: FoundForm) =>
  Object.values(fields)
    .map((value) => /"id":"([0-9a-f]+)"/.exec(value)?.[1])
    .find(Boolean) ?? 'tidak-ada';

const NUMBERS = ['9'.repeat(400), '-1', '1e309', 'NaN', '0x7fffffff', '1,5,5', '９９'];
const WORDS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__defineGetter__'];
const TEXTS: Readonly<Record<string, string>> = {
  'nothing in it': '',
  'blanks alone': ' \t\n\u00a0\u3000 ',
  'a NUL in it': 'a\0b',
  'control characters': '\u0001\u0008\u001b[31m\u007f\u2028\ufeff',
  'letters that run the other way': '\u202egnirts\u202c \u2066طلب',
  'signs above the first plane': '🌾👩‍👩‍👧‍👦𝔄\u{10ffff}',
  'marks upon marks': `e${'\u0301'.repeat(2000)}`,
  'a day that is none': '31-02-2026',
  markup: '<img src=x onerror=alert(1)><script>alert(1)</script>',
  'a statement': "'; drop table skps; --",
  'a path': '../../../../etc/passwd%00.png',
  JSON: '{"$ne":null,"__proto__":{"isAdmin":true}}',
  'a line break of a header': 'a\r\nSet-Cookie: x=1',
  'a day far away': '31-12-9999',
  'the id of nothing': 'AAAAAAAAAAAAAAAA',
  'a formula': '=HYPERLINK("http://jahat.example")',
  'an address of a script': 'javascript:alert(1)',
  'figures without end': '1'.repeat(30_000),
  'figures and points': '1.'.repeat(15_000),
  'thousands of blanks': `a${' '.repeat(30_000)}b`,
  'a hundred thousand letters': 'x'.repeat(100_000),
  'ten thousand lines': 'a\r\n'.repeat(10_000),
};

const NAMES: readonly Entry[] = [
  ...WORDS.flatMap((word) => [
    [word, 'x'] as const,
    [`results.0.${word}`, 'x'] as const,
    [`${word}.x.y`, 'x'] as const,
  ]),
  ...[
    '',
    '.',
    '..',
    '.0',
    '0',
    '0.0',
    'results.',
    'results.99999999999.title',
    'results.-1.title',
    'a.b.c.d.e.f.g.h.i.j',
  ].map((name) => [name, 'x'] as const),
  ['results[0][title]', 'x'],
  ['nama\0lain', 'x'],
  ['🌾', 'x'],
];

const ORIGINS = ['', 'null', 'http://', 'http://[', 'é', 'http://localhost:99999'];

/** All shapes. None of them may cause a server error, for any form. */
export const SHAPES: readonly Shape[] = [
  ...Object.entries(TEXTS).map(([name, text]) => ({ name, of: eachValue(text) })),
  ...NUMBERS.map((number) => ({ name: `the number ${number.slice(0, 12)}`, of: eachValue(number) })),
  ...WORDS.map((word) => ({ name: `the text ${word}`, of: eachValue(word) })),
  { name: 'half a sign of two', of: bytesIn(Buffer.from([0xed, 0xa0, 0x80, 0x41])) },
  { name: 'bytes that are no text', of: bytesIn(Buffer.from([0xff, 0xfe, 0xc0, 0x80, 0xf8])) },
  { name: 'no field at all', of: eachField(() => []) },
  { name: 'every field three times', of: eachField((name, value) => [1, 2, 3].map(() => [name, value] as const)) },
  {
    name: 'every field as a list',
    of: eachField((name, value) => [
      [`${name}[]`, value],
      [`${name}.0`, value],
    ]),
  },
  { name: 'a file in place of each field', of: eachField((name) => [[name, file('gambar.png')]]) },
  {
    name: 'a file with an odd name',
    of: besides([
      ['file', file('../../x\0.csv')],
      ['emblem', file('')],
    ]),
  },
  { name: 'names that lead elsewhere', of: besides(NAMES) },
  {
    name: 'rights that nobody asked for',
    of: besides(Object.entries({ role: 'agency-admin', employeeId: 'x', status: 'agreed' })),
  },
  { name: 'a thousand fields more', of: besides(Array.from({ length: 1000 }, (_, i) => [`results.${i}.title`, 'x'])) },
  { name: 'two megabytes and more', of: besides([['lain', 'y'.repeat(2_200_000)]]) },
  ...[
    'remove:results.99999999',
    'add:__proto__',
    'remove:constructor.0',
    'add:',
    ':',
    'save\nsubmit',
    'undraft',
    'draft',
  ].map((intent) => ({ name: `the button ${JSON.stringify(intent)}`, of: besides([['intent', intent]]) })),
  ...['-1', '1e99', 'x', '', '9007199254740993'].map((revision) => ({
    name: `the revision ${JSON.stringify(revision)}`,
    of: eachField((name, value) => [[name, name === 'revision' ? revision : value]]),
  })),
  {
    name: 'a token with other letters',
    of: eachTechnicalField((name, value) => [[name, name === '_token' ? 'tökén.ÿ💥' : value]]),
  },
  {
    name: 'a token of the right length in other letters',
    of: eachTechnicalField((name, value) => [
      [name, name === '_token' ? `${'é'.repeat(12)}.${'é'.repeat(22)}` : value],
    ]),
  },
  { name: 'a token of one dot', of: eachTechnicalField((name, value) => [[name, name === '_token' ? '.' : value]]) },
  {
    name: 'a token of great length',
    of: eachTechnicalField((name, value) => [[name, name === '_token' ? 'a.'.repeat(9000) : value]]),
  },
  {
    name: 'a token twice',
    of: eachTechnicalField((name, value) => [[name, value], ...(name === '_token' ? [[name, value] as const] : [])]),
  },
  { name: 'the machinery without values', of: eachTechnicalField((name) => [[name, '']]) },
  { name: 'the machinery as files', of: eachTechnicalField((name) => [[name, file('x')]]) },
  { name: 'a state that is no JSON', of: eachTechnicalField((name, value) => [[name, isBound(name) ? '{' : value]]) },
  {
    name: 'a state of great depth',
    of: eachTechnicalField((name, value) => [[name, isBound(name) ? deep(20_000) : value]]),
  },
  {
    name: 'a state of other kinds',
    of: eachTechnicalField((name, value) => [[name, isBound(name) && name.endsWith(':1') ? '[null,7,"x"]' : value]]),
  },
  {
    name: 'a state with __proto__',
    of: eachTechnicalField((name, value) => [
      [
        name,
        isBound(name) && name.endsWith(':1')
          ? '[{"answer":"__proto__","values":{"__proto__":{"x":1}},"__proto__":{"y":1}}]'
          : value,
      ],
    ]),
  },
  {
    name: 'a state that points elsewhere',
    of: eachTechnicalField((name, value) => [
      [name, isBound(name) ? '["$F1","$@9","$K7","$B3","$n9999","$undefined"]' : value],
    ]),
  },
  {
    name: 'an action that is not there',
    of: eachTechnicalField((name, value) => [[name, value.replace(/"id":"[0-9a-f]+"/, '"id":"00"')]]),
  },
  {
    name: 'an action of another prototype',
    of: eachTechnicalField((name, value) => [[name, value.replace(/"id":"[0-9a-f]+"/, '"id":"__proto__"')]]),
  },
  {
    name: 'several actions at once',
    of: besides([
      ['$ACTION_REF_9', ''],
      ['$ACTION_9:0', '{"id":"x","bound":null}'],
      ['$ACTION_ID_00', ''],
      ['$ACTION_ID___proto__', ''],
    ]),
  },
  {
    name: 'another boundary',
    of: reworked(({ bytes }) => ({ body: { bytes, type: 'multipart/form-data; boundary=lain' } })),
  },
  { name: 'no boundary', of: reworked(({ bytes }) => ({ body: { bytes, type: 'multipart/form-data' } })) },
  {
    name: 'half a body',
    of: reworked(({ bytes, type }) => ({ body: { bytes: bytes.subarray(0, bytes.length >> 1), type } })),
  },
  { name: 'an empty body', of: reworked(({ type }) => ({ body: { bytes: Buffer.alloc(0), type } })) },
  { name: 'no kind of body', of: reworked(({ bytes }) => ({ body: { bytes, type: '' } })) },
  {
    name: 'JSON in place of a form',
    of: reworked((_, { fields }) => ({
      body: { bytes: Buffer.from(JSON.stringify(fields)), type: 'application/json' },
    })),
  },
  {
    name: 'the other kind of form',
    of: reworked((_, { fields }) => ({
      body: { bytes: Buffer.from(new URLSearchParams(fields).toString()), type: 'application/x-www-form-urlencoded' },
    })),
  },
  {
    name: 'the other kind of form, spoilt',
    of: reworked(() => ({
      body: { bytes: Buffer.from('%=%ff&__proto__=1&=&a=%00'), type: 'application/x-www-form-urlencoded' },
    })),
  },
  {
    name: 'bytes in place of a form',
    of: reworked(({ bytes }) => ({ body: { bytes, type: 'application/octet-stream' } })),
  },
  { name: 'plain text', of: reworked(({ bytes }) => ({ body: { bytes, type: 'text/plain; charset=utf-7' } })) },
  ...['[]', '[{},{}]', '{"0":', '"$K1"', '["$__proto__"]', 'null', deep(20_000)].map((text) => ({
    name: `a call of the action with ${text.slice(0, 14)}`,
    of: reworked((_, form) => ({
      body: { bytes: Buffer.from(text), type: 'text/plain;charset=UTF-8' },
      headers: { 'next-action': idOf(form) },
    })),
  })),
  {
    name: 'a call of an action that is not there',
    of: reworked((body) => ({ body, headers: { 'next-action': '00'.repeat(21) } })),
  },
  {
    name: 'a call with an odd tree',
    of: reworked((body, form) => ({
      body,
      headers: { 'next-action': idOf(form), 'next-router-state-tree': '%E0%A4%A' },
    })),
  },
  ...ORIGINS.map((origin) => ({
    name: `the origin ${JSON.stringify(origin)}`,
    of: reworked((body) => ({ body, headers: { origin } })),
  })),
  {
    name: 'an odd address behind it',
    of: reworked((body) => ({ body, query: '?ok=%00&kembali=//jahat.example&_rsc=x&nxtPskpId=__proto__&%E0%A4%A' })),
  },
  {
    name: 'cookies with other letters',
    of: reworked((body) => ({ body, headers: { cookie: 'capaian-browser=\u00ff\u00e9%; a=%E0%A4%A; __proto__=1' } })),
  },
];
