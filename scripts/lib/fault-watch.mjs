import { noteFault } from '../../lib/web/faults.ts';

/**
 * Nothing that goes wrong in this process stays silent, and nothing of it is printed with its message: faults that nobody caught, and
 * errors that a library writes to the console by itself. Sentences stay as they are, for the person at the terminal.
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
