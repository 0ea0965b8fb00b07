import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFiles } from './files.mjs';

const TABLE = 'docs/regulation.md';
const TAG = /\[[A-Z]{2,}(?:-[A-Z0-9]+)+\]/g;
const ROW = /^\|\s*(\[[A-Z]{2,}(?:-[A-Z0-9]+)+\])\s*\|/gm;
const STRING = '([\'"`])((?:\\\\.|(?!\\1)[\\s\\S])*)\\1';
/** The title of a test: the first string of `it`, `test` or `describe`, or the string after the table of `.each(…)`. */
const TITLES = [
  new RegExp(`\\b(?:it|test|describe)(?:\\.\\w+)*\\(\\s*${STRING}`, 'g'),
  new RegExp(`\\)\\(\\s*${STRING}\\s*,`, 'g'),
];

/**
 * Compares the clauses in docs/regulation.md with the tags in the titles of tests. Faults are a clause without a test, a tag without a
 * clause, and a clause that occurs twice.
 */
export function findRegulationGaps(root) {
  if (!existsSync(join(root, TABLE))) return [`${TABLE} is missing`];
  const rows = [...readFileSync(join(root, TABLE), 'utf8').matchAll(ROW)].map(([, tag]) => tag);
  if (rows.length === 0) return [`${TABLE} has no row that begins with a tag, so nothing was checked`];
  const tested = testedTags(root);
  return [
    ...rows.filter((tag, i) => rows.indexOf(tag) !== i).map((tag) => `${tag}: stands twice in ${TABLE}`),
    ...rows.filter((tag) => !tested.has(tag)).map((tag) => `${tag}: no test bears it in its title`),
    ...[...tested]
      .filter(([tag]) => !rows.includes(tag))
      .map(([tag, file]) => `${tag}: has no row in ${TABLE} (${file})`),
  ];
}

function testedTags(root) {
  const tags = new Map();
  for (const file of projectFiles(root).filter(
    (path) => /\.test\.tsx?$/.test(path) && !path.startsWith('tests/checks/'),
  )) {
    for (const title of titlesIn(readFileSync(join(root, file), 'utf8'))) {
      for (const [tag] of title.matchAll(TAG)) tags.set(tag, file);
    }
  }
  return tags;
}

export function titlesIn(text) {
  return TITLES.flatMap((shape) => [...text.matchAll(shape)]).map(([, , title]) => title);
}
