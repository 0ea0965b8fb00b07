// The same as plant.ts with the cast in the middle of its year; writes DATA_DIR/world.json: the ids that the watchers ask for.
import { givenSlipRun } from './given-slip-run';
import { plantFolder, writePlanted } from './planted';
import { type PlantedWorld, plantYear, WORLD_DAY } from './world';

let world: Omit<PlantedWorld, 'cookies'> | undefined;
const cookies = await plantFolder(WORLD_DAY, (db) => {
  const slipRunId = givenSlipRun(db, WORLD_DAY);
  world = { ...plantYear(db), slipRunId };
});
writePlanted('world.json', { ...world, cookies });
