/** Where a process ends, connections that nobody uses stay this long, so that a request that is under way on one is answered. */
const LINGER_MS = 1000;
/** A download over a slow line may take longer than anybody waits for a server to end. */
const DRAINED_WITHIN_MS = 20_000;
const LOOKED_EVERY_MS = 50;

/** The connections that were handed to a process, and how it parts from them. `handed` gets each of them. */
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
    /** Ends when all that was asked is answered and every connection closed. */
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

/** The answer says that its connection ends with it, unless its head is out already. */
function isLastOn(response) {
  if (!response.headersSent) response.shouldKeepAlive = false;
}
