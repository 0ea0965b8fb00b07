/**
 * An expected failure: the message says what is wrong and what to do, and is all that the user reads. It is in both languages, because the
 * operator of a server may read either.
 */
export class Stop extends Error {
  constructor(english, indonesian) {
    super(indonesian ? `${english}\n${indonesian}` : english);
  }
}
