import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from './tree.mjs';

const TESTS = ['{app,components,db,lib,scripts}/**/*.test.{ts,tsx}', 'tests/{checks,journeys,matrix}/**/*.test.ts'];
const ENDINGS = ['', '.ts', '.tsx', '.mjs', '/index.ts'];

/**
 * For each test file, the set of project files that it imports directly or through other files, including itself. Only static imports
 * count.
 */
export function loadedByTests() {
  const known = new Map();
  const importsOf = (file) => {
    if (!known.has(file)) known.set(file, readImports(file));
    return known.get(file);
  };
  return new Map(
    globSync(TESTS)
      .sort()
      .map((test) => [test, closure(test, importsOf)]),
  );
}

function closure(test, importsOf) {
  const reached = new Set([test]);
  for (const file of reached) for (const next of importsOf(file)) reached.add(next);
  return reached;
}

function readImports(file) {
  const { module } = parse(file, readFileSync(file, 'utf8'));
  const sources = [
    ...module.staticImports.filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType)),
    ...module.staticExports.flatMap(({ entries }) => entries.filter(({ moduleRequest }) => moduleRequest)),
  ].map(({ moduleRequest }) => moduleRequest.value);
  return sources.map((source) => resolved(file, source)).filter(Boolean);
}

function resolved(file, source) {
  if (!/^(\.|@\/)/.test(source)) return undefined;
  const path = source.startsWith('@/') ? source.slice(2) : join(dirname(file), source);
  return ENDINGS.map((ending) => path + ending).find((known) => /\.[a-z]+$/.test(known) && existsSync(known));
}
