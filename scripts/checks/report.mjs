/** Ends a check: prints every problem, and exits with 1 if there is any. */
export function report(title, problems) {
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? `${title}: nothing to say` : `${title}: ${problems.length} to put right`);
  process.exit(problems.length === 0 ? 0 : 1);
}
