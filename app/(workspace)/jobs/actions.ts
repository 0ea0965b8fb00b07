'use server';

import { retryJob } from '@/lib/jobs/commands/retry-job';
import { jobPaths } from '@/lib/jobs/paths';
import { retryJobInput } from '@/lib/jobs/schema';
import { formAction } from '@/lib/web/form-action';

export const retryJobAction = formAction(retryJobInput, (ctx, input) => {
  retryJob(ctx, input);
  return { goto: jobPaths.list, say: 'Pekerjaan dijalankan lagi.' };
});
