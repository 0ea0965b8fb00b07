import { cpuOfTree } from './cpu';
import { type Answer, type Asked, ask } from './http';
import type { Server } from './servers';

/** The name of the measurement with which all pages are compared. */
export const FLOOR = 'floor: list of 25, bare Next';

export type Scenario = {
  name: string;
  server: Server;
  /** The limit for the CPU time of a request, as a multiple of the floor; left out if there is none. */
  goal?: number;
  /** What is wrong with an answer; undefined if it is the expected page. */
  fault: (answer: Answer) => string | undefined;
  /**
   * Makes the requests of one round. This happens before the time is measured. Most forms can be sent only once, so every round needs new
   * requests.
   */
  requests: (count: number) => Promise<readonly Asked[]> | readonly Asked[];
};
export type Figure = {
  name: string;
  goal?: number;
  cpuMs: number;
  /** The CPU milliseconds of a request in the round with the lowest value, which was disturbed least. */
  lowestMs: number;
  /** The CPU time as a multiple of the floor in the same turn; the median of all turns. */
  times: number;
  p50Ms: number;
  p95Ms: number;
  bytes: number;
  requests: number;
};
type Round = { cpuMs: number; times: number[]; bytes: number };

const CONCURRENCY = 4;
const WARM_UP = 100;
/**
 * How many requests are sent before each round without being measured. After a minute without requests, a server is slower for its next
 * several hundred requests. The floors get no requests while the pages of the application are measured, so they would seem slower than they
 * are.
 */
const BEFORE_ROUND = { sameServer: 60, otherServer: 800 };
const TURNS = 5;
const REQUESTS = 200;

/**
 * Measures scenarios in five turns, after a warm-up. Each turn has one round of each scenario, which is compared with the floor of the same
 * turn. So each scenario is measured at several times of the run. The CPU figures are medians of the turns, so that one disturbed round
 * does not count.
 */
export async function measureAll(scenarios: readonly Scenario[], tell: (text: string) => void): Promise<Figure[]> {
  for (const scenario of scenarios) {
    tell(`warming up, ${scenario.name}`);
    await round(scenario, WARM_UP);
  }
  const rounds = new Map<string, Round[]>(scenarios.map(({ name }) => [name, []]));
  let busy: Server | undefined;
  for (let turn = 1; turn <= TURNS; turn += 1) {
    for (const scenario of scenarios) {
      tell(`turn ${turn} of ${TURNS}, ${scenario.name}`);
      await round(scenario, scenario.server === busy ? BEFORE_ROUND.sameServer : BEFORE_ROUND.otherServer);
      rounds.get(scenario.name)!.push(await round(scenario, REQUESTS));
      busy = scenario.server;
    }
  }
  return scenarios.map(({ name, goal }) => ({ name, goal, ...figureOf(rounds.get(name)!, rounds.get(FLOOR)!) }));
}

function figureOf(rounds: readonly Round[], floors: readonly Round[]): Omit<Figure, 'name' | 'goal'> {
  const costs = rounds.map(({ cpuMs }) => cpuMs);
  const times = sorted(rounds.flatMap((one) => one.times));
  return {
    cpuMs: median(costs),
    lowestMs: Math.min(...costs),
    times: median(costs.map((cost, turn) => cost / floors[turn]!.cpuMs)),
    p50Ms: at(times, 0.5),
    p95Ms: at(times, 0.95),
    bytes: rounds[0]!.bytes,
    requests: times.length,
  };
}

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const median = (values: readonly number[]) => at(sorted(values), 0.5);

async function round({ name, server, fault, requests }: Scenario, count: number): Promise<Round> {
  const queue = await requests(count);
  const times: number[] = [];
  let bytes = 0;
  let next = 0;
  async function visitor(): Promise<void> {
    while (next < count) {
      const asked = queue[next++ % queue.length]!;
      const since = performance.now();
      const answer = await ask(server.origin, asked);
      times.push(performance.now() - since);
      bytes = answer.bytes;
      assertRight(name, asked, answer, fault);
    }
  }
  const before = cpuOfTree(server.pid);
  await Promise.all(Array.from({ length: CONCURRENCY }, visitor));
  return { cpuMs: (cpuOfTree(server.pid) - before) / count, times, bytes };
}

/** Throws if an answer is not the expected one, so that a redirect to the sign-in page or an error page is never measured by mistake. */
export function assertRight(name: string, { path }: Asked, answer: Answer, fault: Scenario['fault']): void {
  const wrong = fault(answer);
  if (!wrong) return;
  const words = answer.body.toString('utf8').replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>|\s+/g, ' ');
  throw new Error(
    `${name}: ${wrong} (${path}, ${answer.status} ${answer.headers.location ?? ''})\n${words.slice(0, 500)}`,
  );
}

/** The percentile of sorted values: the value at the place `share` (0 to 1). 0.95 gives p95. An empty list gives 0. */
export function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
