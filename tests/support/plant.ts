// Fills an empty DATA_DIR with the cast and a session for each person, to look at pages by hand:
//   CAPAIAN_MODE=test DATA_DIR=/tmp/x tsx tests/support/plant.ts [clock, e.g. 2026-07-01]
// Writes DATA_DIR/cookies.json: { "<key of the cast>": "<value of the cookie capaian-session>" }.
import { plantFolder, writePlanted } from './planted';

writePlanted('cookies.json', await plantFolder(process.argv[2]));
