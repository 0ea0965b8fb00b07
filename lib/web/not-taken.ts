/**
 * The first words of the listener's answer when it refuses a form (too long, or too many at once) before the application sees it. Only a
 * script that sent the form gets this answer; the page of the script still shows the form. The listener runs this file directly, so it
 * imports nothing.
 */
const NOT_TAKEN = 'Belum tersimpan. ';

export function notTaken(sentence: string): string {
  return NOT_TAKEN + sentence;
}

/** The sentence of the listener from an error in the sending script; undefined if the error is another one. */
export function sentenceOf(error: unknown): string | undefined {
  const message = (error as Error | null)?.message;
  return typeof message === 'string' && message.startsWith(NOT_TAKEN) ? message : undefined;
}
