import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { BaseSequencer } from 'vitest/node';
import { planted } from './faults.mjs';
import { failureOf, openTests } from './tests.mjs';

// This file runs in a separate process, because a fault may keep the tests from ending. The process is then stopped, and another one
// continues. It receives faults with their tests, and answers each with the first test that failed, or with null.
let active;
let order = [];
const place = ({ moduleId }) => order.indexOf(moduleId);
const sequencer = class extends BaseSequencer {
  sort(specifications) {
    return [...specifications].sort((a, b) => place(a) - place(b));
  }
};
const vitest = await openTests((file) => (file === active?.file ? active.source : undefined), {
  ...{ bail: 1, maxWorkers: 1, fileParallelism: false, sequence: { sequencer } },
});
const known = new Map((await vitest.globTestSpecifications()).map((one) => [one.moduleId, one]));

function plant(next) {
  const { file } = next ?? active;
  active = next;
  vitest.invalidateFile(resolve(file));
}

process.on('message', async ({ fault, tests }) => {
  if (fault) plant({ file: fault.file, source: planted(readFileSync(fault.file, 'utf8'), fault) });
  order = tests.map((test) => resolve(test));
  // Without this, earlier failures would be reported again.
  vitest.state.filesMap.clear();
  const killedBy = failureOf(await vitest.runTestSpecifications(order.map((id) => known.get(id))));
  if (fault) plant(undefined);
  process.send({ killedBy: killedBy ?? null });
});
process.on('disconnect', () => process.exit());
process.send({ ready: true });
