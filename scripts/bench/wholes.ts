import { peoplePaths } from '@/lib/people/paths';
import { recapPaths } from '@/lib/recaps/paths';
import { cast } from '@/tests/support/cast';
import { sessionCookieFor } from '@/tests/support/session-cookie';
import { residentMbOfTree } from './cpu';
import { file, page } from './expect';
import { openForm } from './forms';
import { type Answer, type Asked, ask } from './http';
import { askRead, fetchFile } from './made';
import { assertRight, type Scenario } from './measure';
import { peopleFile } from './people-file';
import type { Planted } from './plant';
import type { WholeFigure } from './report';
import type { Server } from './servers';

const ROUNDS = 3;
const SAMPLE_MS = 20;

type Whole = {
  name: string;
  goalSeconds: number;
  request: () => Promise<Asked>;
  /** Requests the page to which the first answer leads. */
  follow?: (first: Answer, asked: Asked) => Promise<Answer>;
  fault: Scenario['fault'];
};

/** The two operations that include all people at once: the recap as a workbook, and the preview of an import. */
export async function wholes(server: Server, planted: Planted): Promise<Whole[]> {
  const cookie = `capaian-session=${await sessionCookieFor(planted.db, cast.agencyAdmin.id)}`;
  const people = await peopleFile(planted.people);
  return [
    {
      name: 'recap as XLSX',
      goalSeconds: 5,
      fault: file('application/vnd.openxmlformats', 'PK'),
      request: () =>
        openForm(server.origin, {
          path: recapPaths.show(planted.cycleId),
          cookie,
          fields: { purpose: 'Mengukur lamanya mengunduh rekap', format: 'xlsx' },
        }),
    },
    {
      name: 'preview of an import',
      goalSeconds: 10,
      fault: page('12.000', `${peoplePaths.import}/`),
      request: () =>
        openForm(server.origin, {
          path: peoplePaths.import,
          cookie,
          fields: { effectiveOn: '01-07-2026' },
          file: { field: 'file', content: people },
        }),
      follow: async ({ headers }, { cookie }) => {
        const read = await askRead(server.origin, { path: String(headers.location), cookie });
        return ask(server.origin, { path: String(read.headers.location), cookie });
      },
    },
  ];
}

/**
 * Measures a large operation in three rounds: the seconds until the last byte (the median), and the most memory that the server used in
 * addition (the maximum).
 */
export async function measureWhole(server: Server, whole: Whole): Promise<WholeFigure> {
  const rounds: Omit<WholeFigure, 'name' | 'goalSeconds'>[] = [];
  for (let n = 0; n < ROUNDS; n += 1) rounds.push(await once(server, whole));
  const { seconds, bytes } = rounds.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(ROUNDS / 2)]!;
  const extraMb = Math.max(...rounds.map((round) => round.extraMb));
  return { name: whole.name, goalSeconds: whole.goalSeconds, seconds, bytes, extraMb };
}

async function once(server: Server, { name, request, follow, fault }: Whole) {
  const asked = await request();
  const before = residentMbOfTree(server.pid);
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, residentMbOfTree(server.pid));
  }, SAMPLE_MS);
  const since = performance.now();
  const whole = fetchFile(server.origin, asked).then((first) => follow?.(first, asked) ?? first);
  const answer = await whole.finally(() => clearInterval(watch));
  const seconds = (performance.now() - since) / 1000;
  assertRight(name, asked, answer, fault);
  return { seconds, bytes: answer.bytes, extraMb: peak - before };
}
