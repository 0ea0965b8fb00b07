import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFiles } from './files.mjs';
import { BUDGETS } from './manners.mjs';

const GUIDE = 'docs/house.md';
const GLOSSARY = 'docs/glossary.md';
const PROMISES = 'docs/promises.md';
/** Written before code names in the glossary for something that is designed but not built. */
const PLANNED = 'planned:';
const NAMING = /^(?:app|components|lib|db\/schema)\/.*(?<!\.test)\.tsx?$/;

/**
 * Finds differences between the documents for developers and the code: sizes and the order of the features (docs/house.md), code names
 * (docs/glossary.md), and titles of tests (docs/promises.md).
 */
export function findGuideFaults(root) {
  const files = projectFiles(root);
  const year = JSON.parse(readFileSync(join(root, 'scripts/checks/year.json'), 'utf8'));
  return [
    ...inGuide(root, GUIDE, (text) => [...wrongSizes(text), ...wrongOrder(text, year, files)]),
    ...inGuide(root, GLOSSARY, (text) => unusedNames(text, files, root)),
    ...inGuide(root, PROMISES, (text) => lostTitles(text, root)),
  ];
}

function inGuide(root, file, faultsIn) {
  if (!existsSync(join(root, file))) return [`${file} is missing`];
  return faultsIn(readFileSync(join(root, file), 'utf8')).map((fault) => `${file}: ${fault}`);
}

function wrongSizes(text) {
  return BUDGETS.filter(({ called, lines }) => !text.includes(`${called} ${lines}`)).map(
    ({ called, lines }) => `does not say “${called} ${lines}”, which is what is checked`,
  );
}

/**
 * Compares the list of features in the guide (with arrows between them) with year.json. The list does not contain `inbox` and `audit`. A
 * feature in italics has no code yet.
 */
function wrongOrder(text, year, files) {
  const [list = ''] = text.match(/^(?:\*?[a-z-]+\*? → )[\s\S]*?(?=;)/m) ?? [];
  const named = list.split('→').map((name) => name.trim());
  const looking = ['inbox', 'audit'];
  const expected = year
    .filter((name) => !looking.includes(name))
    .map((name) => (files.some((file) => file.startsWith(`lib/${name}/`)) ? name : `*${name}*`));
  return named.join() === expected.join() ? [] : [`the features are ${expected.join(' → ')}`];
}

/** Finds names in the second column of the glossary that no code uses. */
function unusedNames(text, files, root) {
  const rows = text.split('\n').filter((line) => /^\|(?!---)/.test(line));
  if (rows.length < 2) return ['has no table, so nothing was checked'];
  const code = files
    .filter((file) => NAMING.test(file))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  // Whole words are compared, so that a name is not found as a part of a longer name.
  const words = new Set(code.match(/[A-Za-z][\w-]*/g));
  return rows.slice(1).flatMap((row) => {
    const [, term, names = ''] = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
    if (names.startsWith(PLANNED)) return [];
    return namesIn(names)
      .filter((name) => !words.has(name))
      .map((name) => `“${term}” is called ${name}, which no code is; write “${PLANNED}” before what is not built`);
  });
}

function namesIn(cell) {
  return [...cell.matchAll(/`([^`]*)`/g)].flatMap(([, quoted]) => quoted.match(/[A-Za-z][\w-]*/g) ?? []);
}

/**
 * Matches a row with a test file and titles of its tests: `a.test.ts`: title; title (remark). In a title, an ellipsis replaces words that
 * the test inserts.
 */
const PROVED_BY = /^\| [^|]+ \| `([^`]+\.test\.tsx?)`: ([^|]+) \|/gm;

/** Finds titles in the list of promises that their test files do not have. */
function lostTitles(text, root) {
  const rows = [...text.matchAll(PROVED_BY)];
  if (rows.length === 0) return ['names no test, so nothing was checked'];
  return rows.flatMap(([, file, titles]) => {
    if (!existsSync(join(root, file))) return [`names ${file}, which is missing`];
    const tests = readFileSync(join(root, file), 'utf8');
    return titles
      .split('; ')
      .filter((title) => !hasTitle(tests, title))
      .map((title) => `${file} has no test “${title}”`);
  });
}

function hasTitle(tests, title) {
  const parts = title.replace(/ \([^)]*\)$/, '').split('…');
  return parts.every((part) => tests.includes(part.trim()));
}
