import { database } from '@/lib/web/database';

/** For launchers and monitors: 200 when the database answers. */
export function GET(): Response {
  database().$client.prepare('select 1').get();
  return new Response('ok', { headers: { 'cache-control': 'no-store' } });
}
