import { fork } from 'node:child_process';
import { join } from 'node:path';
import { memoryOptions } from './process-memory.mjs';

const SERVING = join('scripts', 'serving.mjs');
/**
 * The waits before another process replaces one that ended. The first wait is zero. The waits grow if processes end soon after their start.
 */
const WAITS_MS = [0, 500, 1000, 2000, 4000];
/** A process that ran longer than this has started well. After its end, the wait is zero again. */
const SETTLED_MS = 10_000;
const DRAINED_WITHIN_MS = 25_000;
/** How long a process may take to end when it is asked to. The last process also writes the WAL into the database. */
const ENDED_WITHIN_MS = 30_000;

/**
 * Starts the serving processes (all run `script`), and replaces those that end. `onReady(child)`, `onEnded(child, how)` and
 * `onMessage(child, told)` are called for each process, but `onEnded` not during a stop. `onHopeless()` is called when no process is ready
 * and those of one place have ended early more times than there are waits.
 */
export function servingProcesses({
  count,
  env,
  onReady,
  onEnded,
  onMessage,
  onHopeless,
  script = SERVING,
  waits = WAITS_MS,
}) {
  const slots = Array.from({ length: count }, () => ({ child: undefined, isReady: false, early: 0 }));
  let isStopping = false;

  /** Starts a process in a slot. Resolves to true when the process is ready, and to false if it ends before. */
  function start(slot, part) {
    const since = performance.now();
    const child = fork(script, [], {
      env: { ...env, CAPAIAN_PART: part, CAPAIAN_PROCESSES: String(count) },
      execArgv: [...process.execArgv, ...memoryOptions(count)],
    });
    Object.assign(slot, { child, isReady: false });
    return new Promise((resolve) => {
      child.on('message', (told) => {
        if (told.is !== 'ready') return onMessage(child, told);
        slot.isReady = true;
        onReady(child);
        return resolve(true);
      });
      let isOver = false;
      const over = (how) => {
        if (isOver) return;
        isOver = true;
        const wasReady = slot.isReady;
        Object.assign(slot, { child: undefined, isReady: false });
        resolve(false);
        if (isStopping) return;
        slot.early = performance.now() - since > SETTLED_MS ? 0 : slot.early + 1;
        onEnded(child, how);
        // If the very first process ends before it is ready, the caller of `begin` handles that.
        if (part === 'joining' || wasReady) restartLater(slot);
      };
      child.once('exit', (code, signal) => over(signal ?? `code ${code}`));
      // A process that could not be started emits no `exit` event.
      child.on('error', () => (child.pid ? child.kill('SIGKILL') : over('not started')));
    });
  }

  function restartLater(slot) {
    const isHopeless = slot.early > waits.length && !slots.some(({ isReady }) => isReady);
    if (isHopeless) return onHopeless();
    const wait = waits[Math.min(Math.max(slot.early - 1, 0), waits.length - 1)];
    return setTimeout(() => !isStopping && start(slot, 'joining'), wait);
  }

  return {
    children: () => slots.flatMap(({ child }) => child ?? []),
    /**
     * Starts the processes. The first prepares the folder alone. When it is ready, the others are started, and true is returned without
     * waiting for them. Returns false if the first ends before it is ready.
     */
    begin: async () => {
      const [first, ...others] = slots;
      if (!(await start(first, 'first'))) return false;
      for (const slot of others) if (!isStopping) start(slot, 'joining');
      return true;
    },
    /**
     * Stops all processes. Each ready process first answers its open requests; the others are killed. `others()` ends other work on the
     * folder at the same time. The last process then does the work that ends a server.
     */
    stop: async (others) => {
      isStopping = true;
      const ending = slots.filter(({ child }) => child);
      // Stored here, because a slot forgets a process that ends.
      const children = ending.map(({ child }) => child);
      const drained = await Promise.all([...ending.map(({ child, isReady }) => drain(child, isReady)), others()]);
      const [last, ...rest] = children.filter((child, n) => drained[n] && isAlive(child));
      await Promise.all(rest.map((child) => end(child, false)));
      if (last) await end(last, true);
    },
  };
}

/**
 * Lets a process answer its open requests. Resolves to true when they are answered, and to false if the process has ended. A process that
 * is not ready, or that takes too long, is killed.
 */
function drain(child, isReady) {
  if (!child) return false;
  return new Promise((resolve) => {
    const impatience = setTimeout(() => child.kill('SIGKILL'), DRAINED_WITHIN_MS);
    const over = (isThere) => {
      clearTimeout(impatience);
      resolve(isThere);
    };
    child.once('exit', () => over(false));
    child.on('message', ({ is }) => is === 'drained' && over(true));
    if (isReady) child.send({ do: 'drain' }, () => {});
    else child.kill('SIGKILL');
  });
}

/** Whether a process has not ended yet. A drained process may end by itself while others are still answering. */
function isAlive({ exitCode, signalCode }) {
  return exitCode === null && signalCode === null;
}

function end(child, isLast) {
  if (!isAlive(child)) return undefined;
  return new Promise((resolve) => {
    const impatience = setTimeout(() => child.kill('SIGKILL'), ENDED_WITHIN_MS);
    child.once('exit', () => {
      clearTimeout(impatience);
      resolve();
    });
    if (!child.connected) return child.kill('SIGKILL');
    return child.send({ do: 'end', isLast }, () => {});
  });
}
