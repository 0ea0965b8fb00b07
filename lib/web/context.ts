import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { mintActor } from '@/lib/auth/actor';
import { cookieSessionId } from '@/lib/auth/cookie';
import { type LiveSession, readSession } from '@/lib/auth/session';
import type { Context } from '@/lib/kernel/context';
import { now } from './clock';
import { database } from './database';
import { orFaultPage } from './disturbance';
import { withKept } from './landing';
import { paths } from './paths';
import { noteBegun } from './request-number';
import { isAt } from './return-path';
import { anchorIfDue } from './trail-anchors';

type Request = { ctx: Context; session: LiveSession };

/**
 * The user and context of this request; undefined if nobody is signed in. The session row is read once per request. Throws if the database
 * cannot be read.
 */
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
  return orFaultPage(readRequest);
}

/**
 * The context of a page. If nobody is signed in, redirects to the sign-in page. A user with a first password is redirected to the page that
 * changes it. Pages, forms and route handlers get every `Context` of a signed-in user from this file.
 */
export function requestContext(): Promise<Context> {
  return orFaultPage(() => formContext());
}

/**
 * The context of a form. It differs from `requestContext` in two ways. It throws storage faults, because a form reports them itself. Before
 * a redirect it calls `keep`, which stores the typed values and returns the id of the stored post. `keep` returns undefined if nothing was
 * stored.
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

/**
 * The context of a person who has proved their identity, by a session or by a sign-in in this request. In the second case the browser
 * receives the session cookie only with the answer. Undefined if the person is unknown.
 */
export function contextOf(employeeId: string): Context | undefined {
  const db = database();
  const actor = mintActor(db, employeeId);
  return actor && { db, actor, now: now(db) };
}
