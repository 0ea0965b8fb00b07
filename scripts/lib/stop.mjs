/**
 * An expected failure. Its message says what is wrong and what to do, and the user reads nothing else. It is in English and, if given, also
 * in Indonesian, because the operator of a server may read only one of them.
 */
export class Stop extends Error {
  constructor(english, indonesian) {
    super(indonesian ? `${english}\n${indonesian}` : english);
  }
}
