import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';

const FILES = {
  rules: ['lib/*/rules/*.ts'],
  commands: ['lib/*/commands/*.ts', 'lib/*/writes/*.ts'],
  queries: ['lib/*/queries.ts', 'lib/*/queries/*.ts'],
  web: ['lib/web/*.ts'],
};

/** The groups of files in which faults are planted (rules, commands, queries, web). */
export const FILE_GROUPS = Object.fromEntries(
  Object.entries(FILES).map(([room, patterns]) => [
    room,
    globSync(patterns)
      .filter((file) => !file.endsWith('.test.ts'))
      .sort(),
  ]),
);

/** The files of the working folder that differ from a revision, including new ones. */
export function changedSince(revision) {
  const git = (...words) => execFileSync('git', words, { encoding: 'utf8' }).split('\n').filter(Boolean);
  return [...git('diff', '--name-only', revision), ...git('ls-files', '--others', '--exclude-standard')];
}
