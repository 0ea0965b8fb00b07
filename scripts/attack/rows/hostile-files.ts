import { agencyPaths } from '@/lib/agency/paths';
import { peoplePaths } from '@/lib/people/paths';
import { skpPaths } from '@/lib/skp/paths';
import { type Answer, type Asked, send } from '../client';
import type { Field, Row } from '../field';
import { filledRequest } from '../forms';
import { type HostileFile, hostileImages, hostileTables } from '../hostile-files';
import { memoryOf, mostMemory } from '../memory';
import { wait } from '../pace';
import { Records } from '../records';
import type { Tally } from '../tally';
import type { Target } from '../target';

const ANSWERED_WITHIN_MS = 45_000;
const OTHERS_WITHIN_MS = 2500;
const MOST_MEMORY_MB = 600;
const EVERY_MS = 200;

type Upload = { page: string; field: string; fields: Record<string, string>; files: HostileFile[] };

/**
 * Uploads hostile tables and images. Every upload must be answered within 45 seconds and without a server error, and every table must be
 * refused. An image may be kept if it was drawn anew. Meanwhile, the server must stay within its memory and serve other users in time.
 */
export const hostileFiles: Row = {
  name: 'hostile files',
  attack: async (field, tally) => {
    const target = await field.serve();
    const tables = await hostileTables();
    const uploads: Upload[] = [
      { page: peoplePaths.import, field: 'file', fields: { effectiveOn: '1 Januari 2026' }, files: tables },
      { page: skpPaths.import, field: 'file', fields: {}, files: tables.slice(0, field.triesFor(12)) },
      { page: agencyPaths.show, field: 'emblem', fields: {}, files: hostileImages() },
    ];
    const records = new Records(target.folder);
    for (const upload of uploads) for (const file of upload.files) await tryFile(target, upload, file, field, tally);
    tally.count(asSent(records) ? 'an emblem was kept as it was sent, not drawn anew' : undefined);
    records.close();
  },
};

/** Whether an emblem was stored with the sent bytes or with a script in it. Only a newly drawn image may be stored. */
function asSent(records: Records): boolean {
  const sent = hostileImages().map(({ content }) => content);
  return records
    .rows('select * from agency_emblems')
    .flatMap((row) => Object.values(row).filter((value) => Buffer.isBuffer(value)))
    .some((kept) => kept.includes('<script') || sent.some((content) => content.equals(kept)));
}

/** The final answer to an upload. A job reads a table, so the page of the job is requested again until it no longer reloads itself. */
async function answeredTo(target: Target, sending: Asked): Promise<Answer> {
  let answer = await send(target.origin, sending);
  while (answer.status === 303 && answer.location.includes('/reading/')) {
    const { session } = sending;
    const page = await send(target.origin, { path: answer.location, session });
    if (!page.body.includes('http-equiv="refresh"')) return page;
    answer = { ...page, status: 303, location: answer.location };
    await wait(EVERY_MS);
  }
  return answer;
}

/**
 * Why an answer to a hostile file is wrong; undefined if it is right. A table that was taken is a redirect to its preview. A table that was
 * refused is a page that says so.
 */
export function wrongAnswer({ status, body }: Pick<Answer, 'status' | 'body'>, field: string): string | undefined {
  if (status >= 500) return `${status}`;
  const isRefused = status >= 400 || body.includes('Berkas tidak dapat dipakai');
  return field === 'emblem' || isRefused ? undefined : `not refused (${status})`;
}

async function tryFile(
  target: Target,
  upload: Upload,
  file: HostileFile,
  { world }: Field,
  tally: Tally,
): Promise<void> {
  const what = `${upload.page} with ${file.name}`;
  const session = world.cookies.agencyAdmin!;
  const content = new File([new Uint8Array(file.content)], file.name);
  const sending = await filledRequest(target, {
    path: upload.page,
    session,
    ...upload,
    file: { field: upload.field, content },
  });
  const start = memoryOf(target.pid);
  const faults = target.faults.length;
  let isOver = false;
  let slowest = 0;
  const others = (async () => {
    while (!isOver) {
      const since = performance.now();
      await send(target.origin, { path: skpPaths.list, session: world.cookies.employee! }).catch(() => undefined);
      slowest = Math.max(slowest, performance.now() - since);
      await wait(EVERY_MS);
    }
  })();
  const since = performance.now();
  const most = await mostMemory(target.pid, async () => {
    const answer = await answeredTo(target, sending).catch((error: Error) => error);
    const wrong = answer instanceof Error ? answer.message : wrongAnswer(answer, upload.field);
    tally.count(wrong && `${what}: ${wrong}`);
  });
  const took = performance.now() - since;
  isOver = true;
  await others;
  tally.count(took < ANSWERED_WITHIN_MS ? undefined : `${what}: answered after ${(took / 1000).toFixed(0)} s`);
  tally.count(slowest < OTHERS_WITHIN_MS ? undefined : `${what}: others waited ${(slowest / 1000).toFixed(1)} s`);
  tally.count(most - start < MOST_MEMORY_MB ? undefined : `${what}: ${(most - start).toFixed(0)} MB more memory`);
  tally.count(target.faults.length === faults ? undefined : `${what}: a fault in the log, ${target.faults.at(-1)}`);
  tally.count((await target.isHealthy()) ? undefined : `${what}: the server is not well`);
}
