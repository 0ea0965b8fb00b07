// Every file has a room, and keeps the manners of the room: docs/house.md.
import { report } from './checks/report.mjs';
import { findStructureFaults } from './checks/structure.mjs';

report('Structure', findStructureFaults(process.cwd()));
