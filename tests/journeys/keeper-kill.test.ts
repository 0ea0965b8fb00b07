import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { and, count, desc, eq, inArray } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { auditEntries, employees, jobs, peopleImports, slipRuns } from '@/db/schema';
import { verifyChain } from '@/lib/audit/queries/chain';
import { sessionSecret } from '@/lib/auth/secret';
import { sealedSeed } from '@/lib/auth/slip-seal';
import { enqueue, enqueueReading } from '@/lib/jobs/enqueue';
import { newId } from '@/lib/kernel/ids';
import { beginSlipRun } from '@/lib/people/commands/begin-slip-run';
import { confirmImport } from '@/lib/people/commands/confirm-import';
import { stageImport } from '@/lib/people/commands/stage-import';
import { findImport } from '@/lib/people/queries/imports';
import { listSlipHolders } from '@/lib/people/queries/slips';
import { keepFile } from '@/lib/web/made-files';
import { KEEPER } from '@/scripts/lib/bundle.mjs';
import { holdFolder, releaseFolder } from '@/scripts/lib/folder-lock.mjs';
import { writeFolderWord } from '@/scripts/lib/server-family.mjs';
import { bundled } from '../support/bundled';
import { cast } from '../support/cast';
import { actingAs } from '../support/context';
import { givenAgreedSkp } from '../support/given';
import { agencyFile, csvOf, importRows, on, READING } from '../support/import-file';
import { serveFolder } from '../support/served-folder';

/** How often the keeper is killed. Each start takes half a second; for a longer test set `CAPAIAN_KILLS=50`. */
const KILLS = Number(process.env.CAPAIAN_KILLS || 2);
const PEOPLE = 60 + KILLS * 30;
const DAY = '2026-07-01';
const SENT = 'dibaca.csv';
const READ = 3_000;

const PROGRAM = bundled(KEEPER);

let served: ReturnType<typeof serveFolder>;
let word: string;
let keeper: ChildProcess | undefined;
beforeEach(() => {
  served = serveFolder();
  served.db.$client.pragma('synchronous = full');
  holdFolder(served.folder);
  word = writeFolderWord(served.folder);
  // This process may still use the secret of an earlier test's folder. The keeper reads it from the folder, so it is written there.
  writeFileSync(join(served.folder, 'secrets.json'), JSON.stringify({ session: sessionSecret() }), { mode: 0o600 });
});
afterEach(() => {
  keeper?.kill('SIGKILL');
  releaseFolder(served.folder);
  served.end();
});

const admin = () => actingAs(served.db, cast.agencyAdmin, DAY);

/** Starts a keeper as the supervisor does. */
function startKeeper(holder: string, before: string): ChildProcess {
  const env = { ...process.env, CAPAIAN_WORD: word, CAPAIAN_KEEPER: holder, CAPAIAN_KEEPER_BEFORE: before };
  const child = spawn(process.execPath, [PROGRAM], {
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  keeper = child;
  return child;
}

async function until(isSo: () => boolean, seconds = 60): Promise<void> {
  for (let looks = seconds * 50; !isSo(); looks--) {
    if (looks === 0) throw new Error(`Not so after ${seconds} s: ${JSON.stringify(openJobs())}`);
    await wait(20);
  }
}

const openJobs = () =>
  served.db
    .select({ kind: jobs.kind, state: jobs.state, deaths: jobs.deaths, faultNumber: jobs.faultNumber })
    .from(jobs)
    .where(inArray(jobs.state, ['waiting', 'running']))
    .all();
const isAtWork = (holder: string) =>
  served.db
    .select()
    .from(jobs)
    .where(and(eq(jobs.state, 'running'), eq(jobs.holder, holder)))
    .all().length > 0;
const told = (event: string) =>
  served.db.select({ detail: auditEntries.detail }).from(auditEntries).where(eq(auditEntries.event, event)).all();

function askPaper(skpId: string, round: number): void {
  const input = { of: 'skp' as const, skpId, version: null };
  served.db.transaction((tx) => enqueue({ ...admin(), db: tx }, 'paper', input, { key: `paper ${round}` }));
}

it('loses no job and shows none twice when the keeper is killed again and again', {
  timeout: 120_000 + KILLS * 20_000,
}, async () => {
  const { db, folder } = served;
  const { skpId } = givenAgreedSkp(db, cast.employee);
  const people = db.select({ n: count() }).from(employees).get()!.n;
  const { holders, runId } = beginSlips();
  const rows = importRows(agencyFile(PEOPLE));
  const staged = stageImport(admin(), { fileName: 'x', ...on(DAY), rows, reading: READING });
  confirmImport(admin(), { importId: staged.subject });
  await sendFile();
  let before = '';
  for (let kill = 0; kill < KILLS; kill++) {
    askPaper(skpId, kill);
    const holder = newId();
    const child = startKeeper(holder, before);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await until(() => isAtWork(holder) || openJobs().length === 0);
    await wait((kill * 137) % 700);
    child.kill('SIGKILL');
    await ended;
    expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
    before = holder;
  }
  startKeeper(newId(), before);
  await until(() => openJobs().length === 0, 240);
  // Every job was done completely and only once.
  expect(db.select({ n: count() }).from(jobs).where(eq(jobs.state, 'failed')).get()).toEqual({ n: 0 });
  expect(findImport(admin(), staged.subject)).toMatchObject({ doneCount: PEOPLE, newCount: PEOPLE, wrongCount: 0 });
  expect(db.select({ n: count() }).from(employees).get()).toEqual({ n: people + PEOPLE });
  expect(told('people.imported')).toHaveLength(1);
  const read = db.select().from(peopleImports).where(eq(peopleImports.fileName, SENT)).all();
  expect(read.map(({ newCount, sameCount, wrongCount }) => newCount + sameCount + wrongCount)).toEqual([READ]);
  expect(db.select().from(slipRuns).where(eq(slipRuns.id, runId)).get()).toMatchObject({ doneCount: holders });
  const issued = told('account.slips-issued').map(({ detail }) => JSON.parse(detail).people as number);
  expect(issued.reduce((sum, n) => sum + n, 0)).toBe(holders);
  const ofPapers = db.select({ result: jobs.result }).from(jobs).where(eq(jobs.kind, 'paper'));
  const papers = ofPapers.orderBy(desc(jobs.finishedAt)).all();
  expect(papers).toHaveLength(KILLS);
  const made = readdirSync(join(folder, 'made'));
  // Only the last twenty files of a person are kept.
  for (const { result } of papers.slice(0, 20)) expect(made).toContain(JSON.parse(result!).file);
  expect(verifyChain(db).isIntact).toBe(true);
});

/** Uploads a file, which is read while the keeper is killed. */
async function sendFile(): Promise<void> {
  const file = await keepFile(new TextEncoder().encode(csvOf(agencyFile(READ))));
  const input = { file, fileName: SENT, effectiveOn: DAY };
  const asked = { key: SENT, lane: 'quick' } as const;
  served.db.transaction((tx) => enqueueReading({ ...admin(), db: tx }, 'read-people', input, asked));
}

function beginSlips(): { holders: number; runId: string } {
  const holders = listSlipHolders(admin(), { state: 'none' });
  const run = { state: 'none' as const, unitId: null, seal: sealedSeed(), holders };
  return { holders: holders.length, runId: beginSlipRun(admin(), run).subject };
}
