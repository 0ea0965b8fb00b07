// Checks that imports go only to lower layers and to earlier features of the performance year (docs/house.md).
import { findForbiddenImports } from './checks/dependencies.mjs';
import { report } from './checks/report.mjs';

report('Dependencies', findForbiddenImports(process.cwd()));
