import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from '@/db/client';
import { jobs } from '@/db/schema';
import type { Job } from '@/lib/jobs/queue';
import { JOB_LANES, type JobKind, type ReadKind } from '@/lib/jobs/rules/vocabulary';
import { newId } from '@/lib/kernel/ids';
import { cast } from './cast';

/** A job as it would stand there; an import of the agency admin that waits, unless said otherwise. Answers with its id. */
export function givenJob(db: Connection, more: Partial<Job> = {}): string {
  const kind: JobKind = more.kind ?? 'people-import';
  const id = newId();
  // Jobs live by the real clock: what ended long ago is swept by the first keeper.
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

/** An uploaded file of the agency admin that was read and refused. */
export function givenRefusedReading(
  db: Connection,
  kind: ReadKind,
  more: { cycleId: string } | { effectiveOn: string },
) {
  const input = JSON.stringify({ file: newId(), fileName: 'kosong.csv', ...more });
  const result = JSON.stringify({ refused: 'Berkas kosong. Pilih berkas yang berisi daftar.' });
  return givenJob(db, { kind, input, result, state: 'done', finishedAt: new Date() });
}

/** A file that a job made for somebody who may read this plan, in the data folder of this process. */
export function givenMadeFile(db: Connection, skpId: string, actorId: string): string {
  const file = newId();
  const made = join(process.env.DATA_DIR!, 'made');
  mkdirSync(made, { recursive: true, mode: 0o700 });
  writeFileSync(join(made, file), '%PDF-1.7 made', { mode: 0o600 });
  const result = JSON.stringify({ file, fileName: 'skp.pdf', type: 'application/pdf' });
  const input = JSON.stringify({ of: 'skp', skpId, version: null });
  return givenJob(db, { kind: 'paper', actorId, input, state: 'done', finishedAt: new Date(), result });
}
