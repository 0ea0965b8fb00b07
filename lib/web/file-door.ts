import { createHash } from 'node:crypto';
import { todayOf } from '@/lib/agency/queries';
import { enqueue } from '@/lib/jobs/enqueue';
import { jobPaths } from '@/lib/jobs/paths';
import { countOwnOpen, findOwnJob, isKeyOpen } from '@/lib/jobs/queries';
import type { Job } from '@/lib/jobs/queue';
import { FILE_KINDS, type FileKind } from '@/lib/jobs/rules/vocabulary';
import { JOB_INPUTS, type JobInput, jobResult } from '@/lib/jobs/schema';
import type { Context } from '@/lib/kernel/context';
import { unitsLedBy } from '@/lib/people/queries/leaders';
import { settled } from './await-job';
import { fileStream } from './file-stream';
import { FILES } from './job-files';
import type { MadeFile } from './made-file';
import { readMade } from './made-files';
import { PDF_TYPE } from './paper-file';
import { plainPage } from './plain-page';

/** Most files are ready within this time, so the user sees no progress page. */
const PATIENCE_MS = 2_000;
/** How many file jobs of one person may wait or run at the same time. A user has no need for more. */
const MOST_OPEN = 5;

/**
 * Answers with a file that the keeper (the process for background jobs) makes. If the file is not ready within two seconds, the answer is a
 * redirect to its progress page. If the person has too many open jobs, the answer is a page that says so. The caller has checked the right
 * to read the file; the keeper and the download check it again.
 */
export async function fileByJob<Kind extends FileKind>(
  ctx: Context,
  kind: Kind,
  input: JobInput<Kind>,
): Promise<Response> {
  const key = keyOf(ctx, kind, input);
  const id = ctx.db.transaction((tx) => enqueueOne({ ...ctx, db: tx }, kind, input, key), { behavior: 'immediate' });
  if (id === undefined) return tooMany();
  await settled(ctx.db, key, PATIENCE_MS);
  const job = findOwnJob(ctx, id);
  return job?.state === 'done' ? answerFile(ctx, job) : seeOther(jobPaths.show(id));
}

/** A list with at most this many rows is written at once; this takes about a tenth of a second. */
export const ROWS_AT_ONCE = 500;

/**
 * The answer with a short file, which is written while it is sent. If `file` is undefined, the answer is a page that the file does not
 * exist.
 */
export function fileNow(file: MadeFile | undefined): Response {
  return file ? fileStream(file.content(), file.type, file.fileName) : gone();
}

/** The id of the job that makes the file: the open one with this key, or a new one. Undefined if the person has too many others. */
function enqueueOne<Kind extends FileKind>(ctx: Context, kind: Kind, input: JobInput<Kind>, key: string) {
  const isAllowed = isKeyOpen(ctx.db, key) || countOwnOpen(ctx) < MOST_OPEN;
  return isAllowed ? enqueue(ctx, kind, input, { key }) : undefined;
}

/** What identifies a file: its kind and input, and the person who asked for it. For a list, also the rights of this person. */
function keyOf(ctx: Context, kind: FileKind, input: unknown): string {
  return `${kind} ${ctx.actor.employeeId} ${markOf(kind === 'paper' ? input : [input, rightsOf(ctx)])}`;
}

/**
 * What the rows of a list depend on besides its input. After a change of rights, the same list is another file: it is made anew, and the
 * earlier file is not sent any more.
 */
function rightsOf({ db, actor, now }: Context) {
  return [actor.grants, unitsLedBy(db, actor.employeeId, todayOf({ db, now })).map(({ id }) => id)];
}

function markOf(input: unknown): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('base64url').slice(0, 22);
}

function tooMany(): Response {
  return plainPage(
    429,
    'Tunggu berkas sebelumnya',
    `Masih ada ${MOST_OPEN} berkas Anda yang sedang dibuat. Tunggu sampai selesai, lalu unduh lagi.`,
  );
}

export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}

/**
 * The answer with the finished file of a job, while the reader may still read its content. The caller has checked that the reader asked for
 * this job (`findOwnJob`).
 */
export function answerFile(ctx: Context, job: Job): Response {
  const result = job.result === null ? undefined : jobResult.parse(JSON.parse(job.result));
  if (!result || !('file' in result) || !mayStillRead(ctx, job)) return gone();
  const file = readMade(result.file);
  if (!file) return gone();
  const place = result.type === PDF_TYPE ? 'inline' : 'attachment';
  return new Response(file.body, {
    headers: {
      'content-type': result.type,
      'content-length': String(file.bytes),
      'content-disposition': `${place}; filename="${result.fileName}"`,
      'cache-control': 'no-store',
    },
  });
}

function mayStillRead(ctx: Context, { kind, input, key }: Job): boolean {
  const file = FILE_KINDS.find((known) => known === kind);
  if (!file) return false;
  const asked = JOB_INPUTS[file].parse(JSON.parse(input));
  const isOfTheseRights = file === 'paper' || key === keyOf(ctx, file, asked);
  return isOfTheseRights && FILES[file](ctx, asked as never) !== undefined;
}

function gone(): Response {
  return plainPage(
    404,
    'Berkas tidak ada lagi',
    'Berkas yang dibuat disimpan satu hari, dan hanya untuk orang yang memintanya. Minta lagi dari halamannya.',
  );
}
