// The server, in every mode (docs/decisions/0009-own-listener.md, 0034-several-processes.md). The launcher, the benchmark, the attack and
// the browser tests start it, with HOST and PORT in the environment. It locks the data folder, opens the socket and starts the processes
// that serve. It answers no request itself. With `--dev`, it is a single process that answers requests and compiles a page when it is
// requested.
import { dataFolder } from './lib/data-folder.mjs';
import { holdFolder } from './lib/folder-lock.mjs';
import { processCount } from './lib/process-count.mjs';
import { serveAlone } from './lib/serve-alone.mjs';
import { Stop } from './lib/stop.mjs';
import { supervise } from './lib/supervise.mjs';

const folder = dataFolder('data');
const at = { host: process.env.HOST || '127.0.0.1', port: Number(process.env.PORT || 3000) };
try {
  const count = processCount();
  holdFolder(folder);
  await (process.argv.includes('--dev') ? serveAlone({ ...at, folder }) : supervise({ ...at, folder, count }));
} catch (error) {
  console.error(error instanceof Stop ? error.message : error);
  process.exit(1);
}
