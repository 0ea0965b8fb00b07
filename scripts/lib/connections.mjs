import { createServer } from 'node:net';

/** So many wait at most while no process is ready; more than that is a flood. */
const MOST_WAITING = 4096;

/**
 * Accepts connections and hands each to a serving process: to one that has taken in what it got before (a busy one takes in nothing) and has
 * the fewest open. While none is ready they wait; nothing of them was read, so nothing is lost.
 */
export function connections() {
  const waiting = [];
  const members = new Map();
  let emptied = () => {};
  // As Node's own HTTP server sets it; the setting goes along with the connection.
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
      // Kept open until the process says that it has it: one that ends meanwhile has not, and another gets it.
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
    /** It takes no more. */
    leave: (child) => {
      const { taking } = members.get(child) ?? {};
      members.delete(child);
      if (taking) waiting.unshift(taking);
      handOver();
    },
    /** What a process says of its connections. */
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
    /** Accepts no more; ends when all that waited were handed over, or after so many milliseconds. */
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
