import { findOwnJob } from '@/lib/jobs/queries';
import { jobResult } from '@/lib/jobs/schema';
import { settled } from '@/lib/web/await-job';
import { seeOther } from '@/lib/web/file-door';
import { jobPage } from '@/lib/web/job-page';
import { missingPaper } from '@/lib/web/paper-response';
import { routeContext } from '@/lib/web/route-context';

/**
 * How long the answer waits for the job to end. Without the wait, a short job would show its end only at the next reload, two seconds
 * later.
 */
const PATIENCE_MS = 1_500;

/**
 * Shows the progress of a job to the person who requested it, or why the job failed. When the job is done, leads to its file or to the page
 * of its result.
 */
export async function GET(_: Request, { params }: { params: Promise<{ jobId: string }> }): Promise<Response> {
  const ctx = await routeContext();
  if (ctx instanceof Response) return ctx;
  const { jobId } = await params;
  const asked = findOwnJob(ctx, jobId);
  if (!asked) return missingPaper();
  await settled(ctx.db, asked.key, PATIENCE_MS);
  const job = findOwnJob(ctx, jobId) ?? asked;
  const result = job.result === null ? undefined : jobResult.parse(JSON.parse(job.result));
  if (result && 'goto' in result) return seeOther(result.goto);
  return jobPage(job, result && 'file' in result ? result.fileName : undefined);
}
