import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { readAnchors } from '../../../db/audit-anchors';
import { freePort } from '../../../scripts/lib/free-port.mjs';
import { FormClient } from '../../support/form-client';
import { Server } from '../support/server';
import { Visitors } from '../support/visitors';
import { plantedFolder } from '../support/world';

const { folder, world } = plantedFolder();
const page = { path: '/check-ins', session: world.cookies.employee };

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A user who saves again and again. `last` is the number of the last save that the server has acknowledged. */
class Writer {
  last = 0;
  failed = 0;
  private isOver = false;
  private readonly end: Promise<void>;

  constructor(private readonly server: Server) {
    this.end = this.write();
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await this.end;
  }

  private async write(): Promise<void> {
    for (let n = 1; !this.isOver; n += 1) {
      try {
        const client = new FormClient(this.server.origin, world.cookies.employee);
        const form = await client.get(`/check-ins/${world.openCheckInId}`);
        const answer = await client.submit(form, { obstacles: `Tulisan ke-${n}.` }, 'save');
        if (answer.text.includes('Draf tersimpan')) this.last = n;
      } catch {
        this.failed += 1;
      }
    }
  }
}

function writtenLast(): number {
  const db = new Database(join(folder, 'capaian.db'), { readonly: true });
  const words = db.prepare('select obstacles from check_ins where id = ?').pluck().get(world.openCheckInId);
  db.close();
  return Number(/\d+/.exec(String(words))?.[0]);
}

async function until(holds: () => boolean, withinMs: number): Promise<number> {
  const since = performance.now();
  while (!holds() && performance.now() - since < withinMs) await new Promise((resolve) => setTimeout(resolve, 50));
  return performance.now() - since;
}

test('a killed process is replaced by another, and nothing that was acknowledged as saved is lost', async () => {
  const server = await Server.start({ folder, processes: 2 });
  await until(() => server.serving.length === 2, 5000);
  const [writer, visitors] = [new Writer(server), new Visitors(server.origin, page, 4)];
  await until(() => writer.last > 3, 10_000);
  const [killed] = server.serving;
  process.kill(killed!, 'SIGKILL');
  const tookMs = await until(() => server.serving.length === 2 && !server.serving.includes(killed!), 5000);
  expect(tookMs).toBeLessThan(2000);
  const before = writer.last;
  await until(() => writer.last > before + 3, 10_000);
  await Promise.all([writer.stop(), visitors.leave()]);
  expect(writtenLast()).toBeGreaterThanOrEqual(writer.last);
  expect(writer.last).toBeGreaterThan(before + 3);
  // Only requests in the killed process are cut off. The other process serves new requests.
  expect(visitors.faults.filter((fault) => !/ECONNRESET|socket hang up/.test(fault))).toEqual([]);
  expect(server.faults).toMatchObject([{ kind: 'ProcessEnded', code: 'SIGKILL' }]);
  const health = await fetch(`${server.origin}/api/health`).then((answer) => answer.text());
  expect(health).toContain('terakhir): 1');
  await server.stop();
});

test('a server that is asked to stop answers everything that it was asked', async () => {
  const server = await Server.start({ folder, processes: 2 });
  const visitors = new Visitors(server.origin, page, 8);
  await until(() => visitors.answered > 50, 10_000);
  await server.stop('SIGTERM');
  await visitors.leave();
  expect(visitors.faults).toEqual([]);
  expect(server.exitCode).toBe(0);
  const { anchors } = readAnchors(folder);
  expect(anchors.slice(-2).map(({ occasion }) => occasion)).toEqual(['start', 'stop']);
});

test('a restart behind a socket that outlives the server refuses nobody', async () => {
  const port = await freePort();
  // The socket as systemd holds it: bound and listening, but never accepting connections.
  const { _createServerHandle } = net as unknown as {
    _createServerHandle: (...at: unknown[]) => { fd: number; close: () => void };
  };
  const held = _createServerHandle('127.0.0.1', port, 4);
  const socket = { fd: held.fd, port };
  let server = await Server.start({ folder, processes: 2, socket });
  const visitors = new Visitors(`http://127.0.0.1:${port}`, page, 6);
  for (let restart = 0; restart < 2; restart += 1) {
    const before = visitors.answered;
    await until(() => visitors.answered > before + 50, 10_000);
    await server.stop('SIGTERM');
    server = await Server.start({ folder, processes: 2, socket });
  }
  const before = visitors.answered;
  await until(() => visitors.answered > before + 20, 10_000);
  await visitors.leave();
  expect(visitors.answered).toBeGreaterThan(before + 20);
  expect(visitors.faults).toEqual([]);
  await server.stop();
  held.close();
});

test('a server whose parent process was killed leaves no process behind that still writes', async () => {
  const server = await Server.start({ folder, processes: 2 });
  await until(() => server.serving.length === 2, 5000);
  const writer = new Writer(server);
  await until(() => writer.last > 2, 10_000);
  await server.stop('SIGKILL');
  const next = await Server.start({ folder, processes: 1 });
  await writer.stop();
  expect(writtenLast()).toBeGreaterThanOrEqual(writer.last);
  expect(next.serving).toHaveLength(1);
  await next.stop();
});

test('a serving process cannot be started alone, and a wrong number of processes is reported', () => {
  const start = (file: string, more: Record<string, string> = {}) =>
    spawnSync(process.execPath, [join('scripts', file)], {
      env: { ...process.env, DATA_DIR: folder, CAPAIAN_MODE: 'test', NODE_ENV: 'production', ...more },
      encoding: 'utf8',
      timeout: 20_000,
    });
  const alone = start('serving.mjs');
  expect([alone.status, alone.stderr]).toEqual([1, expect.stringContaining('cannot be started by itself')]);
  const many = start('server.mjs', { WEB_CONCURRENCY: 'dua' });
  expect([many.status, many.stderr]).toEqual([
    1,
    expect.stringContaining('WEB_CONCURRENCY harus berupa jumlah proses'),
  ]);
});
