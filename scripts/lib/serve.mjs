import { join } from 'node:path';
import { attach } from './attached.mjs';
import { nextEnvironment } from './build.mjs';
import { step } from './progress.mjs';
import { markServer, unmarkServer } from './server-mark.mjs';
import { Stop } from './stop.mjs';
import { withoutBanner } from './without-banner.mjs';

const SERVER = join('scripts', 'server.mjs');
/** The time limit for a start. The migration of a large agency, with its backup, happens before the server answers. */
const PATIENCE = 10 * 60_000;

/**
 * Serves until the server is stopped. Calls `welcome()` when the first page can be opened. Returns the exit code. Throws a Stop if the
 * server cannot start.
 */
export async function serve({ folder, mode, at, welcome }) {
  const server = start(folder, mode, at);
  try {
    await step('Start the server (menjalankan server)', () => ready(server, at));
    markServer(folder, server.child.pid, at);
    welcome();
    server.speak();
    return await conclude(server);
  } finally {
    unmarkServer(folder, server.child.pid);
  }
}

function start(folder, mode, at) {
  const env = {
    ...nextEnvironment(),
    CAPAIAN_MODE: mode,
    DATA_DIR: folder,
    // The address in the set-up text, if CAPAIAN_URL is not set.
    CAPAIAN_LOCAL_URL: at.url,
    CAPAIAN_NEIGHBOURS: at.neighbours.join(' '),
    HOST: at.host,
    PORT: String(at.port),
  };
  const server = attach(process.execPath, [SERVER], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  return { ...server, ...heldBack(server.child) };
}

/** Holds the output of the server back until the welcome, so that after a failed start all of it can be shown. */
function heldBack(child) {
  let held = [];
  const hear = (stream) => (text) => (held ? held.push({ stream, text }) : stream.write(text));
  child.stdout.setEncoding('utf8').on('data', hear(process.stdout));
  child.stderr.setEncoding('utf8').on('data', hear(process.stderr));
  return {
    said: () => held.map(({ text }) => text).join(''),
    speak: () => {
      for (const { stream, text } of held) stream.write(withoutBanner(text));
      held = undefined;
    },
  };
}

async function ready(server, at) {
  let ended;
  server.ended.then((end) => {
    ended = end;
  });
  const deadline = performance.now() + PATIENCE;
  while (!(await isHealthy(at))) {
    if (ended?.asked) throw new Stop('Stopped before the server was ready.', 'Dihentikan sebelum server siap.');
    if (ended)
      throw new Stop(
        `${withoutBanner(server.said()).trim()}\n\nThe server could not start: see above.`,
        'Server tidak dapat dijalankan: lihat pesan di atas.',
      );
    if (performance.now() > deadline) await giveUp(server);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function giveUp(server) {
  server.stop();
  await server.ended;
  throw new Stop(
    `${server.said().trim()}\n\nThe server runs but does not answer well at /api/health: see above.`,
    'Server berjalan, tetapi /api/health tidak menjawab dengan baik: lihat pesan di atas.',
  );
}

async function isHealthy({ probe }) {
  try {
    const response = await fetch(`${probe}/api/health`, { signal: AbortSignal.timeout(10_000), redirect: 'manual' });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false;
  }
}

/** Waits for the end of the server. After a stop request, every end counts as success, whatever the exit code. */
async function conclude(server) {
  const { code, asked } = await server.ended;
  if (asked) {
    console.log('Capaian has stopped. (Capaian berhenti.)');
    return 0;
  }
  console.error(
    `The server ended by itself (code ${code}): the reason is above. (Server berhenti sendiri; sebabnya di atas.)`,
  );
  return code || 1;
}
