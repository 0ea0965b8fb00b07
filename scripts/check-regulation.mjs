// Checks that each clause in docs/regulation.md has a test with its tag, that each tag in a test has its clause, and that each cited
// article, paragraph and footnote exists.
import { findWrongCitations } from './checks/citations.mjs';
import { findRegulationGaps } from './checks/regulation.mjs';
import { report } from './checks/report.mjs';

report('Regulation', [...findRegulationGaps(process.cwd()), ...findWrongCitations(process.cwd())]);
