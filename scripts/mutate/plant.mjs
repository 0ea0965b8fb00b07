import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PLANTER = fileURLToPath(new URL('planter.mjs', import.meta.url));
const START_MS = 30_000;
const MARGIN_MS = 20_000;
const NEVER = 'never ends';

/** Plants faults one after the other in a separate process. A process that does not end is stopped. */
export class Planter {
  #child;

  /**
   * The first test that failed with the fault; undefined if all passed. `NEVER` if the tests took many times as long as without the fault.
   */
  async killerOf(fault, tests) {
    this.#child ??= await this.#start(tests);
    const killer = await this.#ask(fault, tests);
    if (killer === NEVER) this.end();
    return killer;
  }

  async #ask(fault, tests) {
    const answered = heard(this.#child, 'killedBy');
    this.#child.send({ fault, tests: tests.map(({ test }) => test) });
    const answer = await Promise.race([answered, after(MARGIN_MS + 6 * tests.reduce((sum, { ms }) => sum + ms, 0))]);
    return answer ? (answer.killedBy ?? undefined) : NEVER;
  }

  /** Starts the process, and checks that the tests pass without a fault. Otherwise every fault would seem to be found. */
  async #start(tests) {
    const env = { ...process.env, NODE_ENV: 'test', CAPAIAN_MODE: 'test' };
    this.#child = fork(PLANTER, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env, detached: true });
    if (!(await Promise.race([heard(this.#child, 'ready'), after(START_MS)])))
      throw new Error('The tests do not start.');
    const wrong = await this.#ask(undefined, tests);
    if (wrong) throw new Error(`Fails without a fault: ${wrong}`);
    return this.#child;
  }

  /** Stops the process and all processes that its tests started. */
  end() {
    if (this.#child) process.kill(-this.#child.pid, 'SIGKILL');
    this.#child = undefined;
  }
}

/** The next message, which must contain this word. Rejects if another message comes or the process ends. */
function heard(child, word) {
  return new Promise((resolve, reject) => {
    const ended = (code) => reject(new Error(`The process of the tests ended (${code}).`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      if (word in message) resolve(message);
      else reject(new Error(`The process of the tests said ${JSON.stringify(message)}`));
    });
  });
}

const after = (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref());
