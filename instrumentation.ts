import type { Instrumentation } from 'next';

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { boot } = await import('./lib/web/boot');
  await boot();
  const { beginWork } = await import('./lib/web/piecework');
  const { database } = await import('./lib/web/database');
  const { unfinishedImportWork } = await import('./lib/people/commands/import-people');
  const { unfinishedPlanWork } = await import('./lib/skp/commands/import-plans');
  const db = database();
  const { sealEarlierPapers } = await import('./lib/documents/commands/seal-papers');
  const { mintConsole } = await import('./lib/auth/actor');
  sealEarlierPapers({ db, actor: mintConsole(), now: new Date() });
  const { unfinishedSlipRuns } = await import('./lib/people/queries/slip-runs');
  const { issueOfRun } = await import('./lib/people/commands/slip-runs');
  const { slipRunWork } = await import('./lib/auth/slips');
  const slips = unfinishedSlipRuns(db).map(({ id, by }) => slipRunWork(id, by, issueOfRun));
  for (const work of [...unfinishedImportWork(db), ...unfinishedPlanWork(db), ...slips]) beginWork(work);
}

/** Whatever a page, a form or a route handler throws and nobody catches. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, { routeType }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { noteBroken } = await import('./lib/web/faults');
  noteBroken(error, routeType);
};
