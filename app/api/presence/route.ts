import { cookieSessionId } from '@/lib/auth/cookie';
import { millisecondsLeft, readSession } from '@/lib/auth/session';
import { database } from '@/lib/web/database';

/** Answers for how many milliseconds this browser's session is still valid; 0 if it has ended. The request does not prolong the session. */
export async function GET(): Promise<Response> {
  return left((await cookieSessionId()) ?? '');
}

/** Prolongs the session of a user who is typing or wants to stay signed in. Requests from other origins are refused before this. */
export async function POST(): Promise<Response> {
  const sessionId = (await cookieSessionId()) ?? '';
  readSession(database(), sessionId, new Date());
  return left(sessionId);
}

function left(sessionId: string): Response {
  const milliseconds = millisecondsLeft(database(), sessionId, new Date());
  return new Response(String(milliseconds), { headers: { 'cache-control': 'no-store' } });
}
