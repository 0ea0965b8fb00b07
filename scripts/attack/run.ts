// `npm run attack [-- --only WORD] [--size FACTOR] [--json FILE]`: attacks a server that it starts itself, on a planted agency in a
// temporary folder. It prints how much was tried and what failed. It accepts no address, and its client refuses any other machine.
import { rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import plantOnce from '@/tests/e2e/support/plant-once';
import { plantedFolder } from '@/tests/e2e/support/world';
import { step } from '../lib/progress.mjs';
import { Stop } from '../lib/stop.mjs';
import { runCommand } from '../lib/tell.mjs';
import { Field, type Row } from './field';
import { ROWS } from './rows';
import { faultsOf, type Result, Tally, tableOf } from './tally';
import { type Choice, readOptions } from './words';

type Report = { note: (text: string) => void; failed: () => void };

await runCommand(async () => {
  const choice = readOptions(process.argv.slice(2));
  const rows = ROWS.filter(({ name }) => name.includes(choice.only));
  if (rows.length === 0) throw new Stop(`No row is called so; there are: ${ROWS.map(({ name }) => name).join(', ')}.`);
  const { folder, world } = await step('Plant an agency', async () => {
    process.on('exit', plantOnce());
    return plantedFolder();
  });
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const results: Result[] = [];
  for (const row of rows) results.push(await attacked(row, new Field(folder, world, choice.size)));
  return told(results, choice);
});

/** Runs one row. Its servers and folders are removed afterwards, also after a failure. */
async function attacked({ name, attack }: Row, field: Field): Promise<Result> {
  const tally = new Tally();
  const since = performance.now();
  const forget = () => field.clear();
  process.once('exit', forget);
  await step(name, async (report: Report) => {
    await attack(field, tally).catch((error: Error) => tally.count(`ended early: ${error.stack ?? error.message}`));
    report.note(`${tally.tried} tried, ${tally.failures.length} failed`);
    if (!tally.isHeld) report.failed();
  });
  await field.leave();
  process.off('exit', forget);
  return { name, tally, seconds: (performance.now() - since) / 1000 };
}

function told(results: readonly Result[], { json }: Choice): number {
  const faults = faultsOf(results);
  console.log(`\n${tableOf(results)}\n`);
  for (const fault of faults) console.error(fault);
  if (json) writeFileSync(resolve(process.env.INIT_CWD ?? '.', json), JSON.stringify(results, null, 2));
  console.log(faults.length === 0 ? 'Everything held.' : 'Not everything held: see above.');
  return faults.length === 0 ? 0 : 1;
}
