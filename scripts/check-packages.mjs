import { findPackageFaults } from './checks/packages.mjs';
import { report } from './checks/report.mjs';

report('Packages', findPackageFaults('.'));
