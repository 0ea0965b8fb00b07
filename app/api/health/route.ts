import { database } from '@/lib/web/database';

/** For launchers and monitors: 200 when the database can be read, 503 when it cannot. */
export function GET(): Response {
  return isReadable() ? answer(200, 'ok') : answer(503, 'the database cannot be read');
}

function isReadable(): boolean {
  try {
    // A constant would be answered without touching the file.
    database().$client.prepare('select count(*) from installations').get();
    return true;
  } catch (error) {
    console.error('The storage cannot be read:', error);
    return false;
  }
}

function answer(status: number, words: string): Response {
  return new Response(words, { status, headers: { 'cache-control': 'no-store' } });
}
