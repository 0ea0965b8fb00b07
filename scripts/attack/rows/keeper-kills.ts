import { peoplePaths } from '@/lib/people/paths';
import { planningPaths } from '@/lib/planning/paths';
import { agencyFile, csvOf } from '@/tests/support/import-file';
import { type Answer, send } from '../client';
import type { Field, Row } from '../field';
import { filledRequest } from '../forms';
import { wait } from '../pace';
import { Records } from '../records';
import type { Tally } from '../tally';
import type { Target } from '../target';
import { brokenStorage } from './kills';

/** Each round has three kills. After each kill, the supervisor waits longer before it starts the next keeper. */
const ROUNDS = 2;
/** How many people each round adds. A list of at most 500 people would be made without the keeper. */
const PEOPLE_A_ROUND = 600;
const LOOKS_EACH_MS = 100;
const PATIENCE_MS = 90_000;

/** Kills the keeper while it reads files, imports them and makes lists. Nothing may be lost, and nothing may be stored twice. */
export const keeperKills: Row = {
  name: 'keeper kills',
  attack: async (field, tally) => {
    const target = await field.serve();
    const rounds = field.triesFor(ROUNDS);
    const before = counted(target.folder);
    for (let round = 1; round <= rounds; round += 1) {
      const preview = await killed(target, field, tally, () => upload(target, field, round));
      const read = await settled(target, field, preview, /\/people\/import\/(?!reading)/);
      tally.count(read ? undefined : `round ${round}: the uploaded file came to no preview`);
      if (!read) return;
      const confirmed = await killed(target, field, tally, () => confirm(target, field, read));
      tally.count(confirmed.status === 303 ? undefined : `round ${round}: confirming answered ${confirmed.status}`);
      const list = await killed(target, field, tally, () => exportList(target, field));
      tally.count((await isListWhole(target, field, list)) ? undefined : `round ${round}: no list came`);
      tally.count((await isDone(target.folder, round)) ? undefined : `round ${round}: the import did not end`);
      tally.count((await target.isHealthy()) ? undefined : `round ${round}: the server is not well`);
    }
    examine(target.folder, before, rounds, tally);
  },
};

const sessionOf = ({ world }: Field) => world.cookies.agencyAdmin!;

/** Asks for work, and kills the keeper 50 to 1200 milliseconds later. Returns the answer to the request. */
async function killed(target: Target, field: Field, tally: Tally, ask: () => Promise<Answer>): Promise<Answer> {
  const asked = ask();
  await wait(field.random.between(50, 1200));
  tally.count(target.killKeeper() === undefined ? await restarted(target) : undefined);
  return asked;
}

/** Waits until another keeper runs, and kills it. Returns a fault if none starts in time. */
async function restarted(target: Target): Promise<string | undefined> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    if (target.killKeeper() !== undefined) return undefined;
    await wait(LOOKS_EACH_MS);
  }
  return 'no keeper starts any more';
}

async function upload(target: Target, field: Field, round: number): Promise<Answer> {
  const content = new File([csvOf(agencyFile(PEOPLE_A_ROUND * round))], `orang-${round}.csv`);
  const fields = { effectiveOn: '1 Juli 2026' };
  const file = { field: 'file', content };
  const sending = await filledRequest(target, { path: peoplePaths.import, session: sessionOf(field), fields, file });
  return send(target.origin, sending);
}

async function confirm(target: Target, field: Field, path: string): Promise<Answer> {
  const fields = { importId: path.split('/').at(-1)! };
  return send(target.origin, await filledRequest(target, { path, session: sessionOf(field), fields }));
}

async function exportList(target: Target, field: Field): Promise<Answer> {
  const fields = { purpose: 'Rapat pimpinan bulan ini', format: 'csv' };
  const path = planningPaths.people;
  return send(target.origin, await filledRequest(target, { path, session: sessionOf(field), fields }));
}

/**
 * Follows the page of a job. Returns the first address that matches `end`, without its query; undefined if no such address comes in time.
 */
async function settled(target: Target, field: Field, answer: Answer, end: RegExp): Promise<string | undefined> {
  const until = performance.now() + PATIENCE_MS;
  let at = answer.location;
  while (at && performance.now() < until) {
    if (end.test(at)) return at.split('?')[0];
    const page = await send(target.origin, { path: at, session: sessionOf(field) });
    const link = page.body.match(/url=(\/made\/[\w-]+\/file)/)?.[1];
    at = page.location || link || at;
    if (!page.location && !page.body.includes('http-equiv="refresh"')) return undefined;
    await wait(LOOKS_EACH_MS);
  }
  return undefined;
}

async function isListWhole(target: Target, field: Field, answer: Answer): Promise<boolean> {
  if (answer.status === 200) return answer.body.includes('NIP');
  const file = await settled(target, field, answer, /\/made\/[\w-]+\/file/);
  if (!file) return false;
  const { status, body } = await send(target.origin, { path: file, session: sessionOf(field) });
  return status === 200 && body.includes('NIP');
}

async function isDone(folder: string, round: number): Promise<boolean> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    if (counted(folder).imports === round) return true;
    await wait(LOOKS_EACH_MS);
  }
  return false;
}

function counted(folder: string): { people: number; imports: number } {
  const records = new Records(folder);
  const people = records.number('select count(*) from employees');
  const imports = records.number("select count(*) from audit_entries where event = 'people.imported'");
  records.close();
  return { people, imports };
}

function examine(folder: string, before: { people: number }, rounds: number, tally: Tally): void {
  const records = new Records(folder);
  const number = (sql: string) => records.number(sql);
  const people = number('select count(*) from employees') - before.people;
  const checks: readonly (readonly [boolean, string])[] = [
    [people !== PEOPLE_A_ROUND * rounds, `${people} people came in, not ${PEOPLE_A_ROUND * rounds}`],
    [
      number('select count(*) from people_imports where imported_at is not null') !== rounds,
      'an import is there twice',
    ],
    [
      number('select count(*) from people_imports where imported_at is not null and wrong_count > 0') > 0,
      'rows were left out',
    ],
    [number("select count(*) from jobs where state = 'failed'") > 0, 'a job has failed'],
    [
      number("select count(*) from jobs where state in ('waiting', 'running') and lane <> 'night'") > 0,
      'a job is left',
    ],
    [
      number('select count(*) - count(distinct identity_number) from employees where identity_number is not null') > 0,
      'a person is there twice',
    ],
    [
      number("select count(*) - count(distinct employee_id) from assignments where from_on = '2026-07-01'") > 0,
      'a post was given twice',
    ],
  ];
  for (const [isWrong, fault] of checks) tally.count(isWrong ? fault : undefined);
  for (const fault of brokenStorage(records)) tally.count(fault || undefined);
  records.close();
}
