import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Connection, openDatabase } from '@/db/client';
import { applyMigrations } from '@/db/migrate';
import { prepareInstallation } from '@/lib/web/boot';
import { makeBackup } from '@/scripts/backup';
import { holdFolder, releaseFolder } from '@/scripts/lib/folder-lock.mjs';
import { Stop } from '@/scripts/lib/stop.mjs';
import { restoreBackup } from '@/scripts/restore';

let folder: string;
let db: Connection;
let installed: Buffer;

beforeAll(() => {
  const made = openDatabase(':memory:');
  applyMigrations(made);
  prepareInstallation(made, 'real');
  made.$client.exec('CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT) STRICT');
  installed = made.$client.serialize();
  made.$client.close();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'));
  writeFileSync(join(folder, 'capaian.db'), installed, { mode: 0o600 });
  db = openDatabase(join(folder, 'capaian.db'));
  db.$client.pragma('synchronous = off');
});

afterEach(() => {
  db.$client.close();
  rmSync(folder, { recursive: true, force: true });
});

const args = (script: string, words: string[]) => ['--import', 'tsx', `scripts/${script}.ts`, ...words];
const env = (more = {}) => ({ ...process.env, DATA_DIR: folder, INIT_CWD: folder, ...more });

const COMMANDS = { backup: makeBackup, restore: restoreBackup };
type Command = keyof typeof COMMANDS;

const run = (command: Command, ...words: string[]) => runIn(folder, command, ...words);

/** Runs the command in this process, because a new process takes a second to start. One test runs a real one and checks its exit code. */
async function runIn(target: string, command: Command, ...words: string[]) {
  vi.stubEnv('DATA_DIR', target);
  vi.stubEnv('INIT_CWD', folder);
  const said: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line) => void said.push(line));
  try {
    await COMMANDS[command](words);
    return { status: 0, said: said.join('\n') };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { status: 1, said: error.message };
  }
}

function runApart(script: Command, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args(script, words), { env: env(), encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

const modeOf = (file: string) => statSync(join(folder, file)).mode & 0o777;

function notesIn(file: string): number {
  const copy = openDatabase(file);
  const { count } = copy.$client.prepare('SELECT count(*) AS count FROM notes').get() as { count: number };
  copy.$client.close();
  return count;
}

const write = () => db.$client.prepare('INSERT INTO notes (text) VALUES (hex(randomblob(500)))').run();

describe('a backup', () => {
  it('holds everything acknowledged before it began, while the server goes on writing', async () => {
    for (let i = 0; i < 3000; i += 1) write();
    const child = spawn(process.execPath, args('backup', ['b.db']), { env: env() });
    let ended = false;
    child.on('close', () => {
      ended = true;
    });
    while (!ended) {
      write();
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(child.exitCode).toBe(0);
    expect(notesIn(join(folder, 'b.db'))).toBeGreaterThanOrEqual(3000);
  });

  it('gets a name with the moment, is one file, and is for its owner only', async () => {
    expect((await run('backup')).status).toBe(0);
    const [name, ...others] = readdirSync(join(folder, 'backups'));
    expect(name).toMatch(/^capaian-\d{4}-\d\d-\d\d-\d{6}\.db$/);
    expect(others).toEqual([]);
    expect(modeOf(join('backups', name!))).toBe(0o600);
  });

  it('says how to restore it into the folder it came from', async () => {
    expect((await run('backup')).said).toContain(`DATA_DIR=${folder} npm run restore -- FILE`);
  });

  it('never replaces a file, and leaves nothing half-made', async () => {
    writeFileSync(join(folder, 'b.db'), 'mine');
    expect(await run('backup', 'b.db')).toMatchObject({ status: 1, said: expect.stringContaining('exists already') });
    expect((await run('backup', 'b.db/under-a-file.db')).status).toBe(1);
    expect(readFileSync(join(folder, 'b.db'), 'utf8')).toBe('mine');
    expect(readdirSync(folder).filter((name) => name.includes('draft'))).toEqual([]);
  });

  it('of a database that breaks its own references is refused', async () => {
    db.$client.pragma('foreign_keys = OFF');
    db.$client.exec('CREATE TABLE lost (id INTEGER REFERENCES notes (id)) STRICT; INSERT INTO lost VALUES (99)');
    expect(await run('backup', 'b.db')).toMatchObject({ status: 1, said: expect.stringContaining('refer to rows') });
    expect(existsSync(join(folder, 'b.db'))).toBe(false);
  });
});

it('a database and the files beside it are readable by their owner only', () => {
  const made = openDatabase(join(folder, 'made.db'));
  made.$client.exec('CREATE TABLE t (a INTEGER) STRICT');
  for (const file of ['made.db', 'made.db-wal', 'made.db-shm']) expect(modeOf(file)).toBe(0o600);
  made.$client.close();
});

describe('a restore', () => {
  beforeEach(() => {
    write();
    db.$client.prepare('VACUUM INTO ?').run(join(folder, 'b.db'));
    write();
  });

  it('puts the backup in place and keeps what was there', () => {
    expect(runApart('restore', 'b.db').status).toBe(0);
    expect(notesIn(join(folder, 'capaian.db'))).toBe(1);
    const aside = readdirSync(folder).find((name) => /^capaian\.before-restore-.*\.db$/.test(name));
    expect(notesIn(join(folder, aside!))).toBe(2);
  });

  it('into a folder without a database must be asked for: the folder may not be the one that was meant', async () => {
    const other = join(folder, 'other');
    const refused = await runIn(other, 'restore', 'b.db');
    expect(refused).toMatchObject({ status: 1, said: expect.stringContaining('DATA_DIR=FOLDER npm run restore') });
    expect(refused.said).toContain('--new');
    expect(existsSync(other)).toBe(false);
    expect((await runIn(other, 'restore', 'b.db', '--new')).status).toBe(0);
    expect(notesIn(join(other, 'capaian.db'))).toBe(1);
  });

  it('that is refused ends with a sentence and no trace of the program', () => {
    const { status, said } = runApart('restore', 'none.db');
    expect(status).toBe(1);
    expect(said).toContain('no file');
    expect(said).not.toMatch(/^\s+at /m);
  });

  it('says how to start again on that folder, and lets nobody else read what it put there', async () => {
    chmodSync(join(folder, 'b.db'), 0o644);
    expect((await run('restore', 'b.db')).said).toContain(`DATA_DIR=${folder} npm start`);
    expect(modeOf('capaian.db')).toBe(0o600);
  });

  it('names the file it was given when that is no database', async () => {
    writeFileSync(join(folder, 'b.db'), 'x'.repeat(9000));
    const { said } = await run('restore', 'b.db');
    expect(said).toContain(join(folder, 'b.db'));
    expect(said).not.toContain('draft');
  });

  it('is refused while a server works on the folder', async () => {
    holdFolder(folder);
    expect(await run('restore', 'b.db')).toMatchObject({ status: 1, said: expect.stringContaining('stop it first') });
    releaseFolder(folder);
    expect(notesIn(join(folder, 'capaian.db'))).toBe(2);
  });

  it('ignores the mark of a server that has ended', async () => {
    writeFileSync(join(folder, 'server.pid'), JSON.stringify({ pid: process.pid, url: 'http://localhost:3000' }));
    expect((await run('restore', 'b.db')).status).toBe(0);
  });

  it.each([
    ['a file that is no database', () => writeFileSync(join(folder, 'b.db'), 'x'.repeat(9000)), 'not a database'],
    ['a damaged one', () => damage(join(folder, 'b.db')), /damaged|not a database/],
    ['a foreign one', () => foreign(join(folder, 'b.db')), 'not one of Capaian'],
    [
      'one newer than the program',
      () => alter("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9e15)"),
      'newer',
    ],
    ['one of the demo', () => alter("UPDATE installations SET mode = 'demo'"), 'never mixed'],
    ['one whose last writes are elsewhere', () => writeFileSync(join(folder, 'b.db-wal'), 'x'), 'at work'],
    ['one that is not there', () => rmSync(join(folder, 'b.db')), 'no file'],
  ])('refuses %s and changes nothing', async (_, spoil, sentence) => {
    spoil();
    const { status, said } = await run('restore', 'b.db');
    expect(status).toBe(1);
    expect(said).toMatch(sentence);
    expect(notesIn(join(folder, 'capaian.db'))).toBe(2);
    expect(readdirSync(folder).filter((name) => /draft|before-restore/.test(name))).toEqual([]);
  });
});

function damage(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0xff, 4096, 12_288);
  writeFileSync(file, bytes);
}

function foreign(file: string): void {
  rmSync(file);
  mkdirSync(folder, { recursive: true });
  const other = openDatabase(file);
  other.$client.exec('CREATE TABLE t (a INTEGER) STRICT');
  other.$client.close();
}

function alter(sql: string): void {
  const copy = openDatabase(join(folder, 'b.db'));
  copy.$client.exec(sql);
  copy.$client.close();
}
