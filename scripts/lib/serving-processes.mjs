import { fork } from 'node:child_process';
import { join } from 'node:path';
import { memoryOptions } from './process-memory.mjs';

const SERVING = join('scripts', 'serving.mjs');
/** Before a process that ended is followed by another: at once, and later each time while they end soon after their start. */
const WAITS_MS = [0, 500, 1000, 2000, 4000];
/** A process that lived so long did not end because of how it starts. */
const SETTLED_MS = 10_000;
const DRAINED_WITHIN_MS = 25_000;

/**
 * The processes that serve, each of which runs `script`. `onReady(child)` and `onEnded(child, how)` tell of each, `onMessage(child, told)` what it says, `onHopeless()` that none serves
 * and none can be started.
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

  /** Starts a process in a slot; answers whether it came to be ready. */
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
        // The first one is looked after by who began.
        if (part === 'joining' || wasReady) follow(slot);
      };
      child.once('exit', (code, signal) => over(signal ?? `code ${code}`));
      // One that could not be started at all does not exit.
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
    /** The first prepares the folder, alone; then the others start. Answers whether it could. */
    begin: async () => {
      const [first, ...others] = slots;
      if (!(await start(first, 'first'))) return false;
      for (const slot of others) if (!isStopping) start(slot, 'joining');
      return true;
    },
    /** Each answers what it was asked; the last one then does what a server does at its end. `others` ends what else works on the folder. */
    stop: async (others) => {
      isStopping = true;
      const ending = slots.filter(({ child }) => child);
      const drained = await Promise.all([...ending.map(({ child, isReady }) => drain(child, isReady)), others()]);
      const [last, ...rest] = ending.filter((_, n) => drained[n]).map(({ child }) => child);
      await Promise.all(rest.map((child) => end(child, false)));
      if (last) await end(last, true);
    },
  };
}

/** Whether a process is there still and has nothing left to answer. */
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

function end(child, isLast) {
  return new Promise((resolve) => {
    child.once('exit', resolve);
    if (!child.connected) return child.kill('SIGKILL');
    return child.send({ do: 'end', isLast }, () => {});
  });
}
