import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nextEnvironment } from '../lib/build.mjs';
import { freePort } from '../lib/free-port.mjs';
import { send } from './client';
import { wait } from './pace';

const END_WITH_PARENT = fileURLToPath(new URL('../lib/end-with-parent.mjs', import.meta.url));
const SERVER = join('scripts', 'server.mjs');
const PATIENCE_MS = 60_000;

export type Serving = {
  env?: Readonly<Record<string, string>>;
  /** A command prefix that restricts the server, for example to its own disk. */
  before?: readonly string[];
};

/** The built application as a running server. It has its own data folder and listens only on this machine. */
export class Target {
  private constructor(
    readonly folder: string,
    readonly origin: string,
    private readonly child: ChildProcess,
    private readonly said: () => string,
  ) {}

  static async serve(folder: string, { env = {}, before = [] }: Serving = {}): Promise<Target> {
    const port = await freePort();
    const [command, ...words] = [...before, process.execPath, '--import', END_WITH_PARENT, SERVER];
    const at = { CAPAIAN_MODE: 'test', DATA_DIR: folder, HOST: '127.0.0.1', PORT: String(port) };
    const child: ChildProcess = spawn(command!, words, {
      env: { ...(nextEnvironment() as NodeJS.ProcessEnv), ...at, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
    const target = new Target(folder, `http://127.0.0.1:${port}`, child, () => said);
    await target.answering();
    return target;
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Everything that the server has printed. */
  get output(): string {
    return this.said();
  }

  /** The lines about faults in the server's output. */
  get faults(): string[] {
    return this.output.split('\n').filter((line) => line.includes('"event":"fault"'));
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  async isHealthy(): Promise<boolean> {
    return send(this.origin, { path: '/api/health' }).then(
      ({ status }) => status === 200,
      () => false,
    );
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.hasEnded) return;
    const ended = once(this.child, 'close');
    const parts = signal === 'SIGKILL' ? this.parts() : [];
    this.child.kill(signal);
    // SIGKILL goes to all processes of the server at once, as in a power cut. So none of them has time to shut down.
    for (const { pid } of parts) endNow(pid);
    await ended;
  }

  /** Kills one of the serving processes. Returns its process id; undefined if there is none. */
  killServing(): number | undefined {
    const serving = this.parts().find(({ words }) => words.includes('serving.mjs'));
    if (serving) endNow(serving.pid);
    return serving?.pid;
  }

  /** Kills the keeper, the process for background work. Returns its process id; undefined if there is none. */
  killKeeper(): number | undefined {
    const keeper = this.parts().find(({ words }) => words.includes('keeper'));
    if (keeper) endNow(keeper.pid);
    return keeper?.pid;
  }

  private parts(): { pid: number; words: string }[] {
    const all = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).stdout.split('\n');
    return all.flatMap((line) => {
      const [, pid, parent, words] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return Number(parent) === this.child.pid ? [{ pid: Number(pid), words: words ?? '' }] : [];
    });
  }

  private async answering(): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    while (performance.now() < deadline && !this.hasEnded) {
      if (await this.isHealthy()) return;
      await wait(50);
    }
    await this.stop('SIGKILL');
    throw new Error(`The server did not start:\n${this.output}`);
  }
}

function endNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // The process had already ended.
  }
}
