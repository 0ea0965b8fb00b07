import { readFileSync } from 'node:fs';

/**
 * The outcome of a test run with its counts. A run without a report counts as one failure. So does a run that failed without a failing
 * test, and a run in which no test passed.
 */
export function counted(outcome, file, report, read) {
  const count = readCount(file, read);
  if (count.passed > 0) report.note(`${count.passed + count.failed} tests`);
  if (count.failed === 0 && (outcome.code !== 0 || count.passed === 0)) count.failed = 1;
  return { ...outcome, code: count.failed > 0 ? outcome.code || 1 : 0, count };
}

function readCount(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
}
