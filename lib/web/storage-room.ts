import { statfs } from 'node:fs/promises';
import { dataFolder } from './data-folder';

const MEGABYTE = 1024 * 1024;
/** Below this, a migration with its backup, or a day of work with its files, may not fit any more. */
const LEAST_BYTES = 512 * MEGABYTE;
/**
 * Below this share of the disk the room is low, unless `ENOUGH_BYTES` are free. With less free room, a disk can be full within an
 * afternoon.
 */
const LEAST_SHARE = 0.05;
const ENOUGH_BYTES = 10 * 1024 * MEGABYTE;
const LOOKED_EVERY_MS = 60_000;

export type Room = { freeBytes: number; isLow: boolean };

let looked: { at: number; room: Promise<Room | undefined> } | undefined;

/** The free room on the disk of the data folder, read at most once a minute. Undefined if the operating system does not report it. */
export function storageRoom(): Promise<Room | undefined> {
  const at = Date.now();
  if (!looked || at - looked.at >= LOOKED_EVERY_MS) looked = { at, room: lookAt(dataFolder()) };
  return looked.room;
}

async function lookAt(folder: string): Promise<Room | undefined> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return roomOf(bavail * bsize, blocks * bsize);
  } catch {
    return undefined;
  }
}

export function roomOf(freeBytes: number, bytes: number): Room {
  const isShareLow = freeBytes < bytes * LEAST_SHARE && freeBytes < ENOUGH_BYTES;
  return { freeBytes, isLow: freeBytes < LEAST_BYTES || isShareLow };
}
