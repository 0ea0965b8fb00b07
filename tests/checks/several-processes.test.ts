import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connections } from '@/scripts/lib/connections.mjs';
import { holdFolder, isHeld, releaseFolder } from '@/scripts/lib/folder-lock.mjs';
import { processCount } from '@/scripts/lib/process-count.mjs';
import { memoryOptions } from '@/scripts/lib/process-memory.mjs';
import { writeFolderWord } from '@/scripts/lib/server-family.mjs';
import { numberOfSocket } from '@/scripts/lib/socket-of-service.mjs';

const GB = 1024 ** 3;

describe('how many processes serve', () => {
  it.each([
    ['', 2, 2],
    ['', 64, 4],
    ['1', 8, 1],
    ['32', 2, 32],
  ])('WEB_CONCURRENCY=%j on %i cores: %i', (setting, cores, count) => {
    expect(processCount(setting, cores)).toBe(count);
  });

  it.each(['0', '33', '-1', '1.5', 'dua', '2 ', '1e1', '100000'])('a wrong setting is reported (%j)', (setting) => {
    expect(() => processCount(setting, 2)).toThrow(/WEB_CONCURRENCY must be .*\n.*WEB_CONCURRENCY harus/);
  });

  it.each([
    [1, 24 * GB, 2048],
    [2, 2 * GB, 614],
    [4, 1 * GB, 256],
  ])('%i of them share the memory of a machine', (count, bytes, megabytes) => {
    expect(memoryOptions(count, bytes)[0]).toBe(`--max-old-space-size=${megabytes}`);
  });
});

describe('a socket that somebody else holds', () => {
  const numberOf = (env: Record<string, string>, pid: number) => numberOfSocket(env as never, pid);

  it('is the one of systemd only for the process that it was meant for', () => {
    expect(numberOf({ LISTEN_FDS: '1', LISTEN_PID: '77' }, 77)).toBe(3);
    expect(numberOf({ LISTEN_FDS: '1', LISTEN_PID: '78' }, 77)).toBeUndefined();
    expect(numberOf({ LISTEN_FDS: '2', LISTEN_PID: '77' }, 77)).toBeUndefined();
    expect(numberOf({ LISTEN_FDS: '1', LISTEN_PID: '1', CAPAIAN_SOCKET: '4' }, 77)).toBe(4);
    expect(numberOf({}, 77)).toBeUndefined();
  });
});

/** A serving process with the functions that its parent uses. */
class Child extends EventEmitter {
  connected = true;
  readonly sent: { order: { do: string; id?: number }; socket?: unknown }[] = [];

  send(order: { do: string; id?: number }, socket?: unknown): boolean {
    this.sent.push({ order, socket: typeof socket === 'function' ? undefined : socket });
    return true;
  }

  get taken(): number {
    return this.sent.filter(({ order }) => order.do === 'take').length;
  }
}

describe('connections', () => {
  let line: ReturnType<typeof connections>;
  const clients: ReturnType<typeof connect>[] = [];
  beforeEach(async () => {
    line = connections();
    await new Promise<void>((resolve) => line.server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.destroy();
    line.server.close();
  });

  /** Opens this many connections and waits until the server has accepted them. */
  async function open(count: number): Promise<void> {
    const { port } = line.server.address() as { port: number };
    for (let n = 0; n < count; n += 1) {
      const accepted = new Promise((resolve) => line.server.once('connection', resolve));
      clients.push(connect(port, '127.0.0.1').on('error', () => {}));
      await accepted;
    }
  }

  it('wait until a process is ready, and none is refused', async () => {
    await open(2);
    const child = new Child();
    line.join(child);
    expect(child.taken).toBe(1);
    line.hear(child, { is: 'taken' });
    expect(child.taken).toBe(2);
  });

  it('go to the process that took in the one before and has the fewest open', async () => {
    const [busy, idle] = [new Child(), new Child()];
    line.join(busy);
    line.join(idle);
    await open(2);
    expect([busy.taken, idle.taken]).toEqual([1, 1]);
    line.hear(idle, { is: 'taken' });
    await open(1);
    expect([busy.taken, idle.taken]).toEqual([1, 2]);
    line.hear(idle, { is: 'taken' });
    line.hear(busy, { is: 'taken' });
    await open(1);
    expect([busy.taken, idle.taken]).toEqual([2, 2]);
    line.hear(idle, { is: 'taken' });
    line.hear(idle, { is: 'closed' });
    line.hear(busy, { is: 'taken' });
    await open(1);
    expect([busy.taken, idle.taken]).toEqual([2, 3]);
  });

  it('that a process had not taken in when it ended go to another one', async () => {
    const [killed, other] = [new Child(), new Child()];
    line.join(killed);
    await open(1);
    expect(killed.taken).toBe(1);
    line.leave(killed);
    line.join(other);
    expect(other.sent[0]?.socket).toBe(killed.sent[0]?.socket);
  });

  it('that wait are handed over before the server stops', async () => {
    await open(1);
    const closed = line.close(5000);
    const child = new Child();
    line.join(child);
    await closed;
    expect(child.taken).toBe(1);
  });
});

const MEMBER = (lib: string) => `
  import { joinServer } from ${JSON.stringify(`${lib}/server-family.mjs`)};
  try {
    joinServer(process.env.FOLDER);
    process.send('joined');
    process.on('message', () => setTimeout(() => process.exit(0), 600));
  } catch (error) {
    process.send(error.message);
  }
`;

describe('a process that serves', () => {
  let folder: string;
  const children: ChildProcess[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'family-'));
    writeFileSync(join(folder, 'member.mjs'), MEMBER(join(process.cwd(), 'scripts/lib')));
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    releaseFolder(folder);
    rmSync(folder, { recursive: true, force: true });
  });

  async function member(word: string): Promise<{ child: ChildProcess; said: unknown }> {
    const env = { ...process.env, FOLDER: folder, CAPAIAN_WORD: word };
    const child = fork(join(folder, 'member.mjs'), [], { env, execArgv: [] });
    children.push(child);
    return { child, said: await new Promise((resolve) => child.once('message', resolve)) };
  }

  it('joins the server that holds the folder, and nobody else lets it', async () => {
    holdFolder(folder);
    const word = writeFolderWord(folder);
    expect((await member(word)).said).toBe('joined');
    expect((await member('another word')).said).toContain('cannot be started by itself');
    releaseFolder(folder);
    expect((await member(word)).said).toContain('tidak dapat dijalankan sendiri');
  });

  it('keeps a new server waiting until it has ended, where its own was killed', async () => {
    holdFolder(folder);
    const { child } = await member(writeFolderWord(folder));
    releaseFolder(folder);
    expect(isHeld(folder)).toBe(false);
    child.send('end');
    const since = performance.now();
    holdFolder(folder);
    expect(performance.now() - since).toBeGreaterThan(300);
  });
});

describe('faults', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('of one process are counted by all', async () => {
    const { faultsOfLastHour, learnFault, recentFaults } = await import('@/lib/web/faults');
    const before = faultsOfLastHour().count;
    learnFault({ number: '123456789', at: Date.now() });
    expect(faultsOfLastHour()).toMatchObject({ count: before + 1, latest: { number: '123456789' } });
    expect(recentFaults().at(-1)).toMatchObject({ number: '123456789' });
  });
});
