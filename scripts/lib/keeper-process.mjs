import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { BUILT_KEEPER } from './bundle.mjs';

const END_WITH_PARENT = fileURLToPath(new URL('./end-with-parent.mjs', import.meta.url));
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 30_000;
/** A keeper that ran longer than this has started well. After its end, the wait before the next one is the first wait again. */
const SETTLED_MS = 60_000;
const GRACE_MS = 10_000;

/**
 * Keeps one keeper running while this process runs (docs/decisions/0033-work-in-the-background.md). When a keeper ends, another one is
 * started. The waits before that grow if keepers end soon after their start. `program` is the argument list for Node. `onMessage(child,
 * told)` gets the messages of the keeper. `stop()` asks the keeper to return its jobs to the queue, and resolves when it has ended; after
 * ten seconds it is killed.
 */
export function keepKeeper({ env, program = [BUILT_KEEPER], onMessage = () => {} }) {
  let isStopping = false;
  let before = '';
  let wait = FIRST_WAIT_MS;
  let child = begin();
  return {
    /** The process id of the keeper; undefined while none runs. */
    get pid() {
      return child?.pid;
    },
    stop: () => {
      isStopping = true;
      return end(child);
    },
  };

  function begin() {
    const holder = randomBytes(12).toString('base64url');
    const since = performance.now();
    const begun = spawn(process.execPath, ['--import', END_WITH_PARENT, ...program], {
      env: { ...env, CAPAIAN_KEEPER: holder, CAPAIAN_KEEPER_BEFORE: before },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    begun
      .once('error', follow)
      .once('exit', follow)
      .on('message', (told) => onMessage(begun, told));
    return begun;

    function follow(code) {
      begun.removeAllListeners();
      child = undefined;
      before = holder;
      if (isStopping) return;
      wait = performance.now() - since > SETTLED_MS ? FIRST_WAIT_MS : Math.min(wait * 2, LONGEST_WAIT_MS);
      setTimeout(() => {
        // A stop may have begun during the wait, because a terminal and systemd send their signal to the keeper and to this process at
        // once.
        if (isStopping) return;
        console.error(`The keeper ended (${code}); another one starts. (Pekerja latar berhenti; dijalankan lagi.)`);
        child = begin();
      }, wait).unref();
    }
  }
}

function end(child) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const impatience = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    child.once('exit', () => {
      clearTimeout(impatience);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
