// Checks the whole audit trail and all issued papers: `npm run audit:verify`. It changes no record, and works while the server runs. The
// exit code is 0 if nothing was found wrong, else 1. It is also 0 if earlier entries could not be checked because their key is missing.
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ANCHORS_FILE, readAnchors } from '@/db/audit-anchors';
import { auditKeysFolder, listAuditKeys } from '@/db/audit-keys';
import { type Connection, openDatabase } from '@/db/client';
import { pendingMigrations } from '@/db/migrate';
import type { AnchorFault } from '@/lib/audit/queries/anchors';
import type { ChainFault, ChainPart } from '@/lib/audit/queries/chain';
import type { Findings } from '@/lib/audit/queries/papers';
import { isSound, type Verification, verifyTrail } from '@/lib/audit/queries/verification';
import { databaseIn, dataFolder, otherFolder } from './lib/data-folder.mjs';
import { Stop } from './lib/stop.mjs';
import { runCommand } from './lib/tell.mjs';

type Line = [check: string, result: 'ok' | 'FAILED' | 'not checked' | 'note', told: string];

function openExisting(file: string): Connection {
  if (!existsSync(file))
    throw new Stop(`There is no database at ${file}. ${otherFolder(dirname(file), 'npm run audit:verify')}`);
  const db = openDatabase(file);
  if (pendingMigrations(db).length > 0)
    throw new Stop('The database is older than the program. Start Capaian once, then try again.');
  return db;
}

const count = (number: number) => number.toLocaleString('en');
const plural = (number: number, one: string, many = `${one}s`) => `${count(number)} ${number === 1 ? one : many}`;

function partLine({ keyId, fromSeq, toSeq, isChecked }: ChainPart, folder: string): Line {
  const check = `entries ${count(fromSeq)} to ${count(toSeq)}`;
  if (keyId === null)
    return [check, 'ok', 'written before there were keys; locked as a whole by the first entry with a key'];
  if (isChecked) return [check, 'ok', `locked by key ${keyId}`];
  return [
    check,
    'not checked',
    `locked by key ${keyId}, which is not in ${auditKeysFolder(folder)}: put your copy of it there`,
  ];
}

const CHAIN_WORDS: Record<ChainFault, string> = {
  changed: 'its content or its link to the entry before was changed',
  unlocked: 'it bears no lock although the entries before do',
  'not-begun': 'its key was never begun in the trail',
  cut: 'it was given out once and is gone, with all that followed',
};

const ANCHOR_WORDS: Record<AnchorFault['why'], string> = {
  forged: 'the line itself was written without the key',
  gone: 'the database has no such entry any more',
  other: 'the database has another entry there',
};

const NEWEST_WORDS: Partial<Record<Verification['newest'], string>> = {
  unlocked: 'bear no lock: somebody rewrote the trail, or Capaian was not started since it was updated',
  'key-elsewhere': 'are locked by a key that is not here: put it back, or start Capaian once to go on with a new one',
};

function chainLines({ chain, newest }: Verification, folder: string): Line[] {
  const lines = chain.parts.map((part) => partLine(part, folder));
  const { fault, seq } = chain;
  if (fault) lines.push([`entry ${count(seq)}`, 'FAILED', CHAIN_WORDS[fault]]);
  const words = NEWEST_WORDS[newest];
  if (words) lines.push(['the newest entries', 'FAILED', words]);
  return lines;
}

function anchorLine({ anchors: { checked, last, fault, takenBack } }: Verification): Line {
  const check = 'heads outside the database';
  if (fault) {
    const { seq, at } = fault.anchor;
    return [check, 'FAILED', `the head of ${at} says entry ${count(seq)}: ${ANCHOR_WORDS[fault.why]}`];
  }
  if (!last) return [check, 'not checked', `no ${ANCHORS_FILE} yet: Capaian writes it while it runs`];
  const restored = takenBack > 0 ? `; ${plural(takenBack, 'head')} taken back by a restore` : '';
  return [check, 'ok', `${plural(checked, 'head')}, the last of ${last.at} at entry ${count(last.seq)}${restored}`];
}

const PAPER_WORDS = {
  content: 'its content is not what was issued',
  other: 'it is not the one that the trail says was issued',
  'not-recorded': 'the trail does not say that it was issued',
  'no-paper': 'the paper that was issued for it is gone',
  draft: 'it is a draft while its paper still holds',
  outcome: 'its predikat, ratings or unit achievement are not those of its paper',
} as const;

function findingLines(check: string, one: string, { checked, faults }: Findings<keyof typeof PAPER_WORDS>): Line[] {
  if (faults.length === 0) return [[check, 'ok', `${plural(checked, one)} compared`]];
  const shown = faults.slice(0, 20).map(({ of, why }): Line => [check, 'FAILED', `${of}: ${PAPER_WORDS[why]}`]);
  return faults.length > 20 ? [...shown, [check, 'FAILED', `and ${count(faults.length - 20)} more`]] : shown;
}

function earlierLine({ earlier: { found, recorded, isSound } }: Verification): Line[] {
  if (found.papers === 0 && !recorded) return [];
  const check = 'papers from before the keys';
  if (isSound) return [[check, 'ok', `${plural(found.papers, 'paper')} as they were when the first key came`]];
  const why = recorded
    ? 'their content is other than when the first key came'
    : 'not yet under the key: start Capaian once';
  return [[check, 'FAILED', why]];
}

function keyLine(folder: string): Line {
  const place = auditKeysFolder(folder);
  const keys = listAuditKeys(place);
  const open = keys.filter((id) => (statSync(join(place, `${id}.json`)).mode & 0o077) !== 0);
  if (open.length > 0) return ['keys', 'FAILED', `others may read ${place}/${open[0]}.json: chmod 600`];
  return ['keys', keys.length > 0 ? 'ok' : 'not checked', `${plural(keys.length, 'key')} in ${place}`];
}

function printTable(lines: readonly Line[]): void {
  const widths = [0, 1].map((column) => Math.max(...lines.map((line) => line[column]!.length)));
  for (const [check, result, told] of lines)
    console.log(`  ${check.padEnd(widths[0]!)}  ${result.padEnd(widths[1]!)}  ${told}`);
}

await runCommand(async () => {
  const folder = dataFolder('data');
  const db = openExisting(databaseIn(folder));
  const { anchors, unread } = readAnchors(folder);
  const state = verifyTrail(db, anchors);
  db.$client.close();
  const torn: Line[] = unread > 0 ? [[ANCHORS_FILE, 'note', `${plural(unread, 'line')} could not be read`]] : [];
  const keys = keyLine(folder);
  console.log(`Audit trail and papers of ${folder}: ${plural(state.chain.rows, 'entry', 'entries')}\n`);
  printTable([
    keys,
    ...chainLines(state, folder),
    anchorLine(state),
    ...torn,
    ...findingLines('issued papers', 'paper', state.papers),
    ...earlierLine(state),
    ...findingLines('predikat and paper', 'evaluation', state.predikats),
  ]);
  if (isSound(state) && keys[1] !== 'FAILED') {
    console.log('\nNothing that was checked is other than it was written. (Semua yang diperiksa utuh.)');
    return 0;
  }
  console.log(
    '\nSomething is other than it was written: see FAILED. Keep a copy of the whole data folder as it is, compare it with the last\n' +
      'backup, and tell the head of the agency and the inspectorate. (Ada yang diubah: lihat FAILED; simpan salinan folder datanya.)',
  );
  return 1;
});
