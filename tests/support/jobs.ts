import type { Connection } from '@/db/client';
import { jobs } from '@/db/schema';
import { type Job, takeJob } from '@/lib/jobs/queue';
import { LANES } from '@/lib/jobs/rules/vocabulary';
import { HANDLERS } from '@/lib/keeper/handlers';
import { runJob } from '@/lib/keeper/run-job';
import type { Handlers } from '@/lib/keeper/work';

type Doing = { handlers?: Partial<Handlers>; at?: Date; isStopping?: () => boolean };

/** Does all due jobs in this process, as the keeper would. Returns all jobs afterwards. */
export async function doJobs(db: Connection, { handlers, at, isStopping = () => false }: Doing = {}): Promise<Job[]> {
  const keeper = { holder: 'test', isStopping, handlers: { ...HANDLERS, ...handlers } };
  for (const lane of LANES) {
    for (;;) {
      const job = takeJob(db, { lane, holder: keeper.holder, at: at ?? new Date() });
      if (!job) break;
      await runJob(db, job, keeper);
      if (isStopping()) break;
    }
  }
  return db.select().from(jobs).all();
}
