// One of the serving processes (docs/decisions/0034-several-processes.md). Its parent, scripts/server.mjs, starts it and gives it
// connections.

import { learnFault } from '../lib/web/faults.ts';
import { becomeLast, joinSiblings } from '../lib/web/siblings.ts';
import { startApplication } from './lib/application.mjs';
import { isOwnRequest } from './lib/client.mjs';
import { dataFolder } from './lib/data-folder.mjs';
import { openConnections } from './lib/open-connections.mjs';
import { joinServer } from './lib/server-family.mjs';
import { Stop } from './lib/stop.mjs';
import { withoutBannerOf } from './lib/without-banner.mjs';

// A terminal and systemd send these signals to all processes of a server. This process ignores them, because its parent says when to end.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
try {
  joinServer(dataFolder('data'));
} catch (error) {
  console.error(error instanceof Stop ? error.message : error);
  process.exit(1);
}
joinSiblings((told) => process.connected && process.send(told));
if (process.env.CAPAIAN_PART === 'joining') withoutBannerOf(console);

// Node reports the end of the parent (`disconnect`) only once. If this process does not serve yet, it ends at once.
const goesAtOnce = () => process.exit(1);
process.once('disconnect', goesAtOnce);
const { server, application, connections } = await begin();
process.off('disconnect', goesAtOnce);
if (!process.connected) goesAtOnce();
process.on('message', (order, socket) => ORDERS[order.do](order, socket));
process.on('disconnect', endAlone);
process.send({ is: 'ready' });

async function begin() {
  try {
    const handed = new WeakSet();
    const host = process.env.HOST || '127.0.0.1';
    const allows = (request) => handed.has(request.socket) || isOwnRequest(request);
    const started = await startApplication({ host, port: Number(process.env.PORT || 3000), allows });
    await listenToItself(started.server);
    return { ...started, connections: openConnections(started.server, handed) };
  } catch (error) {
    console.error(error);
    return process.exit(1);
  }
}

/**
 * Opens a second port on this machine. From there, Next requests the page that follows a form. So this process can answer such requests
 * even while it ends.
 */
function listenToItself(ownServer) {
  return new Promise((resolve, reject) => {
    ownServer.once('error', reject).listen({ port: 0, host: '127.0.0.1' }, () => {
      process.env.__NEXT_PRIVATE_ORIGIN = `http://127.0.0.1:${ownServer.address().port}`;
      resolve();
    });
  });
}

/** What to do at each message of the parent. */
const ORDERS = {
  take: (_, socket) => {
    process.send({ is: 'taken' });
    if (!socket) process.send({ is: 'closed' });
    else connections.take(socket, () => process.connected && process.send({ is: 'closed' }));
  },
  fault: ({ noted }) => learnFault(noted),
  drain: async () => {
    await connections.drain();
    process.send({ is: 'drained' });
  },
  end: ({ isLast }) => {
    if (isLast) becomeLast();
    return end();
  },
};

/** Called when the parent is gone. Open requests are answered, and no new connections come. */
async function endAlone() {
  await connections.drain();
  await end();
}

async function end() {
  server.close();
  await application.close();
  process.exit(0);
}
