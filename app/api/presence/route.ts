import { cookieSessionId } from '@/lib/auth/cookie';
import { millisecondsLeft, readSession } from '@/lib/auth/session';
import { database } from '@/lib/web/database';

/**
 * Answers with the number of milliseconds for which the session of this browser is still valid; 0 if it has ended. This request does not
 * prolong it.
 */
export async function GET(): Promise<Response> {
  return left((await cookieSessionId()) ?? '');
}

/**
 * Prolongs the session of a user who is typing or wants to stay signed in. The listener refuses requests from other origins before they
 * arrive here.
 */
export async function POST(): Promise<Response> {
  const sessionId = (await cookieSessionId()) ?? '';
  readSession(database(), sessionId, new Date());
  return left(sessionId);
}

function left(sessionId: string): Response {
  const milliseconds = millisecondsLeft(database(), sessionId, new Date());
  return new Response(String(milliseconds), { headers: { 'cache-control': 'no-store' } });
}
