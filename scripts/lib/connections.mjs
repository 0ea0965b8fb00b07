import { createServer } from 'node:net';

/**
 * The maximum number of connections that wait while no process is ready. Further ones are closed, because so many come only from an attack.
 */
const MOST_WAITING = 4096;

/**
 * Accepts connections and gives each to a serving process: of those that have confirmed their last connection, the one with the fewest open
 * connections. A busy process does not confirm, so it gets no more. While there is no such process, connections wait. Nothing has been read
 * from a waiting connection, so nothing is lost.
 */
export function connections() {
  const waiting = [];
  const members = new Map();
  let emptied = () => {};
  // `noDelay` is set as in Node's own HTTP server. The setting stays with the connection when another process gets it.
  const socketServer = createServer({ pauseOnConnect: true, noDelay: true }, (socket) => {
    socket.on('error', () => {});
    if (waiting.length >= MOST_WAITING) return socket.destroy();
    waiting.push(socket);
    return handOver();
  });

  function handOver() {
    while (waiting.length > 0) {
      const free = [...members.values()].filter(({ taking }) => !taking);
      const member = free.sort((a, b) => a.open - b.open)[0];
      if (!member) return;
      member.open += 1;
      member.taking = waiting.shift();
      // The connection stays open here until the process confirms it. If the process ends before that, another process gets it.
      member.child.send({ do: 'take' }, member.taking, { keepOpen: true }, () => {});
    }
    emptied();
  }

  return {
    server: socketServer,
    /** Adds a process that is ready to take connections. */
    join: (child) => {
      members.set(child, { child, open: 0, taking: undefined });
      handOver();
    },
    /** Removes a process that takes no more connections. A connection that it has not confirmed goes to another process. */
    leave: (child) => {
      const { taking } = members.get(child) ?? {};
      members.delete(child);
      if (taking) waiting.unshift(taking);
      handOver();
    },
    /** Handles a message of a process about its connections. */
    hear: (child, { is }) => {
      const member = members.get(child);
      if (!member) return;
      if (is === 'closed') member.open -= 1;
      if (is === 'taken') {
        member.taking?.destroy();
        member.taking = undefined;
      }
      handOver();
    },
    /** Stops accepting connections. Resolves when all waiting ones were given away, or after `patienceMs` milliseconds. */
    close: (patienceMs) => {
      socketServer.close();
      const over = new Promise((resolve) => {
        emptied = resolve;
        setTimeout(resolve, patienceMs).unref();
      });
      handOver();
      return over;
    },
  };
}
