import { cpuOfTree } from './cpu';

export type Figure = { name: string; cpuMs: number; p50Ms: number; p95Ms: number; bytes: number; requests: number };

const CONCURRENCY = 4;
const ROUNDS = 3;

type Scenario = {
  name: string;
  /** Process whose tree is counted. */
  pid: number;
  /** Sends one request and returns the size of the answer; throws when it is not the expected one. */
  send: () => Promise<number>;
  warmUp?: number;
  requests?: number;
};

/** Median over rounds of the CPU time per request, so that one disturbed round does not count. */
export async function measure({ name, pid, send, warmUp = 100, requests = 400 }: Scenario): Promise<Figure> {
  await volley(send, warmUp);
  const rounds: { cpuMs: number; times: number[]; bytes: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = cpuOfTree(pid);
    const { times, bytes } = await volley(send, requests);
    rounds.push({ cpuMs: (cpuOfTree(pid) - before) / requests, times, bytes });
  }
  const { cpuMs, times, bytes } = rounds.sort((a, b) => a.cpuMs - b.cpuMs)[Math.floor(ROUNDS / 2)]!;
  const sorted = times.sort((a, b) => a - b);
  return { name, cpuMs, p50Ms: at(sorted, 0.5), p95Ms: at(sorted, 0.95), bytes, requests: requests * ROUNDS };
}

async function volley(send: () => Promise<number>, count: number): Promise<{ times: number[]; bytes: number }> {
  const times: number[] = [];
  let bytes = 0;
  let started = 0;
  async function worker(): Promise<void> {
    while (started < count) {
      started += 1;
      const begin = performance.now();
      bytes = await send();
      times.push(performance.now() - begin);
    }
  }
  await Promise.all(Array.from({ length: Math.min(CONCURRENCY, count) }, worker));
  return { times, bytes };
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
