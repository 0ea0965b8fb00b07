import { storageHealth } from '@/lib/web/disturbance';

const FAULTS = {
  unreadable: 'the database cannot be read (basis data tidak dapat dibaca)',
  unwritable: 'the database cannot be written (basis data tidak dapat ditulisi)',
} as const;

/** For launchers and monitors: 200 when the database can be read and written, 503 and which of the two when it cannot. */
export function GET(): Response {
  const health = storageHealth();
  return health === 'ok' ? answer(200, 'ok') : answer(503, FAULTS[health]);
}

function answer(status: number, words: string): Response {
  return new Response(words, { status, headers: { 'cache-control': 'no-store' } });
}
