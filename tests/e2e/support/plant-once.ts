import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { newFolder } from './server';

/** The environment variable by which `plantedFolder()` finds the folder that was planted for all tests of a run. */
export const PLANTED_ONCE = 'CAPAIAN_PLANTED_ONCE';

/** Fills a folder with the cast in the middle of its year before the first test (plant-world.ts), and deletes it after the last one. */
export default function plantOnce(): () => void {
  const folder = newFolder();
  const planting = spawnSync(process.execPath, ['--import', 'tsx', 'tests/support/plant-world.ts'], {
    env: { ...process.env, DATA_DIR: folder, CAPAIAN_MODE: 'test' },
    encoding: 'utf8',
  });
  if (planting.status !== 0) throw new Error(`The world could not be planted:\n${planting.stderr}`);
  process.env[PLANTED_ONCE] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
