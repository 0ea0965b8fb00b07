import { has } from '@/lib/agency/rules/capabilities';
import { maySetAgency } from '@/lib/agency/rules/settings';
import { mintActor } from '@/lib/auth/actor';
import { BROWSER_COOKIE, browserOf } from '@/lib/auth/browser';
import { SESSION_COOKIE, sessionIdOf } from '@/lib/auth/cookie';
import { hostCookieName } from '@/lib/auth/host-cookie';
import { readSession, sessionOwner } from '@/lib/auth/session';
import type { Actor, Db } from '@/lib/kernel/context';
import { canImport } from '@/lib/people/rules/access';
import type { Right, SenderRequirement } from './body-limits';
import type { Refused, Sender, SenderStatus } from './front-door';
import { loggedStorageFault } from './logged-faults';
import { noteSecurityEvent } from './security-log';

const RIGHTS: Readonly<Record<Right, (actor: Actor) => boolean>> = {
  'import-people': (actor) => canImport(actor).allowed,
  'import-plans': (actor) => has(actor, 'import-plans'),
  'set-agency': maySetAgency,
};

/** Whether this actor may send a body to an address with this requirement. */
export function isEntitled(actor: Actor, asked: SenderRequirement): boolean {
  return asked === 'known' || asked === 'signed-in' || RIGHTS[asked](actor);
}

/**
 * Who sends a body, judged by the cookies alone. The listener asks this before it accepts more than a stranger may send. It is no
 * permission: the route checks again. A user with a first password counts as `known`. If the database cannot be read, the body is accepted,
 * so that its page reports the fault.
 */
export async function senderStatusIn(
  db: () => Db,
  sender: Sender,
  asked: SenderRequirement,
  at: Date,
): Promise<SenderStatus> {
  try {
    const sessionId = await sessionIdOf(cookieOf(sender, SESSION_COOKIE));
    const session = sessionId === undefined ? undefined : readSession(db(), sessionId, at);
    const actor = session && !session.mustChangePassword ? mintActor(db(), session.employeeId) : undefined;
    if (actor) return isEntitled(actor, asked) ? 'entitled' : 'signed-in';
    const wasHere = sessionId !== undefined && sessionOwner(db(), sessionId) !== undefined;
    return wasHere || (await browserOf(cookieOf(sender, BROWSER_COOKIE))) ? 'known' : 'stranger';
  } catch (error) {
    if (loggedStorageFault(error)) return 'entitled';
    throw error;
  }
}

/** Logs a refusal of a signed-in user. Refusals of strangers are not logged, because there are too many. */
export async function noteRefusedIn(db: () => Db, { kind, address, url, ...sender }: Refused, at: Date): Promise<void> {
  try {
    const sessionId = await sessionIdOf(cookieOf(sender, SESSION_COOKIE));
    const session = sessionId === undefined ? undefined : readSession(db(), sessionId, at);
    if (session)
      noteSecurityEvent(db(), { kind, employeeId: session.employeeId, address, detail: url.split('?')[0]! }, at);
  } catch (error) {
    loggedStorageFault(error);
  }
}

function cookieOf({ cookies, https }: Sender, name: string): string | undefined {
  const start = `${hostCookieName(name, https)}=`;
  const found = cookies.split(/;\s*/).find((cookie) => cookie.startsWith(start));
  return found?.slice(start.length);
}
