// Checks that every file has its place and follows the rules of that place, and that docs/house.md, docs/glossary.md and docs/promises.md
// agree with the code.
import { findGuideFaults } from './checks/guide.mjs';
import { report } from './checks/report.mjs';
import { findStructureFaults } from './checks/structure.mjs';

report('Structure', [...findStructureFaults(process.cwd()), ...findGuideFaults(process.cwd())]);
