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

/** The user and context of this request; the session row is read once per request. Throws if the database cannot be read. */
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

/**
 * The user and context of this request; undefined if nobody is signed in. If the database cannot be read, redirects to the page that
 * reports the fault.
 */
export function currentRequest(): Promise<Request | undefined> {
  return orDisturbance(readRequest);
}

/**
 * The context of a page. If nobody is signed in, redirects to the sign-in page; a user with a first password is redirected to change it.
 * Pages, forms and route handlers get every `Context` from this file.
 */
export function requestContext(): Promise<Context> {
  return orDisturbance(() => formContext());
}

/**
 * The context of a form; it differs from `requestContext` in two ways. A form reports a storage fault itself. `keep` stores the typed
 * values before the redirect to the sign-in page, and returns the mark under which they are found again.
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

/** The context of a user who has just proved their identity. Their session cookie is only set by the answer to this request. */
export function contextOf(employeeId: string): Context | undefined {
  const db = database();
  const actor = mintActor(db, employeeId);
  return actor && { db, actor, now: now(db) };
}
