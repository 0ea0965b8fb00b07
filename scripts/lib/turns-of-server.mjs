/**
 * Returns a function that gives turns for work that only one process of a server may do at a time. The turns have the order of the
 * requests.
 */
export function turnsOfServer() {
  const queues = new Map();
  const known = new WeakSet();

  const begin = (queue) => {
    const next = queue[0];
    if (next?.child.connected) next.child.send({ do: 'turn', id: next.id }, () => {});
  };
  const leave = (queue, isOver) => {
    const wasBegun = queue[0];
    const left = queue.filter((turn) => !isOver(turn));
    queue.splice(0, queue.length, ...left);
    if (queue[0] !== wasBegun) begin(queue);
  };

  /** Ends the turns of a process when it ends. */
  const watch = (child) => {
    if (known.has(child)) return;
    known.add(child);
    child.once('exit', () => {
      for (const queue of queues.values()) leave(queue, (turn) => turn.child === child);
    });
  };

  return (child, { is, of, id }) => {
    watch(child);
    if (!queues.has(of)) queues.set(of, []);
    const queue = queues.get(of);
    if (is === 'turn-over') return leave(queue, (turn) => turn.child === child && turn.id === id);
    queue.push({ child, id });
    if (queue.length === 1) begin(queue);
  };
}
