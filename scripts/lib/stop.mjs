/**
 * A foreseen end: the message says what is wrong and what to do, and is all the user gets to read. Whoever keeps a server of an office
 * may read either language.
 */
export class Stop extends Error {
  constructor(english, indonesian) {
    super(indonesian ? `${english}\n${indonesian}` : english);
  }
}
