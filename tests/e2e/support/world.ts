import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlantedWorld } from '../../support/world';
import { newFolder, Server } from './server';

/** A data folder with the cast in the middle of its year (tests/support/plant-world.ts). */
export function plantedFolder(): { folder: string; world: PlantedWorld } {
  const folder = newFolder();
  const env = { ...process.env, DATA_DIR: folder, CAPAIAN_MODE: 'test' };
  const planting = spawnSync(process.execPath, ['--import', 'tsx', 'tests/support/plant-world.ts'], {
    env,
    encoding: 'utf8',
  });
  if (planting.status !== 0) throw new Error(`The world could not be planted:\n${planting.stderr}`);
  return { folder, world: JSON.parse(readFileSync(join(folder, 'world.json'), 'utf8')) };
}

export async function servedWorld(): Promise<{ server: Server; world: PlantedWorld }> {
  const { folder, world } = plantedFolder();
  return { server: await Server.start({ folder }), world };
}
