import { createServer } from 'node:net';

/** The maximum of waiting connections while no process is ready; more is a flood. */
const MOST_WAITING = 4096;

/**
 * Accepts connections and hands each to a serving process that has confirmed its earlier ones (a busy process does not) and has the fewest
 * open. While none is ready they wait; nothing was read from them, so nothing is lost.
 */
export function connections() {
  const waiting = [];
  const members = new Map();
  let emptied = () => {};
  // As in Node's own HTTP server; the setting stays with the connection.
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
      // Kept open until the process confirms it: if the process ends before, another one gets the connection.
      member.child.send({ do: 'take' }, member.taking, { keepOpen: true }, () => {});
    }
    emptied();
  }

  return {
    server: socketServer,
    /** A process is ready to take connections. */
    join: (child) => {
      members.set(child, { child, open: 0, taking: undefined });
      handOver();
    },
    /** A process takes no more connections. */
    leave: (child) => {
      const { taking } = members.get(child) ?? {};
      members.delete(child);
      if (taking) waiting.unshift(taking);
      handOver();
    },
    /** A message of a process about its connections. */
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
    /** Accepts no more; ends when all waiting connections were handed over, or after `patienceMs` milliseconds. */
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
