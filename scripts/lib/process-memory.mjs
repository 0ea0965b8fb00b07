import { totalmem } from 'node:os';

const MB = 1024 * 1024;
/**
 * The share of the memory for the serving processes. The rest is for background work and for the operating system, which keeps the database
 * file in memory.
 */
const SHARE = 0.6;
const [LEAST_MB, MOST_MB] = [256, 2048];
/**
 * The size of a semi-space, a part of V8's young generation. With this size, garbage collections rarely copy objects that a page still
 * needs. The gain was not measured with this value.
 */
const SEMI_SPACE_MB = 32;

/** V8's memory options for one of `count` serving processes. */
export function memoryOptions(count, bytes = memoryOfMachine()) {
  const share = Math.floor((bytes * SHARE) / MB / count);
  const oldSpace = Math.min(MOST_MB, Math.max(LEAST_MB, share));
  return [`--max-old-space-size=${oldSpace}`, `--max-semi-space-size=${SEMI_SPACE_MB}`];
}

/** The memory that this process may use. A container may allow less than the machine has. */
function memoryOfMachine() {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}
