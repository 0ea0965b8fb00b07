import { GENESIS_HASH } from '@/lib/kernel/trail';
import type { Field, Row } from '../field';
import { wait } from '../pace';
import { Records } from '../records';
import type { Target } from '../target';
import { planWriter, talkWriter, type Writer } from '../writers';

const KILLS = 20;
const RESTARTED_WITHIN_MS = 10_000;

/**
 * Kills the server while people save. Every second kill ends only one of the serving processes. After each kill, everything that was
 * confirmed must be stored, and nothing may be stored by half.
 */
export const kills: Row = {
  name: 'kills',
  attack: async (field, tally) => {
    const folder = field.copy();
    const writers = [planWriter(field), talkWriter(field)];
    const last = writers.map(() => 0);
    let target = await field.serve({ folder });
    const start = savings(folder, field);
    for (let kill = 1; kill <= field.triesFor(KILLS); kill += 1) {
      const isOneOfMany = kill % 2 === 0;
      const end = isOneOfMany ? async () => void target.killServing() : () => target.stop('SIGKILL');
      await writeUntilKilled(target, writers, last, field.random.between(40, 900), end);
      const since = performance.now();
      if (!isOneOfMany) target = await field.serve({ folder });
      else tally.count((await target.isHealthy()) ? undefined : `kill ${kill}: the other processes do not serve`);
      const took = performance.now() - since;
      tally.count(took < RESTARTED_WITHIN_MS ? undefined : `kill ${kill}: the restart took ${took.toFixed(0)} ms`);
      const now = savings(folder, field);
      const isWhole = now.revision - start.revision === now.lines - start.lines;
      tally.count(
        isWhole ? undefined : `kill ${kill}: a saving without its line in the audit trail, or a line without it`,
      );
      tally.add(...examined(folder, writers, last, `kill ${kill}`));
    }
    const isIdle = last.some((number) => number === 0);
    tally.count(isIdle ? 'a writer was never told that it had saved' : undefined);
  },
};

/** The number of the last write. It continues over all kills, so that each write is unique. */
let counter = 0;

/**
 * Lets the writers write for `afterMs` milliseconds. Then calls `end`, which kills the server. `last` gets the number of the last confirmed
 * write of each writer.
 */
async function writeUntilKilled(
  target: Target,
  writers: readonly Writer[],
  last: number[],
  afterMs: number,
  end: () => Promise<void>,
): Promise<void> {
  let isOver = false;
  const running = writers.map(async ({ write }, n) => {
    while (!isOver) {
      counter += 1;
      const number = counter;
      // A write that failed was not confirmed.
      if (await write(target, number).catch(() => false)) last[n] = number;
    }
  });
  await wait(afterMs);
  await end();
  isOver = true;
  await Promise.all(running);
}

function savings(folder: string, { world }: Field): { revision: number; lines: number } {
  const records = new Records(folder);
  const revision = records.number('select revision from skps where id = ?', world.draftSkpId);
  const lines = records.number('select count(*) from audit_entries where subject = ?', world.draftSkpId);
  records.close();
  return { revision, lines };
}

function examined(
  folder: string,
  writers: readonly Writer[],
  last: readonly number[],
  when: string,
): [number, string[]] {
  const records = new Records(folder);
  const faults = [
    ...brokenStorage(records),
    ...writers.map(({ faultAfter }, n) => (last[n] ? (faultAfter(records, last[n]) ?? '') : '')),
  ];
  records.close();
  return [faults.length, faults.filter((fault) => fault !== '').map((fault) => `${when}: ${fault}`)];
}

/** The faults of the database and of the audit trail: a list of three texts. A text is empty if there is no such fault. */
export function brokenStorage(records: Records): string[] {
  return [
    records.text('pragma integrity_check').replace(/^ok$/, ''),
    records.rows('pragma foreign_key_check').length > 0 ? 'references lead nowhere' : '',
    brokenLink(records),
  ];
}

function brokenLink(records: Records): string {
  let before = GENESIS_HASH;
  for (const { seq, hash, previous } of records.rows(
    'select seq, hash, previous_hash as previous from audit_entries order by seq',
  )) {
    if (previous !== before) return `the audit chain breaks at ${seq}`;
    before = String(hash);
  }
  return '';
}
