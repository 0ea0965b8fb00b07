import { cookieSessionId } from '@/lib/auth/cookie';
import { millisecondsLeft, readSession } from '@/lib/auth/session';
import { database } from '@/lib/web/database';

/** How many milliseconds the session of this browser still holds, 0 when it has ended. Asking does not prolong it. */
export async function GET(): Promise<Response> {
  return left((await cookieSessionId()) ?? '');
}

/** Somebody writes, or wants to stay: that is being there. Changes nothing else; a foreign origin never comes this far. */
export async function POST(): Promise<Response> {
  const sessionId = (await cookieSessionId()) ?? '';
  readSession(database(), sessionId, new Date());
  return left(sessionId);
}

function left(sessionId: string): Response {
  const milliseconds = millisecondsLeft(database(), sessionId, new Date());
  return new Response(String(milliseconds), { headers: { 'cache-control': 'no-store' } });
}
