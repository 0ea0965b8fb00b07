// Loaded before the application (node --import). Writes one line of JSON for every SQL statement at once, so that the benchmark can read
// what a page cost. `rows` is 1 for a statement that returns no list. The writing slows the server down, so times are measured in another
// run.
import { appendFileSync } from 'node:fs';
import Database from 'better-sqlite3';

const probe = new Database(':memory:');
const statements = Object.getPrototypeOf(probe.prepare('select 1'));
probe.close();

for (const name of ['all', 'get', 'run', 'iterate']) {
  const run = statements[name];
  statements[name] = function traced(...values) {
    const since = performance.now();
    const answer = run.apply(this, values);
    const line = { sql: this.source, ms: performance.now() - since, rows: Array.isArray(answer) ? answer.length : 1 };
    appendFileSync(process.env.BENCH_SQL_LOG, `${JSON.stringify(line)}\n`);
    return answer;
  };
}
