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
   * Makes the requests of one round. Each form can be sent only once, so every round needs new ones; they are made before the time is
   * measured.
   */
  requests: (count: number) => Promise<readonly Asked[]> | readonly Asked[];
};
export type Figure = {
  name: string;
  goal?: number;
  cpuMs: number;
  /** The CPU milliseconds of a request in the round with the lowest value, which was disturbed least. */
  lowestMs: number;
  p50Ms: number;
  p95Ms: number;
  bytes: number;
  requests: number;
};
type Round = { cpuMs: number; times: number[]; bytes: number };

const CONCURRENCY = 4;
const WARM_UP = 100;
export const ROUNDS = 5;
export const REQUESTS = 200;

/** Measures one scenario in several rounds. The result is the median of the rounds, so that one disturbed round does not count. */
export async function measure(scenario: Scenario): Promise<Figure> {
  await round(scenario, WARM_UP);
  const rounds: Round[] = [];
  for (let n = 0; n < ROUNDS; n += 1) rounds.push(await round(scenario, REQUESTS));
  const { cpuMs, bytes } = rounds.sort((a, b) => a.cpuMs - b.cpuMs)[Math.floor(ROUNDS / 2)]!;
  const lowestMs = rounds[0]!.cpuMs;
  const times = rounds.flatMap((one) => one.times).sort((a, b) => a - b);
  const { name, goal } = scenario;
  return {
    name,
    goal,
    cpuMs,
    lowestMs,
    p50Ms: at(times, 0.5),
    p95Ms: at(times, 0.95),
    bytes,
    requests: times.length,
  };
}

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

/** The percentile of sorted values: the value at the place `share` (0 to 1). 0.95 gives p95. */
export function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
