import { totalmem } from 'node:os';

const MB = 1024 * 1024;
/** The rest is for the operating system, which keeps the file of the database in memory, and for work in the background. */
const SHARE = 0.6;
const [LEAST_MB, MOST_MB] = [256, 2048];
/** For the young generation: collections then rarely copy objects that a page still needs. What it saves was not measured with this value. */
const SEMI_SPACE_MB = 32;

/** The memory options of V8 for one of `count` serving processes. */
export function memoryOptions(count, bytes = memoryOfMachine()) {
  const share = Math.floor((bytes * SHARE) / MB / count);
  const oldSpace = Math.min(MOST_MB, Math.max(LEAST_MB, share));
  return [`--max-old-space-size=${oldSpace}`, `--max-semi-space-size=${SEMI_SPACE_MB}`];
}

/** A container may have less than the machine. */
function memoryOfMachine() {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}
