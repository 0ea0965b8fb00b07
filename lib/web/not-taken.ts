/**
 * The first words of the listener's answer to a form that it refused before the application saw it (too long, too many at once), when a
 * script sent the form and still shows it. Loaded by the listener as it stands, so it imports nothing.
 */
const NOT_TAKEN = 'Belum tersimpan. ';

export function notTaken(sentence: string): string {
  return NOT_TAKEN + sentence;
}

/** The sentence of the listener in an error of the sending script; undefined when the server sent no such sentence. */
export function sentenceOf(error: unknown): string | undefined {
  const message = (error as Error | null)?.message;
  return typeof message === 'string' && message.startsWith(NOT_TAKEN) ? message : undefined;
}
