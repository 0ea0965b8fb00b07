import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { FORGET_ALL } from '@/lib/auth/cookie';
import { authOptions } from '@/lib/auth/next-auth-options';
import { database } from '@/lib/web/database';

// Without this setting, next-auth redirects everybody to http://localhost:3000. A forged host header affects only the redirect of its own
// sender.
process.env.AUTH_TRUST_HOST ??= '1';

/**
 * The endpoints of next-auth, for example session, csrf, callback/credentials and signout. After a sign-out the browser also deletes its
 * cached pages.
 */
async function handle(request: NextRequest, context: RouteContext<'/api/auth/[...nextauth]'>): Promise<Response> {
  const response: Response = await NextAuth(request, context, authOptions(database(), request.headers));
  if (request.method === 'POST' && request.nextUrl.pathname === '/api/auth/signout')
    for (const [name, value] of Object.entries(FORGET_ALL)) response.headers.set(name, value);
  return response;
}

export { handle as GET, handle as POST };
