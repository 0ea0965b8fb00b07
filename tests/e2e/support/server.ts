import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../scripts/lib/free-port.mjs';

const STARTS_WITHIN_MS = 20_000;

/** A failing test does not stop its server. So the process of the tests kills all servers when it ends. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** The built application with its own data folder, served as by `npm start`. */
export class Server {
  private constructor(
    readonly origin: string,
    readonly folder: string,
    private readonly child: ChildProcess,
    private readonly said: () => string,
  ) {}

  static async start({
    folder = newFolder(),
    mode = 'test',
    proxy,
    processes = 1,
    socket,
  }: {
    folder?: string;
    mode?: string;
    /** The proxies that the server trusts for the address and the scheme of a client (`TRUSTED_PROXY`). */
    proxy?: string;
    /** The number of serving processes. One by default, because two servers run at the same time on two processor cores. */
    processes?: number;
    /** A listening socket that the test holds, and its port. */
    socket?: { fd: number; port: number };
  } = {}): Promise<Server> {
    const port = socket?.port ?? (await freePort());
    const origin = `http://localhost:${port}`;
    const env = {
      ...process.env,
      DATA_DIR: folder,
      CAPAIAN_MODE: mode,
      TRUSTED_PROXY: proxy ?? '',
      CAPAIAN_URL: origin,
      PORT: String(port),
      NODE_ENV: 'production' as const,
      WEB_CONCURRENCY: String(processes),
      ...(socket && { CAPAIAN_SOCKET: '3' }),
    };
    const child: ChildProcess = spawn(process.execPath, [join('scripts', 'server.mjs')], {
      env,
      stdio: ['ignore', 'pipe', 'pipe', ...(socket ? [socket.fd] : [])],
    });
    running.add(child);
    child.once('exit', () => running.delete(child));
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
    const server = new Server(origin, folder, child, () => said);
    await server.ready();
    return server;
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** The ids of this server's processes that serve now. */
  get serving(): number[] {
    const all = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).stdout.split('\n');
    const ours = all.filter((line) => line.includes(join('scripts', 'serving.mjs')));
    return ours
      .map((line) => line.trim().split(/\s+/).map(Number))
      .flatMap(([pid, by]) => (by === this.pid ? [pid!] : []));
  }

  get exitCode(): number | null {
    return this.child.exitCode;
  }

  /** Everything that the server has printed, for example the one-time address of the set-up. */
  get output(): string {
    return this.said();
  }

  private async ready(): Promise<void> {
    const deadline = Date.now() + STARTS_WITHIN_MS;
    while (Date.now() < deadline) {
      if (this.child.exitCode !== null) break;
      if (await isUp(this.origin)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`The server did not start:\n${this.output}`);
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill(signal);
    await ended;
  }

  /** The log entries of faults. */
  get faults(): Record<string, unknown>[] {
    const lines = this.output.split('\n').filter((line) => line.startsWith('{"level":"error"'));
    return lines.map((line) => JSON.parse(line));
  }

  /** Stops the server and deletes its folder. Fails if the log has a fault, unless `faultsExpected`. */
  async stopAndForget({ faultsExpected = false } = {}): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
    if (this.faults.length > 0 && !faultsExpected)
      throw new Error(`The server had faults:\n${this.faults.map((fault) => JSON.stringify(fault)).join('\n')}`);
  }
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'capaian-'));
}

async function isUp(origin: string): Promise<boolean> {
  return fetch(`${origin}/api/health`).then(
    (response) => response.ok,
    () => false,
  );
}
