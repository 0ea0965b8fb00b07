// Plants faults, one at a time, and reports those that no test finds: in changed files, or in a random sample.
//   npm run mutate [-- REVISION] [--most N] [--seed S]     faults in the files that changed since REVISION (else HEAD)
//   npm run mutate -- --sample N [--seed S]                N faults in each group of files; continues a run that was stopped
//   npm run mutate -- --again [--seed S]                   plants again the faults of that sample that no test found
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Stop } from '../lib/stop.mjs';
import { runCommand } from '../lib/tell.mjs';
import { shuffled } from './chance.mjs';
import { faultsOf, planted } from './faults.mjs';
import { Planter } from './plant.mjs';
import { Record } from './record.mjs';
import { changedSince, FILE_GROUPS } from './rooms.mjs';
import { readSurvey } from './survey.mjs';

const KEPT = 'node_modules/.cache/mutate';
const BUDGET_MS = 30_000;
const OPTIONS = {
  most: { type: 'string' },
  sample: { type: 'string' },
  seed: { type: 'string' },
  again: { type: 'boolean' },
};

const allFaults = (files) =>
  files.filter((file) => existsSync(file)).flatMap((file) => faultsOf(file, readFileSync(file, 'utf8')));
const canBePlanted = (fault) => planted(readFileSync(fault.file, 'utf8'), fault) !== undefined;

function draw(faults, count, seed) {
  const drawn = [];
  for (const fault of shuffled(faults, seed)) {
    if (drawn.length === count) break;
    if (canBePlanted(fault)) drawn.push(fault);
  }
  return drawn;
}

/**
 * The faults of the sample that are still to be planted. The sample is drawn once. Later, its faults are found again by their ids, even if
 * files have changed.
 */
function sampleOf(record, count, seed) {
  if (!record.isBegun) {
    const revision = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
    const drawn = Object.entries(FILE_GROUPS).map(([room, files]) => [room, draw(allFaults(files), count, seed)]);
    record.begin({ seed, revision, drawn: Object.fromEntries(drawn) });
  }
  return record.waiting(allFaults);
}

async function plantAll(faults, record, tests) {
  const planter = new Planter();
  try {
    for (const fault of faults) {
      const asked = tests(fault);
      const killedBy = asked.length > 0 ? await planter.killerOf(fault, asked) : undefined;
      record.note(fault, killedBy ?? null);
    }
  } finally {
    planter.end();
  }
}

await runCommand(async () => {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true, args: process.argv.slice(2) });
  const seed = Number(values.seed ?? 1);
  const isSample = values.sample !== undefined || values.again === true;
  const record = new Record(isSample ? `${KEPT}/sample-${seed}.jsonl` : undefined);
  if (values.again) record.forgetSurvivors();
  const changed = () =>
    changedSince(positionals[0] ?? 'HEAD').filter((file) => Object.values(FILE_GROUPS).flat().includes(file));
  const faults = isSample
    ? sampleOf(record, Number(values.sample ?? 0), seed)
    : draw(allFaults(changed()), Number(values.most ?? 200), seed);
  if (faults.length === 0 && !isSample)
    throw new Stop('No file of rules, commands, queries or lib/web differs: nothing to plant.');
  const tests = await readSurvey(`${KEPT}/survey.jsonl`, { budgetMs: BUDGET_MS });
  await plantAll(faults, record, tests);
  return record.close();
});
