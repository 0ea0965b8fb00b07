import { Stop } from './stop.mjs';

/**
 * Runs a command and exits with its code (0 if it returns none). A Stop is printed as a sentence, any other error with its stack trace;
 * both exit with 1.
 */
export async function runCommand(command) {
  try {
    process.exit((await command()) ?? 0);
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exit(1);
  }
}
