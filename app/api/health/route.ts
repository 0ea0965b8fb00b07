import { isDatabaseReadable } from '@/lib/web/disturbance';

/** For launchers and monitors: 200 when the database can be read, 503 when it cannot. */
export function GET(): Response {
  return isDatabaseReadable() ? answer(200, 'ok') : answer(503, 'the database cannot be read');
}

function answer(status: number, words: string): Response {
  return new Response(words, { status, headers: { 'cache-control': 'no-store' } });
}
