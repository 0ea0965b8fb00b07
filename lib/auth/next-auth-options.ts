import type { AuthOptions, User } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { sessionHours } from '@/lib/agency/queries';
import type { Db } from '@/lib/kernel/context';
import { Rejection } from '@/lib/kernel/decision';
import { now } from '@/lib/web/clock';
import { noteFault } from '@/lib/web/faults';
import { isHttps } from '@/lib/web/origin';
import { noteBegun } from '@/lib/web/request-number';
import { returnPath } from '@/lib/web/return-path';
import { deviceOfRequest } from '@/lib/web/security-log';
import { mintActor } from './actor';
import { CALLBACK_COOKIE, CSRF_COOKIE, cookieSessionId, SESSION_COOKIE } from './cookie';
import { cookieAttributes, hostCookieName } from './host-cookie';
import { cookieDevice, rememberDevice } from './known-device';
import { signInInput } from './schema';
import { sessionSecret } from './secret';
import { endSession, readSession } from './session';
import { signIn } from './sign-in';

/** What next-auth passes from `authorize` to the cookie: the user and the id of the session row. */
type SignedInUser = User & { sid: string };

/**
 * The options of next-auth's own endpoints under /api/auth. These endpoints use the same cookies, the same sign-in with its delays, and the
 * same session rows as the form on /login. The options are made for each request: the secret may not be read during a build, and the names
 * of the cookies depend on https.
 */
export function authOptions(db: Db, headers: Headers): AuthOptions {
  const https = isHttps(headers);
  const named = (name: string) => ({ name: hostCookieName(name, https), options: cookieAttributes(https) });
  return {
    secret: sessionSecret(),
    session: { strategy: 'jwt', maxAge: sessionHours(db) * 3600 },
    useSecureCookies: https,
    cookies: {
      sessionToken: named(SESSION_COOKIE),
      callbackUrl: named(CALLBACK_COOKIE),
      csrfToken: named(CSRF_COOKIE),
    },
    pages: { signIn: '/login', signOut: '/login', error: '/login' },
    providers: [credentials(db, headers)],
    callbacks: {
      redirect: ({ url, baseUrl }) =>
        `${baseUrl}${returnPath(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url)}`,
      jwt: ({ token, user }) =>
        noting(() => liveToken(db, user ? { sub: user.id, sid: (user as SignedInUser).sid } : token)),
      session: ({ session, token }) =>
        noting(() => ({ ...session, user: { name: mintActor(db, token.sub ?? '')?.name } })),
    },
    events: {
      signOut: ({ token }) => noting(() => void endSession(db, token.sub ?? '', String(token.sid), 'signed-out')),
    },
    // A wrong password, an ended session or a forged cookie is no fault of the server, and anybody can write to this logger by
    // /api/auth/_log. So next-auth logs nothing: our own functions note their faults, and the security log has the important events.
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}

/** Runs what next-auth asks for. Next-auth hides an error that it gets, so a fault is noted here first. */
function noting<Answer>(answer: () => Answer): Answer {
  noteBegun();
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof SessionEnded)) noteFault(error, 'route');
    throw error;
  }
}

function credentials(db: Db, headers: Headers) {
  return CredentialsProvider({
    name: 'NIP',
    credentials: { name: { label: 'NIP', type: 'text' }, password: { label: 'Kata sandi', type: 'password' } },
    authorize: async (typed) => {
      noteBegun();
      const input = signInInput.safeParse(typed);
      if (!input.success) return null;
      const browser = { knownDevice: await cookieDevice(), replaces: await cookieSessionId() };
      const attempt = { ...input.data, device: deviceOfRequest(headers), ...browser };
      try {
        const { employeeId, name, session } = await signIn(db, attempt, { real: new Date(), moved: now(db) });
        await rememberDevice(employeeId);
        return { id: employeeId, name, sid: session.id } satisfies SignedInUser;
      } catch (error) {
        if (error instanceof Rejection) return null;
        // Next-auth does not log this error, and writes its message into an address. So the message is only the number of the fault.
        throw new Error(noteFault(error, 'route'));
      }
    },
  });
}

class SessionEnded extends Error {}

/** The token with only the fields that the application reads. Throws if the session row is not valid; next-auth then deletes the cookie. */
function liveToken(db: Db, { sub, sid }: { sub?: string; sid?: unknown }): { sub: string; sid: string } {
  const session = typeof sid === 'string' ? readSession(db, sid, new Date()) : undefined;
  if (!session || session.employeeId !== sub) throw new SessionEnded('The session has ended.');
  return { sub, sid: session.id };
}
