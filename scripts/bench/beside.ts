import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { matrixPaths } from '@/lib/matrices/paths';
import { peoplePaths } from '@/lib/people/paths';
import { SLIPS_AT_ONCE } from '@/lib/people/rules/slip-runs';
import { recapPaths } from '@/lib/recaps/paths';
import { paths } from '@/lib/web/paths';
import { cast } from '@/tests/support/cast';
import { sessionCookieFor } from '@/tests/support/session-cookie';
import { page } from './expect';
import { openForm } from './forms';
import { type Answer, type Asked, ask } from './http';
import { askRead, fetchFile } from './made';
import { assertRight, at } from './measure';
import { peopleFile } from './people-file';
import type { Planted } from './plant';
import type { BesideFigure } from './report';
import type { Server } from './servers';

/** The limit for the median time of a page during long work, as a multiple of its median time without that work. */
const MOST_TIMES = 1.5;
const ALONE = 300;
const SLIPS = 30 * SLIPS_AT_ONCE;
const LOOK_AGAIN_MS = 50;

/** A piece of long work. `work` resolves when it is done. */
export type LongWork = { name: string; work: () => Promise<void> };

/** The long work that officers start for many people. The order matters: the import needs the preview that the work before it made. */
export async function longWorks(server: Server, planted: Planted): Promise<LongWork[]> {
  const { db } = planted;
  const cookie = `capaian-session=${await sessionCookieFor(db, cast.agencyAdmin.id)}`;
  const content = await peopleFile(planted.people);
  const send = async (path: string, fields: Record<string, string>, file?: { field: string; content: File }) => {
    const answer = await ask(server.origin, await openForm(server.origin, { path, cookie, fields, file }));
    if (answer.status >= 400) throw new Error(`${path} answered ${answer.status}`);
    return answer;
  };
  let preview = '';
  return [
    {
      name: 'PDF of a matrix of 60 × 40',
      work: async () => {
        const own = `capaian-session=${await sessionCookieFor(db, planted.matrix.leader.id)}`;
        assertFile(await fetchFile(server.origin, { path: matrixPaths.pdf(planted.matrix.key), cookie: own }), '%PDF');
      },
    },
    {
      name: 'XLSX of 12,000',
      work: async () => {
        const fields = { purpose: 'Mengukur lamanya mengunduh rekap', format: 'xlsx' };
        const form = await openForm(server.origin, { path: recapPaths.show(planted.cycleId), cookie, fields });
        assertFile(await fetchFile(server.origin, form), 'PK');
      },
    },
    {
      name: 'preview of an import',
      work: async () => {
        const sent = await send(peoplePaths.import, { effectiveOn: '01-07-2026' }, { field: 'file', content });
        const { headers } = await askRead(server.origin, { path: String(sent.headers.location), cookie });
        preview = previewIn(String(headers.location));
      },
    },
    {
      name: 'import of 1,200 changes',
      work: async () => {
        await send(preview, { importId: preview.split('/').at(-1)! });
        await until(() => db.get(sql`select 1 from people_imports where imported_at is not null`) !== undefined);
      },
    },
    {
      name: `${SLIPS} first passwords`,
      work: async () => {
        // All other accounts without a password get one, so that the run makes only SLIPS passwords.
        db.run(sql`update accounts set password_hash = 'planted' where password_hash is null and employee_id not in
          (select employee_id from accounts where password_hash is null order by employee_id limit ${SLIPS})`);
        await send(peoplePaths.slips, { state: 'none' });
        await until(() => db.get(sql`select 1 from slip_runs where finished_at is not null`) !== undefined);
      },
    },
  ];
}

/** Measures the home page of a user, visited again and again: first 300 times alone, then until the long work is done. */
export async function measureBeside(server: Server, planted: Planted, { name, work }: LongWork): Promise<BesideFigure> {
  const cookie = `capaian-session=${await sessionCookieFor(planted.db, cast.employee.id)}`;
  const asked: Asked = { path: paths.home, cookie };
  let visits = 0;
  const alone = await visitsOf(server, asked, () => visits++ < ALONE);
  let goesOn = true;
  const since = performance.now();
  const ended = work().finally(() => {
    goesOn = false;
  });
  const beside = await visitsOf(server, asked, () => goesOn);
  await ended;
  const seconds = (performance.now() - since) / 1000;
  return { name, seconds, visits: beside.length, goalTimes: MOST_TIMES, alone: middle(alone), beside: middle(beside) };
}

async function visitsOf(server: Server, asked: Asked, goesOn: () => boolean): Promise<number[]> {
  const fault = page(cast.employee.name);
  const times: number[] = [];
  while (goesOn()) {
    const since = performance.now();
    const answer = await ask(server.origin, asked);
    times.push(performance.now() - since);
    assertRight('home', asked, answer, fault);
  }
  return times.sort((a, b) => a - b);
}

function middle(sorted: readonly number[]): BesideFigure['alone'] {
  return { p50Ms: at(sorted, 0.5), p95Ms: at(sorted, 0.95), mostMs: sorted.at(-1) ?? 0 };
}

function assertFile({ status, body }: Answer, beginning: string): void {
  if (status !== 200 || body.toString('latin1', 0, beginning.length) !== beginning) throw new Error('No file came.');
}

function previewIn(address: string): string {
  if (!address.startsWith(`${peoplePaths.import}/`)) throw new Error('The reading of the file led to no preview.');
  return address;
}

async function until(isDone: () => boolean): Promise<void> {
  while (!isDone()) await wait(LOOK_AGAIN_MS);
}
