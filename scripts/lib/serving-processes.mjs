import { fork } from 'node:child_process';
import { join } from 'node:path';
import { memoryOptions } from './process-memory.mjs';

const SERVING = join('scripts', 'serving.mjs');
/** The waits before a new process replaces one that ended. The first is zero; they grow if processes end soon after their start. */
const WAITS_MS = [0, 500, 1000, 2000, 4000];
/** If a process ran for this long, its start was not the reason for its end. */
const SETTLED_MS = 10_000;
const DRAINED_WITHIN_MS = 25_000;
/** The last process also writes the WAL into the database. */
const ENDED_WITHIN_MS = 30_000;

/**
 * Starts and replaces the serving processes; all run `script`. `onReady(child)`, `onEnded(child, how)` and `onMessage(child, told)` are
 * called for each of them. `onHopeless()` is called when none serves and none can be started.
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

  /** Starts a process in a slot. Returns whether it became ready. */
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
        if (part === 'joining' || wasReady) follow(slot);
      };
      child.once('exit', (code, signal) => over(signal ?? `code ${code}`));
      // A process that could not be started emits no `exit` event.
      child.on('error', () => (child.pid ? child.kill('SIGKILL') : over('not started')));
    });
  }

  function follow(slot) {
    const isHopeless = slot.early > waits.length && !slots.some(({ isReady }) => isReady);
    if (isHopeless) return onHopeless();
    const wait = waits[Math.min(Math.max(slot.early - 1, 0), waits.length - 1)];
    return setTimeout(() => !isStopping && start(slot, 'joining'), wait);
  }

  return {
    children: () => slots.flatMap(({ child }) => child ?? []),
    /** Starts the processes. The first prepares the folder alone; then the others start. Returns whether the first became ready. */
    begin: async () => {
      const [first, ...others] = slots;
      if (!(await start(first, 'first'))) return false;
      for (const slot of others) if (!isStopping) start(slot, 'joining');
      return true;
    },
    /**
     * Stops all processes. Each first answers its open requests. The last one then does the work that ends a server. `others` ends other
     * work on the folder.
     */
    stop: async (others) => {
      isStopping = true;
      const ending = slots.filter(({ child }) => child);
      // Kept here, because a slot forgets a process that ends.
      const children = ending.map(({ child }) => child);
      const drained = await Promise.all([...ending.map(({ child, isReady }) => drain(child, isReady)), others()]);
      const [last, ...rest] = children.filter((child, n) => drained[n] && isAlive(child));
      await Promise.all(rest.map((child) => end(child, false)));
      if (last) await end(last, true);
    },
  };
}

/** Lets a process answer its open requests. Resolves to false if the process has ended. */
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

/** Whether a process has not ended yet. It may die after it was drained, while the others are still answering. */
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
