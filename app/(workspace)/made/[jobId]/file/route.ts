import { jobPaths } from '@/lib/jobs/paths';
import { findOwnJob } from '@/lib/jobs/queries';
import { answerFile, seeOther } from '@/lib/web/file-door';
import { missingPaper } from '@/lib/web/paper-response';
import { routeContext } from '@/lib/web/route-context';

/**
 * Answers with the file that a job made, only to the person who requested it. If the job is not done or has failed, redirects to its page.
 */
export async function GET(_: Request, { params }: { params: Promise<{ jobId: string }> }): Promise<Response> {
  const ctx = await routeContext();
  if (ctx instanceof Response) return ctx;
  const job = findOwnJob(ctx, (await params).jobId);
  if (!job) return missingPaper();
  return job.state === 'done' ? answerFile(ctx, job) : seeOther(jobPaths.show(job.id));
}
