import { Stop } from './stop.mjs';

/** Runs a command to its exit code; a foreseen end is a sentence on the screen, anything else keeps its trace. */
export async function tell(command) {
  try {
    process.exit((await command()) ?? 0);
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exit(1);
  }
}
