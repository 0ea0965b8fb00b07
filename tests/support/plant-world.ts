// The same as plant.ts with the cast in the middle of its year; writes DATA_DIR/world.json: the ids that the watchers ask for.
import { plantFolder, writePlanted } from './planted';
import { plantYear, WORLD_DAY, type World } from './world';

let world: World | undefined;
const cookies = await plantFolder(WORLD_DAY, (db) => {
  world = plantYear(db);
});
writePlanted('world.json', { ...world, cookies });
