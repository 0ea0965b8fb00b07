// Imports go down the floors and back along the year, never otherwise: docs/house.md.
import { findForbiddenImports } from './checks/dependencies.mjs';
import { report } from './checks/report.mjs';

report('Dependencies', findForbiddenImports(process.cwd()));
