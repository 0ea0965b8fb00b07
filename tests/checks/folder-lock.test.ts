import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assertNotServed, holdFolder, releaseFolder } from '@/scripts/lib/folder-lock.mjs';
import { markServer, unmarkServer, whoServes } from '@/scripts/lib/server-mark.mjs';

const HOLDER = `
  import { holdFolder } from ${JSON.stringify(join(process.cwd(), 'scripts/lib/folder-lock.mjs'))};
  try {
    holdFolder(process.env.FOLDER);
    console.log('held');
    setInterval(() => {}, 1000);
  } catch (error) {
    console.log(error.message);
  }
`;

let folder: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Starts another process that tries to lock the folder; `said` is the first line that it prints. */
async function other(): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', HOLDER], {
    env: { ...process.env, FOLDER: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const said = await new Promise<string>((resolve) => child.stdout!.once('data', (chunk) => resolve(String(chunk))));
  return { child, said: said.trim() };
}

describe('a data folder', () => {
  it('is held by one process, and free when that process is killed', async () => {
    const { child, said } = await other();
    expect(said).toBe('held');
    expect(() => assertNotServed(folder)).toThrow('Capaian already runs on');
    expect(() => holdFolder(folder)).toThrow('Capaian sudah berjalan');
    expect((await other()).said).toContain('Capaian already runs on');
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    expect(() => assertNotServed(folder)).not.toThrow();
    expect((await other()).said).toBe('held');
  });

  it('is checked without being held, also when it does not exist yet', () => {
    assertNotServed(folder);
    holdFolder(folder);
    releaseFolder(folder);
    holdFolder(folder);
    releaseFolder(folder);
    expect(() => assertNotServed(join(folder, 'none'))).not.toThrow();
  });

  it('says where its server answers, and trusts the lock, not the mark', () => {
    markServer(folder, 4711, { url: 'http://localhost:3000' });
    expect(() => assertNotServed(folder)).not.toThrow();
    holdFolder(folder);
    expect(() => assertNotServed(folder)).toThrow('at http://localhost:3000 (process 4711)');
    releaseFolder(folder);
    unmarkServer(folder, 1);
    expect(whoServes(folder)).toMatchObject({ pid: 4711 });
    unmarkServer(folder, 4711);
    expect(whoServes(folder)).toBeUndefined();
  });

  it('that cannot be used is reported when it is prepared', () => {
    mkdirSync(join(folder, 'server.lock'));
    expect(() => assertNotServed(folder)).not.toThrow();
    expect(() => holdFolder(folder)).toThrow();
  });
});
