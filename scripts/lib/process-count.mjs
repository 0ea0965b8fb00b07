import { availableParallelism } from 'node:os';
import { Stop } from './stop.mjs';

/**
 * The maximum number of processes without a setting. Usually, more processes need much more memory and bring little speed. WEB_CONCURRENCY
 * may set more.
 */
const MOST_BY_DEFAULT = 4;
const MOST = 32;

/** The number of serving processes: what WEB_CONCURRENCY sets, else one for each core up to a maximum. */
export function processCount(setting = process.env.WEB_CONCURRENCY, cores = availableParallelism()) {
  if (!setting) return Math.min(cores, MOST_BY_DEFAULT);
  const count = /^\d{1,3}$/.test(setting) ? Number(setting) : 0;
  if (count >= 1 && count <= MOST) return count;
  throw new Stop(
    `WEB_CONCURRENCY must be a number of processes from 1 to ${MOST}, and is "${setting}". Leave it out for one per core.`,
    `WEB_CONCURRENCY harus berupa jumlah proses dari 1 sampai ${MOST}, bukan "${setting}". Kosongkan saja agar satu proses per inti.`,
  );
}
