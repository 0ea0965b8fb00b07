import { noteFault } from '../../lib/web/faults.ts';

/**
 * Logs uncaught errors of this process, and logs errors that a library prints by console.error or console.warn instead of printing them.
 * Messages that may contain typed text are left out. Sentences without an error are printed unchanged, for the person at the terminal.
 */
export function watchFaults() {
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    process.on(event, (error) => noteFault(error, 'server'));
  }
  for (const method of ['error', 'warn']) {
    const print = console[method];
    console[method] = (...words) => {
      const fault = words.find((word) => word instanceof Error);
      if (fault) noteFault(fault, 'server');
      else print.call(console, ...words);
    };
  }
}
