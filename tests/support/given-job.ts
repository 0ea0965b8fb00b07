import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from '@/db/client';
import { jobs } from '@/db/schema';
import type { Job } from '@/lib/jobs/queue';
import { JOB_LANES, type JobKind, type ReadKind } from '@/lib/jobs/rules/vocabulary';
import { newId } from '@/lib/kernel/ids';
import { cast } from './cast';

/** Inserts a job and returns its id. If `more` does not say otherwise, it is a waiting import of people by the agency admin. */
export function givenJob(db: Connection, more: Partial<Job> = {}): string {
  const kind: JobKind = more.kind ?? 'people-import';
  const id = newId();
  // Jobs use the real clock: a keeper deletes jobs that ended long ago.
  const at = new Date();
  db.insert(jobs)
    .values({
      ...{ id, kind, lane: JOB_LANES[kind], key: `${kind} ${id}`, actorId: cast.agencyAdmin.id },
      ...{ input: '{"importId":"x"}', runAfter: at, askedAt: at },
      ...more,
    })
    .run();
  return id;
}

/** A job that read an uploaded file of the agency admin and refused it. Returns its id. */
export function givenRefusedReading(
  db: Connection,
  kind: ReadKind,
  more: { cycleId: string } | { effectiveOn: string },
) {
  const input = JSON.stringify({ file: newId(), fileName: 'kosong.csv', ...more });
  const result = JSON.stringify({ refused: 'Berkas kosong. Pilih berkas yang berisi daftar.' });
  return givenJob(db, { kind, input, result, state: 'done', finishedAt: new Date() });
}

/** A job that made a PDF of this plan for this person, with its file in the data folder of this process. Returns the job's id. */
export function givenMadeFile(db: Connection, skpId: string, actorId: string): string {
  const file = newId();
  const made = join(process.env.DATA_DIR!, 'made');
  mkdirSync(made, { recursive: true, mode: 0o700 });
  writeFileSync(join(made, file), '%PDF-1.7 made', { mode: 0o600 });
  const result = JSON.stringify({ file, fileName: 'skp.pdf', type: 'application/pdf' });
  const input = JSON.stringify({ of: 'skp', skpId, version: null });
  return givenJob(db, { kind: 'paper', actorId, input, state: 'done', finishedAt: new Date(), result });
}
