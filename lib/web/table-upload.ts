import { createHash } from 'node:crypto';
import { enqueueReading } from '@/lib/jobs/enqueue';
import { findOwnJob } from '@/lib/jobs/queries';
import type { ReadKind } from '@/lib/jobs/rules/vocabulary';
import { type JobInput, jobResult } from '@/lib/jobs/schema';
import type { Context } from '@/lib/kernel/context';
import { settled } from './await-job';
import { seeOther } from './file-door';
import { keepFile, removeMade } from './made-files';
import { plainPage } from './plain-page';
import { sentForm } from './route-context';
import { SMALL_BYTES } from './table-limits';

/** How long the answer waits for the reading. Most small files are read within this time, so their sender sees the preview at once. */
const PATIENCE_MS = 2_000;

type Upload<Kind extends ReadKind> = {
  kind: Kind;
  /** Takes the other fields from the form. The job that reads the file checks them. */
  asked: (form: FormData) => Omit<JobInput<Kind>, 'file' | 'fileName'>;
  /** The address of the page that shows the progress of the reading. Another file can be chosen there. */
  show: (jobId: string) => string;
  /** The address of the page where the file was chosen. */
  back: string;
};

/**
 * Receives the file of an import and queues the job that reads it (docs/decisions/0033-work-in-the-background.md). The answer leads to the
 * preview if it is ready, else to the page of that job. Nothing is imported here.
 */
export async function receiveTable<Kind extends ReadKind>(request: Request, upload: Upload<Kind>): Promise<Response> {
  const sent = await sentForm(request);
  if (sent instanceof Response) return sent;
  const { ctx, form, nonce } = sent;
  const file = form.get('file');
  if (!(file instanceof File) || file.name === '') return notChosen(upload.back);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const fields = { ...upload.asked(form), fileName: file.name.slice(0, 200) };
  const content = createHash('sha256').update(JSON.stringify(fields)).update(bytes).digest('base64url');
  const key = `${upload.kind} ${nonce} ${content}`;
  const lane = bytes.length <= SMALL_BYTES ? 'quick' : 'long';
  const input = { ...fields, file: await keepFile(bytes) };
  const id = queued(ctx, upload.kind, input as JobInput<Kind>, { key, lane });
  await settled(ctx.db, key, PATIENCE_MS);
  return seeOther(previewOf(ctx, id) ?? upload.show(id));
}

function queued<Kind extends ReadKind>(
  ctx: Context,
  kind: Kind,
  input: JobInput<Kind>,
  asked: { key: string; lane: 'quick' | 'long' },
): string {
  try {
    const { id, unused } = ctx.db.transaction((tx) => enqueueReading({ ...ctx, db: tx }, kind, input, asked), {
      behavior: 'immediate',
    });
    unused.forEach(removeMade);
    return id;
  } catch (error) {
    removeMade(input.file);
    throw error;
  }
}

/** The address of the preview; undefined if there is none, because the file is not read yet or was refused. */
function previewOf(ctx: Context, jobId: string): string | undefined {
  const stored = findOwnJob(ctx, jobId)?.result;
  const result = stored ? jobResult.parse(JSON.parse(stored)) : undefined;
  return result && 'goto' in result ? result.goto : undefined;
}

function notChosen(back: string): Response {
  return plainPage(422, 'Berkas belum dipilih', 'Pilih berkasnya dahulu, lalu unggah. Tidak ada yang berubah.', {
    href: back,
    label: 'Kembali dan pilih berkas',
  });
}
