import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { FORGET_ALL } from '@/lib/auth/cookie';
import { authOptions } from '@/lib/auth/next-auth-options';
import { database } from '@/lib/web/database';

// Without this, next-auth redirects everybody to http://localhost:3000. A forged host header affects only the redirect of its own sender.
process.env.AUTH_TRUST_HOST ??= '1';

/** The endpoints of next-auth: session, csrf, callback/credentials, signout. */
async function handle(request: NextRequest, context: RouteContext<'/api/auth/[...nextauth]'>): Promise<Response> {
  const response: Response = await NextAuth(request, context, authOptions(database(), request.headers));
  if (request.method === 'POST' && request.nextUrl.pathname === '/api/auth/signout')
    for (const [name, value] of Object.entries(FORGET_ALL)) response.headers.set(name, value);
  return response;
}

export { handle as GET, handle as POST };
