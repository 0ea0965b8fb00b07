import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { residentMbOfTree } from '../bench/cpu';

const MB = 1024 * 1024;
const EVERY_MS = 100;

/**
 * The memory in megabytes that the processes of a server use at this moment. Without /proc, only the process and its direct children are
 * counted.
 */
export function memoryOf(pid: number): number {
  if (existsSync('/proc/self/stat')) return residentMbOfTree(pid);
  const all = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' }).stdout.trim().split('\n');
  const rows = all.map((line) => line.trim().split(/\s+/).map(Number));
  return rows.reduce((sum, [own, parent, rss]) => sum + (own === pid || parent === pid ? rss! : 0), 0) / 1024;
}

/** The highest memory in megabytes that a server used while `work` ran, measured every 100 ms. */
export async function mostMemory(pid: number, work: () => Promise<void>): Promise<number> {
  let most = memoryOf(pid);
  const watch = setInterval(() => {
    most = Math.max(most, memoryOf(pid));
  }, EVERY_MS);
  try {
    await work();
  } finally {
    clearInterval(watch);
  }
  return Math.max(most, memoryOf(pid));
}

/** A buffer of this many megabytes, filled with one byte. */
export function bytesOf(megabytes: number, byte = 'x'): Buffer {
  return Buffer.alloc(megabytes * MB, byte);
}
