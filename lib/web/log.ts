import pino, { type DestinationStream, type Logger } from 'pino';

/** The listener and the Next build load separate copies of this file in one process, so the logger is on globalThis. */
const holder = globalThis as { capaianLog?: Logger };

/**
 * The log of the server: one line of JSON for each event on standard output, for journald, Docker or a file. Each event has fixed fields.
 * Typed text, names and NIPs of people are never logged.
 */
export function log(): Logger {
  holder.capaianLog ??= openLog({ write: (line) => process.stdout.write(line) });
  return holder.capaianLog;
}

/** Sends the log lines to another destination. */
export function sendLogTo(destination: DestinationStream): void {
  holder.capaianLog = openLog(destination);
}

function openLog(destination: DestinationStream): Logger {
  return pino(
    {
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    destination,
  );
}
