/**
 * How the answer to a form begins that the listener turned away before the application saw it (too long, too many at once), where a script
 * sent the form and shows it still. Loaded by the listener as it stands, so it imports nothing.
 */
const NOT_TAKEN = 'Belum tersimpan. ';

export function notTaken(sentence: string): string {
  return NOT_TAKEN + sentence;
}

/** The sentence of the listener in an error of the sending script; undefined where the server said nothing of its own. */
export function sentenceOf(error: unknown): string | undefined {
  const message = (error as Error | null)?.message;
  return typeof message === 'string' && message.startsWith(NOT_TAKEN) ? message : undefined;
}
