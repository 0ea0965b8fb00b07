import pino, { type DestinationStream, type Logger } from 'pino';

/** The listener runs outside of what Next builds: the same process, another copy of this file. */
const holder = globalThis as { capaianLog?: Logger };

/**
 * The log of the server: one line of JSON for each event on the standard output, for journald, Docker or a file to keep. Its
 * fields are fixed; typed text, names and numbers of people are never logged.
 */
export function log(): Logger {
  holder.capaianLog ??= openLog({ write: (line) => process.stdout.write(line) });
  return holder.capaianLog;
}

/** Sends the lines elsewhere. */
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
