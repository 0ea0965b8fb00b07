import { findOwnJob } from '@/lib/jobs/queries';
import type { Job } from '@/lib/jobs/queue';
import type { ReadKind } from '@/lib/jobs/rules/vocabulary';
import { JOB_INPUTS, type JobInput, jobResult } from '@/lib/jobs/schema';
import type { Context } from '@/lib/kernel/context';
import { settled } from './await-job';

/** How long the page waits for the end of the reading. Without this wait, the reloading page would show the end up to two seconds late. */
const PATIENCE_MS = 1_500;
const FILE = 'file';

/**
 * The state of an uploaded file: waiting or being read (`open`), read with a preview at `goto`, or refused with a reason. A failed job
 * counts as refused. `field` is the wrong field of the upload form.
 */
export type ReadingState =
  | { is: 'open'; hasBegun: boolean; done: number; total: number }
  | { is: 'read'; goto: string }
  | { is: 'refused'; field: string; why: string };
export type FoundReading<Kind extends ReadKind> = { input: JobInput<Kind>; state: ReadingState };

/**
 * The reading of an uploaded file that the actor asked for. Undefined if there is no such job, or if the job is of another kind or of
 * another person.
 */
export async function findReading<Kind extends ReadKind>(
  ctx: Context,
  kind: Kind,
  jobId: string,
): Promise<FoundReading<Kind> | undefined> {
  const asked = findOwnJob(ctx, jobId);
  if (asked?.kind !== kind) return undefined;
  await settled(ctx.db, asked.key, PATIENCE_MS);
  const input = JOB_INPUTS[kind].parse(JSON.parse(asked.input)) as JobInput<Kind>;
  return { input, state: stateOf(findOwnJob(ctx, jobId) ?? asked) };
}

function stateOf({ state, result, reason, faultNumber, doneCount, total }: Job): ReadingState {
  const ended = result === null ? undefined : jobResult.parse(JSON.parse(result));
  if (ended && 'goto' in ended) return { is: 'read', goto: ended.goto };
  if (ended && 'refused' in ended) return { is: 'refused', field: ended.field ?? FILE, why: ended.refused };
  if (state !== 'failed') return { is: 'open', hasBegun: state === 'running', done: doneCount, total };
  return { is: 'refused', field: FILE, why: reason ?? faultOf(faultNumber) };
}

function faultOf(number: string | null): string {
  return `Terjadi kesalahan di server, jadi berkas ini belum terbaca. Unggah sekali lagi. Jika masih terjadi, sampaikan nomor rujukan ${number ?? '–'} kepada admin instansi.`;
}
