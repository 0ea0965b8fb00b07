import { cpuOfTree } from './cpu';
import { type Answer, type Asked, ask } from './http';
import type { Server } from './servers';

/** All pages are compared with it. */
export const FLOOR = 'floor: list of 25, bare Next';

export type Scenario = {
  name: string;
  server: Server;
  /** The allowed CPU time of a request, as a multiple of the floor. */
  goal?: number;
  /** The fault of an answer; undefined when it is the expected page. */
  fault: (answer: Answer) => string | undefined;
  /** Requests of one round, prepared outside the measured time, because a form can be sent only once. */
  requests: (count: number) => Promise<readonly Asked[]> | readonly Asked[];
};
export type Figure = {
  name: string;
  goal?: number;
  cpuMs: number;
  /** Of the least disturbed round. */
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

/** Median over rounds of the CPU time per request, so that one disturbed round does not count. */
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

/** Never measure a redirect to the sign-in page or an error page by mistake. */
export function assertRight(name: string, { path }: Asked, answer: Answer, fault: Scenario['fault']): void {
  const wrong = fault(answer);
  if (!wrong) return;
  const words = answer.body.toString('utf8').replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>|\s+/g, ' ');
  throw new Error(
    `${name}: ${wrong} (${path}, ${answer.status} ${answer.headers.location ?? ''})\n${words.slice(0, 500)}`,
  );
}

/** The value that this share of the sorted ones does not exceed. */
export function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
