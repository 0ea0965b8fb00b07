import { step } from './progress.mjs';
import { Stop } from './stop.mjs';
import { STEPS } from './test-steps.mjs';

/** How many checks run at the same time: as many as the smallest supported machine has cores. */
const AT_ONCE = 2;

/**
 * Runs the steps, prints the output of those that failed, and then one count of all tests and checks. Returns the exit code. In `words`,
 * `--fast` leaves the slow steps out. Words without `--` are files and folders; then only their tests are run.
 */
export async function test(words) {
  const fast = words.includes('--fast');
  const files = words.filter((word) => !word.startsWith('--'));
  const chosen = stepsFor(files).filter(({ slow }) => !(fast && slow));
  const results = await together(chosen.filter(({ alone }) => !alone));
  for (const one of chosen.filter(({ alone }) => alone)) results.push(await runStep(one, files.filter(one.tells)));

  for (const { title, output } of results.filter(({ code }) => code !== 0)) {
    console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 60 - title.length))}\n${output.trimEnd()}`);
  }
  if (fast) console.log(`\nLeft out by --fast: ${titlesOf(STEPS.filter(({ slow }) => slow))}`);
  return close(results);
}

function stepsFor(files) {
  return files.length === 0 ? STEPS : STEPS.filter(({ tells }) => tells && files.some(tells));
}

async function together(steps) {
  const waiting = steps.entries();
  const results = [];
  const worker = async () => {
    for (const [place, one] of waiting) results[place] = await runStep(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

async function runStep({ title, run }, files) {
  const result = await step(title, async (report) => {
    const outcome = await outcomeOf(run, report, files);
    if (outcome.code !== 0) report.failed();
    return outcome;
  });
  return { title, ...result };
}

async function outcomeOf(run, report, files) {
  try {
    return await run(report, files);
  } catch (error) {
    return { code: 1, output: error instanceof Stop ? error.message : error.stack };
  }
}

function titlesOf(steps) {
  return steps.map(({ title }) => title).join(', ');
}

function close(results) {
  const counts = results.map(({ code, count }) => count ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}
