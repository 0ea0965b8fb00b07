// Fills an empty DATA_DIR with the cast in the middle of its year, for browser tests. Writes DATA_DIR/world.json: the ids of the records
// (`PlantedWorld`), and a session cookie for each person.
import { cast } from './cast';
import { givenMadeFile } from './given-job';
import { givenSlipRun } from './given-slip-run';
import { plantFolder, writePlanted } from './planted';
import { type PlantedWorld, plantYear, WORLD_DAY } from './world';

let world: Omit<PlantedWorld, 'cookies'> | undefined;
const cookies = await plantFolder(WORLD_DAY, (db) => {
  const slipRunId = givenSlipRun(db, WORLD_DAY);
  const year = plantYear(db);
  const jobId = givenMadeFile(db, year.submittedSkpId, cast.agencyAdmin.id);
  world = { ...year, slipRunId, jobId };
});
writePlanted('world.json', { ...world, cookies });
