// Every file belongs to a room and follows its rules, and the guide for developers is true: docs/house.md.
import { findGuideFaults } from './checks/guide.mjs';
import { report } from './checks/report.mjs';
import { findStructureFaults } from './checks/structure.mjs';

report('Structure', [...findStructureFaults(process.cwd()), ...findGuideFaults(process.cwd())]);
