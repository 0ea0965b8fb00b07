import type { Instrumentation } from 'next';

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { boot } = await import('./lib/web/boot');
  await boot();
  const { isFirstProcess } = await import('./lib/web/siblings');
  if (!isFirstProcess()) return;
  const { database } = await import('./lib/web/database');
  const { sealEarlierPapers } = await import('@/lib/documents/commands/seal-papers');
  const { mintConsole } = await import('./lib/auth/actor');
  sealEarlierPapers({ db: database(), actor: mintConsole(), now: new Date() });
}

/** Called by Next for an uncaught error of a page, a form or a route handler. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, { routeType }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { noteBroken } = await import('./lib/web/faults');
  noteBroken(error, routeType);
};
