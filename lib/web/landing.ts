import { formTokens } from '@/db/schema';
import { findAgency } from '@/lib/agency/queries';
import type { Db } from '@/lib/kernel/context';
import { formatInstant } from '@/lib/kernel/dates';
import { newId } from '@/lib/kernel/ids';
import type { Landing } from './once';

/**
 * The address after sign-in. Its page shows the time of the last sign-in, so that users notice one that was not theirs. After the first
 * sign-in of a person, the address is unchanged.
 */
export function landingAfterSignIn(
  db: Db,
  { employeeId, lastSignedInAt }: { employeeId: string; lastSignedInAt: Date | null },
  goto: string,
): string {
  if (!lastSignedInAt) return goto;
  const when = formatInstant(findAgency(db).timeZone, lastSignedInAt);
  return landingWith(db, employeeId, { goto, say: `Masuk terakhir ${when}. Bukan Anda? Ganti kata sandi Anda.` });
}

/** Returns an address at which a sentence is shown once. It is for redirects that do not come from a form action. */
export function landingWith(db: Db, employeeId: string, { goto, say }: Landing): string {
  const token = newId();
  db.insert(formTokens).values({ token, employeeId, goTo: goto, say, usedAt: new Date() }).run();
  return withMark(goto, token);
}

/** Adds the mark (`ok`) to an address. By this mark the page finds the sentence to show. */
export function withMark(goto: string, token: string): string {
  return marked(goto, 'ok', token);
}

/** Adds the mark (`isian`) to an address. By this mark the page finds the values that were typed before the session ended. */
export function withKept(address: string, id: string): string {
  return marked(withoutMark(address), KEPT, id);
}

export function keptIn(address: string): string | undefined {
  return new URLSearchParams(address.split('#')[0]?.split('?')[1]).get(KEPT) ?? undefined;
}

function marked(address: string, name: string, value: string): string {
  const [path = '', hash] = address.split('#');
  return `${path}${path.includes('?') ? '&' : '?'}${name}=${value}${hash ? `#${hash}` : ''}`;
}

const KEPT = 'isian';
const MARK = new RegExp(`([?&])(?:ok|${KEPT})=[\\w-]*(&|$)`);

/** The address of a page without the marks `ok` and `isian`. The menu uses it, and forms that lead back. */
export function withoutMark(url: string): string {
  const rest = url.replace(MARK, '$1').replace(/[?&]$/, '');
  return rest === url ? url : withoutMark(rest);
}
