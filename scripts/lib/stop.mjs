/** A foreseen end: the message says what is wrong and what to do, and is all the user gets to read. */
export class Stop extends Error {}
