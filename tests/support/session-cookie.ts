import { encode } from 'next-auth/jwt';
import type { Connection } from '@/db/client';
import { sessionSecret } from '@/lib/auth/secret';
import { openSession } from '@/lib/auth/session';

const HALF_A_DAY_S = 43_200;

/** Signs a person in without a password. Returns the value of the cookie `capaian-session`. It uses the secret in DATA_DIR. */
export async function sessionCookieFor(db: Connection, employeeId: string): Promise<string> {
  const session = openSession(db, employeeId, { userAgent: 'planted', address: 'langsung' }, new Date());
  return encode({ token: { sub: employeeId, sid: session.id }, secret: sessionSecret(), maxAge: HALF_A_DAY_S });
}
