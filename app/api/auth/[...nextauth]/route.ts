import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '@/lib/auth/next-auth-options';
import { database } from '@/lib/web/database';

// next-auth would otherwise send everybody to http://localhost:3000; the host only shapes the redirect of whoever sent it.
process.env.AUTH_TRUST_HOST ??= '1';

/** The endpoints of next-auth: session, csrf, callback/credentials, signout. */
async function handle(request: NextRequest, context: RouteContext<'/api/auth/[...nextauth]'>): Promise<Response> {
  return NextAuth(request, context, authOptions(database(), request.headers));
}

export { handle as GET, handle as POST };
