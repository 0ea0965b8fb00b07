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
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Connection, openDatabase } from '@/db/client';
import { applyMigrations } from '@/db/migrate';
import { prepareInstallation } from '@/lib/web/boot';

let folder: string;
let db: Connection;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'));
  db = openDatabase(join(folder, 'capaian.db'));
  applyMigrations(db);
  prepareInstallation(db, 'real');
  db.$client.exec('CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT) STRICT');
});

afterEach(() => {
  db.$client.close();
  rmSync(folder, { recursive: true, force: true });
});

const args = (script: string, words: string[]) => ['--import', 'tsx', `scripts/${script}.ts`, ...words];
const env = (more = {}) => ({ ...process.env, DATA_DIR: folder, INIT_CWD: folder, ...more });

function run(script: string, ...words: string[]) {
  return runIn(folder, script, ...words);
}

function runIn(target: string, script: string, ...words: string[]) {
  const options = { env: env({ DATA_DIR: target }), encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, args(script, words), options);
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

  it('gets a name with the moment, is one file, and is for its owner only', () => {
    expect(run('backup').status).toBe(0);
    const [name, ...others] = readdirSync(join(folder, 'backups'));
    expect(name).toMatch(/^capaian-\d{4}-\d\d-\d\d-\d{6}\.db$/);
    expect(others).toEqual([]);
    expect(modeOf(join('backups', name!))).toBe(0o600);
  });

  it('says how to put it back into the very folder it came from', () => {
    expect(run('backup').said).toContain(`DATA_DIR=${folder} npm run restore -- FILE`);
  });

  it('never replaces a file, and leaves nothing half-made', () => {
    writeFileSync(join(folder, 'b.db'), 'mine');
    expect(run('backup', 'b.db')).toMatchObject({ status: 1, said: expect.stringContaining('exists already') });
    expect(run('backup', 'b.db/under-a-file.db').status).toBe(1);
    expect(readFileSync(join(folder, 'b.db'), 'utf8')).toBe('mine');
    expect(readdirSync(folder).filter((name) => name.includes('draft'))).toEqual([]);
  });

  it('of a database that breaks its own references is refused', () => {
    db.$client.pragma('foreign_keys = OFF');
    db.$client.exec('CREATE TABLE lost (id INTEGER REFERENCES notes (id)) STRICT; INSERT INTO lost VALUES (99)');
    expect(run('backup', 'b.db')).toMatchObject({ status: 1, said: expect.stringContaining('refer to rows') });
    expect(existsSync(join(folder, 'b.db'))).toBe(false);
  });
});

it('a database is made for its owner only, and so is what stands beside it', () => {
  write();
  for (const file of ['capaian.db', 'capaian.db-wal', 'capaian.db-shm']) expect(modeOf(file)).toBe(0o600);
});

describe('a restore', () => {
  beforeEach(() => {
    write();
    db.$client.prepare('VACUUM INTO ?').run(join(folder, 'b.db'));
    write();
  });

  it('puts the backup in place and keeps what was there', () => {
    expect(run('restore', 'b.db').status).toBe(0);
    expect(notesIn(join(folder, 'capaian.db'))).toBe(1);
    const aside = readdirSync(folder).find((name) => /^capaian\.before-restore-.*\.db$/.test(name));
    expect(notesIn(join(folder, aside!))).toBe(2);
  });

  it('into a folder without a database is a deed of its own: the folder may not be the one that was meant', () => {
    const other = join(folder, 'other');
    const refused = runIn(other, 'restore', 'b.db');
    expect(refused).toMatchObject({ status: 1, said: expect.stringContaining('DATA_DIR=FOLDER npm run restore') });
    expect(refused.said).toContain('--new');
    expect(existsSync(other)).toBe(false);
    expect(runIn(other, 'restore', 'b.db', '--new').status).toBe(0);
    expect(notesIn(join(other, 'capaian.db'))).toBe(1);
  });

  it('says how to start again on that folder, and lets nobody else read what it put there', () => {
    chmodSync(join(folder, 'b.db'), 0o644);
    expect(run('restore', 'b.db').said).toContain(`DATA_DIR=${folder} npm start`);
    expect(modeOf('capaian.db')).toBe(0o600);
  });

  it('names the file it was given when that is no database', () => {
    writeFileSync(join(folder, 'b.db'), 'x'.repeat(9000));
    const { said } = run('restore', 'b.db');
    expect(said).toContain(join(folder, 'b.db'));
    expect(said).not.toContain('draft');
  });

  it('is refused while a server works on the folder', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    writeFileSync(join(folder, 'server.pid'), JSON.stringify({ pid: process.pid, host: '127.0.0.1', port, url: '' }));
    expect(run('restore', 'b.db')).toMatchObject({ status: 1, said: expect.stringContaining('Stop it first') });
    server.close();
    expect(notesIn(join(folder, 'capaian.db'))).toBe(2);
  });

  it('takes the mark of a server that is no more for what it is', () => {
    writeFileSync(
      join(folder, 'server.pid'),
      JSON.stringify({ pid: process.pid, host: '127.0.0.1', port: 1, url: '' }),
    );
    expect(run('restore', 'b.db').status).toBe(0);
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
  ])('refuses %s and changes nothing', (_, spoil, sentence) => {
    spoil();
    const { status, said } = run('restore', 'b.db');
    expect(status).toBe(1);
    expect(said).toMatch(sentence);
    expect(said).not.toMatch(/^\s+at /m);
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
