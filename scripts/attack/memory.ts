import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const MB = 1024 * 1024;
const EVERY_MS = 100;

/** Megabytes that a process holds in memory at this moment. */
export function memoryOf(pid: number): number {
  const file = `/proc/${pid}/status`;
  if (existsSync(file)) return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1024;
  return Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout) / 1024;
}

/** The most that a process came to hold while `work` ran, in megabytes. */
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

/** So many bytes of one kind. */
export function bytesOf(megabytes: number, byte = 'x'): Buffer {
  return Buffer.alloc(megabytes * MB, byte);
}
