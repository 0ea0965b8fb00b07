/** When a process ends, unused connections stay open this long, so that a request already on its way is answered. */
const LINGER_MS = 1000;
/** A download over a slow line may take longer than a server should wait at its end. */
const DRAINED_WITHIN_MS = 20_000;
const LOOKED_EVERY_MS = 50;

/** The connections of a process, and their orderly end. `handed` gets each connection. */
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
    /** Ends when all requests are answered and every connection is closed. */
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

/** The answer says that its connection ends with it, unless its headers are already sent. */
function isLastOn(response) {
  if (!response.headersSent) response.shouldKeepAlive = false;
}
