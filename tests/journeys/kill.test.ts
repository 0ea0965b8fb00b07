import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asc } from 'drizzle-orm';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '@/db/client';
import { auditEntries } from '@/db/schema';
import { verifyChain } from '@/lib/audit/queries/chain';
import { KEY_BEGUN } from '@/lib/kernel/trail';
import { contentOf, skpHead } from '@/lib/skp/queries';
import { bundled } from '../support/bundled';
import { cast } from '../support/cast';
import { freshDatabase } from '../support/database';
import { givenDraftSkp } from '../support/given';

/** How often the writer is killed. Each time starts a process; for a longer test set `CAPAIAN_KILLS=200`. */
const KILLS = Number(process.env.CAPAIAN_KILLS || 4);
const WRITER = bundled(join('tests', 'support', 'writer.ts'));
const folder = mkdtempSync(join(tmpdir(), 'capaian-kill-'));
const file = join(folder, 'capaian.db');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the writer and kills it `afterMs` after its first acknowledged save. Returns the number of the last acknowledged save. */
function writeUntilKilled(skpId: string, first: number, afterMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, [WRITER, file, skpId, String(first)]);
    let said = '';
    let wrong = '';
    writer.stderr.on('data', (chunk) => {
      wrong += chunk;
    });
    writer.stdout.on('data', (chunk) => {
      if (said === '') setTimeout(() => writer.kill('SIGKILL'), afterMs);
      said += chunk;
    });
    writer.once('close', (code) => {
      const acknowledged = said.split('\n').slice(0, -1).map(Number);
      if (code === null && acknowledged.length > 0) resolve(acknowledged.at(-1)!);
      else reject(new Error(`The writer ended by itself (${code}): ${wrong}`));
    });
  });
}

function stateOf(skpId: string) {
  const db = openDatabase(file);
  try {
    const title = contentOf(db, skpHead(db, skpId)!.versionId).results[0]!.title;
    return {
      saved: Number(title.split('-').at(-1)),
      revision: skpHead(db, skpId)!.revision,
      integrity: db.$client.pragma('integrity_check', { simple: true }),
      brokenReferences: db.$client.pragma('foreign_key_check') as unknown[],
      entries: db.select().from(auditEntries).orderBy(asc(auditEntries.seq)).all(),
      isChained: verifyChain(db).isIntact,
    };
  } finally {
    db.$client.close();
  }
}

it('loses nothing that was acknowledged when the process is killed while writing', {
  timeout: 60_000 + KILLS * 10_000,
}, async () => {
  const planted = freshDatabase();
  const { skpId } = givenDraftSkp(planted, cast.employee);
  await planted.$client.backup(file);
  const start = stateOf(skpId);
  let next = 1;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const acknowledged = await writeUntilKilled(skpId, next, 20 + ((kill * 37) % 160));
    const state = stateOf(skpId);
    // At most one save may be committed and not acknowledged: the one during which the writer was killed.
    expect([acknowledged, acknowledged + 1]).toContain(state.saved);
    expect(state.integrity).toBe('ok');
    expect(state.brokenReferences).toEqual([]);
    // An operation and its audit line are written together, so each new revision has a line. The first writer also began the key.
    const operations = state.entries.filter(({ event }) => event !== KEY_BEGUN);
    expect(operations.length - start.entries.length).toBe(state.revision - start.revision);
    expect(state.isChained).toBe(true);
    next = state.saved + 1;
  }
});
