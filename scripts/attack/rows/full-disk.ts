import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recapPaths } from '@/lib/recaps/paths';
import { skpPaths } from '@/lib/skp/paths';
import { paths } from '@/lib/web/paths';
import { type Answer, send } from '../client';
import type { Field, Row } from '../field';
import { filledRequest } from '../forms';
import { bytesOf } from '../memory';
import { wait } from '../pace';
import { Records } from '../records';
import type { Tally } from '../tally';
import type { Target } from '../target';
import { draftWith, firstTitle } from '../writers';

/**
 * A command prefix that gives the server its own disk, in a separate mount name space. It needs Linux with user name spaces, but no special
 * rights.
 */
const OWN_DISK = ['unshare', '--mount', '--map-root-user', 'sh', '-c'];
const MOUNT = 'mount -t tmpfs -o size="$SIZE" disk "$DISK" && cp -a "$SOURCE/." "$DISK/" && exec "$@"';
const ROOM_MB = 24;
const ROUNDS = 8;
const PATIENCE = 50;

/**
 * Fills the disk while people work. No failed save may be confirmed, and reading must still work. When there is room again, everything must
 * work again.
 */
export const fullDisk: Row = {
  name: 'full disk',
  attack: async (field, tally) => {
    if (!canHaveDisk()) {
      tally.skipReason = 'needs Linux with user name spaces';
      return;
    }
    const source = field.copy();
    const disk = mkdtempSync(join(tmpdir(), 'capaian-disk-'));
    const size = `${Math.ceil(statSync(join(source, 'capaian.db')).size / 1024 / 1024) + ROOM_MB}m`;
    const env = { DISK: disk, SOURCE: source, SIZE: size };
    const target = await field.serve({ folder: disk, env, before: [...OWN_DISK, MOUNT, 'sh'] });
    // The path by which this process reaches the folder inside the mount name space of the server.
    const seen = join(`/proc/${target.pid}/root`, disk);
    for (let round = 1; round <= field.triesFor(ROUNDS); round += 1) await tryFull(target, seen, field, round, tally);
    await target.stop();
    rmSync(disk, { recursive: true, force: true });
  },
};

function canHaveDisk(): boolean {
  return process.platform === 'linux' && spawnSync(OWN_DISK[0]!, [...OWN_DISK.slice(1, 3), 'true']).status === 0;
}

async function tryFull(target: Target, seen: string, { world }: Field, round: number, tally: Tally): Promise<void> {
  const ballast = join(seen, 'ballast');
  const when = `round ${round}`;
  const { agencyAdmin, appraiser } = world.cookies;
  const draft = await draftWith(target, world, `Tersusunnya laporan saat penuh ${round}`);
  const message = await filledRequest(target, {
    path: skpPaths.thread(world.skpId, world.topic),
    session: appraiser!,
    fields: { body: `Penuh ${round}` },
  });
  const exporting = await filledRequest(target, {
    path: recapPaths.show(world.cycleId),
    session: agencyAdmin!,
    fields: { purpose: 'Rapat pimpinan bulan Juli' },
  });
  fill(ballast);
  let isTold = 0;
  for (let n = 0; n < PATIENCE && isTold < 2; n += 1) {
    // A save may still succeed in free pages inside the database file. Then the loop ends.
    const answer = await send(target.origin, draft);
    if (answer.status === 303) break;
    isTold += saysFull(answer) ? 1 : 0;
  }
  tally.count(
    isTold > 0 || isSaved(seen, world.draftSkpId, `saat penuh ${round}`)
      ? undefined
      : `${when}: a saving was refused without the word on the disk`,
  );
  for (const [name, sending] of Object.entries({ message, exporting })) {
    const { status } = await send(target.origin, sending);
    tally.count(
      status < 500 || status === 503 || status === 507 ? undefined : `${when}: ${name} was answered ${status}`,
    );
  }
  for (const path of [paths.home, skpPaths.show(world.skpId), skpPaths.pdf(world.skpId)]) {
    const { status } = await send(target.origin, { path, session: world.cookies.employee! });
    tally.count(status === 200 ? undefined : `${when}: ${path} cannot be read (${status})`);
  }
  const out = await send(target.origin, {
    path: paths.signOut,
    method: 'POST',
    session: world.cookies.auditor!,
    headers: { origin: target.origin },
  });
  const cleared = String(out.headers['set-cookie'] ?? '');
  tally.count(/capaian-session=;/.test(cleared) ? undefined : `${when}: signing out leaves the cookie (${out.status})`);
  rmSync(ballast, { force: true });
  await wait(100);
  const again = await draftWith(target, world, `Tersusunnya laporan setelah ada tempat ${round}`);
  const { status } = await send(target.origin, again);
  tally.count(status === 303 ? undefined : `${when}: saving does not work again (${status})`);
  tally.count(
    isSaved(seen, world.draftSkpId, `setelah ada tempat ${round}`) ? undefined : `${when}: told to be saved and is not`,
  );
  tally.count(integrityOf(seen) === 'ok' ? undefined : `${when}: ${integrityOf(seen)}`);
  tally.count((await target.isHealthy()) ? undefined : `${when}: the server is not well again`);
}

/** Writes to a file until not even 4 kB more fit on the disk. */
function fill(file: string): void {
  rmSync(file, { force: true });
  for (const size of [bytesOf(1), Buffer.alloc(4096)]) {
    for (let n = 0; n < 100_000; n += 1) {
      try {
        writeFileSync(file, size, { flag: 'a' });
      } catch {
        break;
      }
    }
  }
}

function saysFull({ status, body }: Answer): boolean {
  return status !== 303 && /penuh/i.test(body);
}

function isSaved(seen: string, skpId: string, words: string): boolean {
  return read(seen, (records) => firstTitle(records, skpId)).endsWith(words);
}

function integrityOf(seen: string): string {
  return read(seen, (records) => records.text('pragma integrity_check'));
}

/** Reads a copy on another disk. On the full disk, SQLite has no room for the files that it needs for reading. */
function read(seen: string, look: (records: Records) => string): string {
  const copy = mkdtempSync(join(tmpdir(), 'capaian-look-'));
  for (const name of ['capaian.db', 'capaian.db-wal'])
    if (existsSync(join(seen, name))) cpSync(join(seen, name), join(copy, name));
  const records = new Records(copy, { mayRecover: true });
  const answer = look(records);
  records.close();
  rmSync(copy, { recursive: true, force: true });
  return answer;
}
