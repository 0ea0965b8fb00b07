/** How long idle connections stay open when a process ends, so that a request that is already on its way is answered. */
const LINGER_MS = 1000;
/**
 * The time limit for open connections when a process ends; then they are closed. A download over a slow line may take longer than a server
 * should wait.
 */
const DRAINED_WITHIN_MS = 20_000;
const LOOKED_EVERY_MS = 50;

/** Keeps the open connections of a process and closes them when the process ends. Each connection is also added to the set `handed`. */
export function openConnections(server, handed) {
  const open = new Set();
  const unanswered = new Set();
  let isEnding = false;

  server.prependListener('request', (_, response) => {
    unanswered.add(response);
    response.once('close', () => unanswered.delete(response));
    if (isEnding) isLastOn(response);
  });

  return {
    take: (socket, onClosed) => {
      handed.add(socket);
      open.add(socket);
      socket.once('close', () => {
        open.delete(socket);
        onClosed();
      });
      server.emit('connection', socket);
      socket.resume();
    },
    /** Lets the open requests be answered and closes every connection. Resolves when all are closed, at the latest after the time limit. */
    drain: async () => {
      isEnding = true;
      for (const response of unanswered) isLastOn(response);
      const [since, patience] = [performance.now(), DRAINED_WITHIN_MS];
      while (open.size > 0 && performance.now() - since < patience) {
        await new Promise((resolve) => setTimeout(resolve, LOOKED_EVERY_MS));
        if (performance.now() - since > LINGER_MS) server.closeIdleConnections();
      }
      for (const socket of open) socket.destroy();
    },
  };
}

/** Marks an answer as the last on its connection, unless its headers are already sent. */
function isLastOn(response) {
  if (!response.headersSent) response.shouldKeepAlive = false;
}
