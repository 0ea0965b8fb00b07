// Each clause in docs/regulation.md has a test that bears its tag, and each tag in a test has its clause.
import { findRegulationGaps } from './checks/regulation.mjs';
import { report } from './checks/report.mjs';

report('Regulation', findRegulationGaps(process.cwd()));
