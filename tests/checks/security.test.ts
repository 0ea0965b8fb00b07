import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROWS } from '../../scripts/attack/rows';
import { projectFiles } from '../../scripts/checks/files.mjs';

const DOCS = ['docs/security.md', 'docs/security-asvs.md', 'docs/signing-in.md'];
const PLACE = /`((?:app|components|db|docs|lib|scripts|tests|public)\/[^`\s]+\.\w+)`/g;
const LINK = /\]\((?!https?:)([^)#]+)\)/g;
const text = (file: string) => readFileSync(file, 'utf8');

describe('the words on security', () => {
  it.each(DOCS)('name only files that are there: %s', (file) => {
    const places = [...text(file).matchAll(PLACE)].map(([, place]) => place!);
    const links = [...text(file).matchAll(LINK)].map(([, target]) => join('docs', target!));
    expect(places.length).toBeGreaterThan(5);
    expect([...places, ...links].filter((place) => !existsSync(place))).toEqual([]);
  });

  const requirements = [...text('docs/security-asvs.md').matchAll(/^\| (\d+\.\d+\.\d+) \| ([^|]+) \| ([^|]+) \|$/gm)];

  it('answer each of the 195 requirements once: by the code that fulfils it, by a duty of the agency, or by a reason', () => {
    expect(new Set(requirements.map(([, id]) => id)).size).toBe(195);
    expect(requirements).toHaveLength(195);
    const unanswered = requirements.filter(([, , , answer]) => !/^(?:held|agency|reason|as V)[ :i]/.test(answer!));
    expect(unanswered.map(([, id]) => id)).toEqual([]);
  });

  it('name only rows that the attack has, and say of each what it tries', () => {
    const names = ROWS.map(({ name }) => name);
    const named = [...text('docs/security-asvs.md').matchAll(/attack rows? ((?:\*[\w -]+\*(?:, )?)+)/g)]
      .flatMap(([, rows]) => [...rows!.matchAll(/\*([\w -]+)\*/g)])
      .map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(10);
    expect([...new Set(named)].filter((name) => !names.includes(name))).toEqual([]);
    const told = [...text('docs/security.md').matchAll(/^\| ([\w -]+) \|/gm)].map(([, name]) => name!);
    expect(names.filter((name) => !told.includes(name))).toEqual([]);
  });
});

/** What the code must never do according to the documents: the pattern that finds it, and the files that may contain it. */
const NEVER: readonly [string, RegExp, readonly string[]][] = [
  ['starts a process', /\bchild_process\b/, []],
  ['runs text as code', /\beval\(|\bnew Function\(|\bvm\b['"]/, []],
  ['keeps something in the storage of the browser', /\b(?:localStorage|sessionStorage|indexedDB)\b/, []],
  // The two files send requests to their own server. `node:net` is allowed for checking addresses, but not for connections.
  [
    'calls another server',
    /\bfetch\(|from '(?:node:)?(?:https?|http2|tls|dgram)'|\bcreateConnection\(|new Socket\(|XMLHttpRequest|WebSocket\(/,
    ['components/layout/presence.ts', 'components/forms/unsent.ts'],
  ],
  // The file replaces one cell of a matrix, with the function that writes and escapes all cells.
  [
    'writes markup into the page',
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write)\b/,
    ['components/matrices/matrix-grid.tsx'],
  ],
  ['draws numbers that can be guessed', /\bMath\.random\b/, []],
  ['uses a weak hash or cipher', /create(?:Hash|Hmac)\('(?:md5|sha1)'|aes-\d+-(?:ecb|cbc)/i, []],
];

describe('the application', () => {
  const sources = (projectFiles('.') as string[]).filter(
    (file) => /^(?:app|components|db|lib)\/.+\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
  );

  it.each(NEVER)('never %s', (_, word, allowed) => {
    expect(sources.length).toBeGreaterThan(500);
    const found = sources.filter((file) => !allowed.includes(file) && word.test(text(file)));
    expect(found).toEqual([]);
  });

  it('is found out where it does', () => {
    const planted = [
      "import { spawn } from 'node:child_process';",
      'eval(x)',
      'localStorage.x',
      "await fetch('x')",
      'a.innerHTML = x',
      'Math.random()',
      "createHash('md5')",
    ];
    expect(planted.map((line) => NEVER.filter(([, word]) => word.test(line)).length)).toEqual(planted.map(() => 1));
  });

  it('has a test file for each kind of thing that is attacked', () => {
    expect(readdirSync('scripts/attack/rows').length).toBe(ROWS.length);
  });
});
