import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { mintActor } from '@/lib/auth/actor';
import { cookieSessionId } from '@/lib/auth/cookie';
import { type LiveSession, readSession } from '@/lib/auth/session';
import type { Context } from '@/lib/kernel/context';
import { now } from './clock';
import { database } from './database';
import { orDisturbance } from './disturbance';
import { withKept } from './landing';
import { paths } from './paths';
import { noteBegun } from './request-number';
import { isAt } from './return-path';
import { anchorIfDue } from './trail-anchors';

type Request = { ctx: Context; session: LiveSession };

/** The user and context of this request, read from the session row once per request. Throws where the storage cannot be read. */
const readRequest = cache(async (): Promise<Request | undefined> => {
  noteBegun();
  const sessionId = await cookieSessionId();
  if (!sessionId) return undefined;
  const db = database();
  const session = readSession(db, sessionId, new Date());
  anchorIfDue(db);
  const ctx = session && contextOf(session.employeeId);
  return session && ctx ? { ctx, session } : undefined;
});

/** The user and context of this request; undefined when nobody is signed in. An unreadable storage leads to the page that says so. */
export function currentRequest(): Promise<Request | undefined> {
  return orDisturbance(readRequest);
}

/**
 * The context of a page, or the way to the sign-in page. The only maker of a `Context` outside tests and scripts.
 * A user who still has a first password is sent to change it.
 */
export function requestContext(): Promise<Context> {
  return orDisturbance(() => formContext());
}

/**
 * The same for a form, which reports a storage fault itself. `keep` stores the typed values before the redirect to the sign-in page, and
 * returns the mark under which they come back.
 */
export async function formContext(keep: () => Promise<string | undefined> = async () => undefined): Promise<Context> {
  const request = await readRequest();
  const url = (await headers()).get('x-capaian-url') ?? '/';
  if (!request) {
    const kept = await keep();
    redirect(`${paths.signIn}?kembali=${encodeURIComponent(kept ? withKept(url, kept) : url)}`);
  }
  if (request.session.mustChangePassword && !isAt(url, paths.account.password)) {
    await keep();
    redirect(paths.account.password);
  }
  return request.ctx;
}

/** The context of somebody who has just proved who they are: the session begins with the answer to this request. */
export function contextOf(employeeId: string): Context | undefined {
  const db = database();
  const actor = mintActor(db, employeeId);
  return actor && { db, actor, now: now(db) };
}
