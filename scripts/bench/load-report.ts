import type { LoadFigure } from './load';
import { printTable } from './report';

const GOAL_P95_MS = 400;

/** Prints tables for a terminal, which can be pasted into docs/performance.md. */
export function printLoad(load: LoadFigure): void {
  const { people, minutes, all, kinds, byMinute, perSecond, faults, processes } = load;
  console.log(`\n${people} people, ${minutes} minutes: ${all.requests} requests, ${perSecond.toFixed(1)} a second\n`);
  printTable(
    ['', 'requests', 'p50 ms', 'p95 ms', 'goal', 'p99 ms', 'most ms'],
    [{ name: 'all', ...all }, ...kinds, ...byMinute].map(({ name, requests, p50Ms, p95Ms, p99Ms, mostMs }) => [
      name,
      String(requests),
      p50Ms.toFixed(0),
      p95Ms.toFixed(0),
      name === 'all' ? `≤ ${GOAL_P95_MS}${p95Ms <= GOAL_P95_MS ? '' : ' MISSED'}` : '',
      p99Ms.toFixed(0),
      mostMs.toFixed(0),
    ]),
  );
  console.log('');
  const sum = {
    name: 'in sum',
    cores: processes.reduce((total, one) => total + one.cores, 0),
    mostMb: processes.reduce((total, one) => total + one.mostMb, 0),
  };
  printTable(
    ['process', 'cores', 'most MB'],
    [...processes, sum].map(({ name, cores, mostMb }) => [name, cores.toFixed(2), mostMb.toFixed(0)]),
  );
  console.log(
    `\n${load.cpuMsPerRequest.toFixed(1)} CPU ms a request; the people themselves took ${load.generatorCores.toFixed(2)} of a core; log of the database ${load.logMostMb.toFixed(0)} MB at most`,
  );
  const wrong = Object.entries(faults).map(([fault, count]) => `- ${fault}: ${count}`);
  console.log(`Answered wrong or not at all: ${wrong.length === 0 ? 'none.' : `\n${wrong.join('\n')}`}`);
}
