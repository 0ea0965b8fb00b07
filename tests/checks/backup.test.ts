import { spawn, spawnSync } from 'node:child_process';
import {
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

const args = (script: string, file?: string) => ['--import', 'tsx', `scripts/${script}.ts`, ...(file ? [file] : [])];
const env = () => ({ ...process.env, DATA_DIR: folder, INIT_CWD: folder });

function run(script: string, file?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args(script, file), { env: env(), encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

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
    const child = spawn(process.execPath, args('backup', 'b.db'), { env: env() });
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
    expect(statSync(join(folder, 'backups', name!)).mode & 0o777).toBe(0o600);
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

  it('into an empty folder needs nothing else', () => {
    db.$client.close();
    for (const name of readdirSync(folder)) if (name.startsWith('capaian.db')) rmSync(join(folder, name));
    expect(run('restore', 'b.db').status).toBe(0);
    expect(notesIn(join(folder, 'capaian.db'))).toBe(1);
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
