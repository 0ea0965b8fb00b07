import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nextEnvironment } from '../lib/build.mjs';
import { freePort } from '../lib/free-port.mjs';
import { mustSucceed } from '../lib/hidden.mjs';
import { ask } from './http';

export type Server = { pid: number; origin: string; stop: () => Promise<void> };

const HERE = dirname(fileURLToPath(import.meta.url));
const END_WITH_PARENT = join(HERE, '..', 'lib', 'end-with-parent.mjs');
const NEXT = join('node_modules', 'next', 'dist', 'bin', 'next');
const SERVER = join('scripts', 'server.mjs');
const BARE_NEXT = join(HERE, 'bare-next');
const TRACER = join(HERE, 'trace-sql.mjs');
const PATIENCE_MS = 120_000;

type Serving = {
  /**
   * The number of serving processes. Set it to 1 to measure a single process. If left out: WEB_CONCURRENCY, else one for each core up to
   * four.
   */
  processes?: number;
  /** A file to which every SQL statement is written (trace-sql.mjs). */
  log?: string;
};

/** Starts the built application on a data folder. */
export function serveApplication(folder: string, { processes, log }: Serving = {}): Promise<Server> {
  const some = processes === undefined ? {} : { WEB_CONCURRENCY: String(processes) };
  const env = { ...nextEnvironment(), CAPAIAN_MODE: 'test', DATA_DIR: folder, BENCH_SQL_LOG: log, ...some };
  const trace = log ? ['--import', TRACER] : [];
  return start(() => [...trace, SERVER], env, '/api/health');
}

/** Builds and starts the bare Next page: Next, SQLite and a list of 25. */
export async function serveBareNext(database: string): Promise<Server> {
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', BENCH_DATABASE: database };
  await mustSucceed('The bare Next page could not be built.', process.execPath, [NEXT, 'build', BARE_NEXT], { env });
  return start((port) => [NEXT, 'start', BARE_NEXT, '-H', '127.0.0.1', '-p', port], env, '/');
}

/** Starts the bare node:http page: node:http, SQLite and a string. */
export function serveBareNode(database: string): Promise<Server> {
  const env = { ...process.env, NODE_ENV: 'production', BENCH_DATABASE: database };
  return start((port) => [join(HERE, 'bare-node.mjs'), port], env, '/');
}

type Environment = Readonly<Record<string, string | undefined>>;

async function start(args: (port: string) => string[], env: Environment, probe: string): Promise<Server> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', END_WITH_PARENT, ...args(String(port))], {
    env: { ...(env as NodeJS.ProcessEnv), PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'close');
  const origin = `http://127.0.0.1:${port}`;
  await answering(origin, probe, () => child.exitCode !== null);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { pid: child.pid!, origin, stop };
}

async function answering(origin: string, path: string, hasEnded: () => boolean): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline && !hasEnded()) {
    const answer = await ask(origin, { path }).catch(() => undefined);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${origin}${path} does not answer.`);
}
