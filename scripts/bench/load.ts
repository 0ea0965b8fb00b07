import { statSync } from 'node:fs';
import { inArray } from 'drizzle-orm';
import { accounts } from '@/db/schema';
import { hashPassword } from '@/lib/auth/password';
import { skpPaths } from '@/lib/skp/paths';
import { databaseFile } from '@/lib/web/data-folder';
import { sessionCookieFor } from '@/tests/support/session-cookie';
import { Random } from '../attack/random';
import { type ProcessFigure, processesOfTree } from './cpu';
import { type Person, type Visit, visit } from './load-person';
import { at } from './measure';
import { PASSWORD, type Planted } from './plant';
import type { Server } from './servers';

export type Load = { people: number; minutes: number };
type Times = { requests: number; p50Ms: number; p95Ms: number; p99Ms: number; mostMs: number };
type Part = { name: string } & Times;
export type LoadFigure = Load & {
  all: Times;
  kinds: Part[];
  /** One part for each minute, in order. They show whether the server is slow only after its start. */
  byMinute: Part[];
  perSecond: number;
  /** Descriptions of wrong or missing answers, each with its count. */
  faults: Readonly<Record<string, number>>;
  processes: { name: string; cores: number; mostMb: number }[];
  cpuMsPerRequest: number;
  /** The share of a core that the simulated people use. */
  generatorCores: number;
  logMostMb: number;
};

/** One out of this many people must sign in before each round. */
const SIGNS_IN = 10;
/**
 * The time before measuring. All people begin in its first half. A server that has just started is slower for some thousand requests, until
 * V8 has compiled the code of the pages.
 */
const RISE_MS = 80_000;
const COME_WITHIN_MS = RISE_MS / 2;
const LOOKED_EVERY_MS = 2000;
const SEED = 20_261_129;

/**
 * Simulates the last hour before a deadline for `load.minutes` minutes: `load.people` people open their plan, save it, and read the next
 * page.
 */
export async function measureLoad(
  server: Server,
  planted: Planted,
  load: Load,
  tell: (text: string) => void,
): Promise<LoadFigure> {
  const people = await peopleOf(planted, load.people);
  const visits: Visit[] = [];
  const from = performance.now() + RISE_MS;
  const until = from + load.minutes * 60_000;
  const looks: ProcessFigure[][] = [];
  let logMostMb = 0;
  let before: ProcessFigure[] = [];
  let generator = process.cpuUsage();
  const begin = setTimeout(() => {
    before = processesOfTree(server.pid);
    generator = process.cpuUsage();
  }, RISE_MS);
  const look = setInterval(() => {
    looks.push(processesOfTree(server.pid));
    logMostMb = Math.max(logMostMb, logMb());
    tell(`${visits.length} requests, ${visits.filter(({ fault }) => fault).length} wrong`);
  }, LOOKED_EVERY_MS);
  const note = (one: Visit) => visits.push(one);
  const over = Promise.all(
    people.map((person, n) =>
      visit(server.origin, person, new Random(SEED + n), { within: COME_WITHIN_MS, until }, note),
    ),
  );
  await new Promise((resolve) => setTimeout(resolve, until - performance.now()));
  const used = process.cpuUsage(generator);
  const after = processesOfTree(server.pid);
  clearInterval(look);
  await over;
  clearTimeout(begin);
  const seconds = load.minutes * 60;
  const measured = visits.filter(({ at: when }) => when >= from && when <= until);
  const processes = figuresOf(before, after, looks, seconds);
  const cores = processes.reduce((sum, one) => sum + one.cores, 0);
  return {
    ...load,
    all: timesOf(measured),
    kinds: [...new Set(measured.map(({ kind }) => kind))].map((name) => ({
      name,
      ...timesOf(measured.filter(({ kind }) => kind === name)),
    })),
    byMinute: Array.from({ length: load.minutes }, (_, minute) => ({
      name: `minute ${minute + 1}`,
      ...timesOf(measured.filter(({ at: when }) => Math.floor((when - from) / 60_000) === minute)),
    })),
    perSecond: measured.length / seconds,
    // Counted over the whole run: faults before the measured time count as well.
    faults: counted(visits.flatMap(({ kind, fault }) => (fault ? [`${kind}: ${fault}`] : []))),
    processes,
    cpuMsPerRequest: (cores * seconds * 1000) / Math.max(1, measured.length),
    generatorCores: (used.user + used.system) / 1_000_000 / seconds,
    logMostMb,
  };
}

async function peopleOf({ db, drafts }: Planted, count: number): Promise<Person[]> {
  if (drafts.length < count) throw new Error(`Only ${drafts.length} people have a plan to write.`);
  const chosen = drafts.slice(0, count);
  const signingIn = chosen.filter((_, n) => n % SIGNS_IN === 0).map(({ person }) => person.id);
  const passwordHash = await hashPassword(PASSWORD);
  db.update(accounts).set({ passwordHash }).where(inArray(accounts.employeeId, signingIn)).run();
  const people: Person[] = [];
  for (const [n, { person, skpId }] of chosen.entries()) {
    const session = await sessionCookieFor(db, person.id);
    const signIn = n % SIGNS_IN === 0 ? { name: person.nip, password: PASSWORD } : undefined;
    people.push({ name: person.name, editor: skpPaths.edit(skpId), session, signIn });
  }
  return people;
}

function timesOf(visits: readonly Visit[]): Times {
  const sorted = visits.map(({ ms }) => ms).sort((a, b) => a - b);
  const [p50Ms, p95Ms, p99Ms] = [at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99)];
  return { requests: sorted.length, p50Ms, p95Ms, p99Ms, mostMs: sorted.at(-1) ?? 0 };
}

function figuresOf(before: ProcessFigure[], after: ProcessFigure[], looks: ProcessFigure[][], seconds: number) {
  return after.map(({ pid, name, cpuMs }) => {
    const earlier = before.find((one) => one.pid === pid)?.cpuMs ?? 0;
    const sizes = looks.flatMap((look) => look.filter((one) => one.pid === pid).map((one) => one.residentMb));
    return { name, cores: (cpuMs - earlier) / 1000 / seconds, mostMb: Math.max(0, ...sizes) };
  });
}

function counted(faults: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const fault of faults) counts[fault] = (counts[fault] ?? 0) + 1;
  return counts;
}

/** The size of the database's WAL file in megabytes. It grows while a reader uses an older state. */
function logMb(): number {
  return (statSync(`${databaseFile()}-wal`, { throwIfNoEntry: false })?.size ?? 0) / 1024 / 1024;
}
