/** Ends a check: quietly when nothing is wrong, else with every sentence. */
export function report(title, problems) {
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? `${title}: nothing to say` : `${title}: ${problems.length} to put right`);
  process.exit(problems.length === 0 ? 0 : 1);
}
