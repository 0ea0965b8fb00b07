// The server in every mode: Next behind our own listener (docs/decisions/0009-own-listener.md). The launcher, the bench and the browser
// tests start it, with HOST and PORT in the environment; `--dev` compiles pages as they are asked for.
import next from 'next';
import { probeHost } from './lib/address.mjs';
import { dataFolder } from './lib/data-folder.mjs';
import { watchFaults } from './lib/fault-watch.mjs';
import { holdFolder } from './lib/folder-lock.mjs';
import { keepKeeper } from './lib/keeper-process.mjs';
import { lastingServer, letGo, listener } from './lib/listener.mjs';
import { closeDatabase } from './lib/server-end.mjs';
import { Stop } from './lib/stop.mjs';

// A fault of the database is thrown deep in a library: ten frames would not reach our code.
Error.stackTraceLimit = 40;
const developing = process.argv.includes('--dev');
const host = process.env.HOST || '127.0.0.1';
const port = Number(process.env.PORT || 3000);
// Where Next fetches the page that follows a form. Without it Next would ask the host that the client named.
process.env.__NEXT_PRIVATE_ORIGIN = `http://${probeHost(host)}:${port}`;

take(dataFolder('data'));
const server = lastingServer({ developing });
const application = next({ dev: developing, hostname: host, port, httpServer: server, quiet: true });
try {
  const onRequest = listener(application.getRequestHandler(), { developing });
  await application.prepare();
  server.on('request', onRequest);
} catch (error) {
  console.error(error);
  process.exit(1);
}
if (!developing) watchFaults();
// After whatever the application still writes on its way out.
process.once('exit', closeDatabase);
server.on('error', (error) => {
  console.error(error);
  process.exit(1);
});
server.listen(port, host);
const keeper = keepKeeper();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);

/** One server works on a data folder: the second one would have its own idea of what is going on in it. */
function take(folder) {
  try {
    holdFolder(folder);
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    process.exit(1);
  }
}

/** Answers what was asked before, and lets go of connections that are only kept open. */
function stop() {
  const rested = keeper.stop();
  server.close(async () => {
    await rested;
    await application.close();
    process.exit(0);
  });
  letGo(server);
}
