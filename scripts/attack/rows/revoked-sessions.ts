import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { type Connection, openDatabase } from '@/db/client';
import { accounts } from '@/db/schema';
import type { Context } from '@/lib/kernel/context';
import { changePassword } from '@/lib/people/commands/change-password';
import { deactivateEmployee } from '@/lib/people/commands/deactivate-employee';
import { disableAccount } from '@/lib/people/commands/disable-account';
import { enableAccount } from '@/lib/people/commands/enable-account';
import { endSessionsOf } from '@/lib/people/commands/end-sessions-of';
import { grantRole } from '@/lib/people/commands/grant-role';
import { issuePassword } from '@/lib/people/commands/issue-password';
import { revokeRole } from '@/lib/people/commands/revoke-role';
import { skpPaths } from '@/lib/skp/paths';
import { paths } from '@/lib/web/paths';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { sessionCookieFor } from '@/tests/support/session-cookie';
import { WORLD_DAY } from '@/tests/support/world';
import { type Answer, type Asked, ask, send } from '../client';
import type { Field, Row } from '../field';
import { Records } from '../records';
import type { Tally } from '../tally';
import type { Target } from '../target';
import { draftWith } from '../writers';

const TRIALS = 12;
const { id: employeeId } = cast.colleague;

type Side = { admin: Context; own: Context; db: Connection; target: Target; records: Records };
/** An operation that must end the tested session. `before` prepares the operation, and `after` undoes it for the next trial. */
type Ending = {
  name: string;
  before?: (side: Side) => void;
  end: (side: Side, session: string) => unknown;
  after?: (side: Side) => void;
  /** Set for an operation that cannot be undone. It is tried only once, as the last operation. */
  isLast?: true;
};

const give = ({ admin }: Side) => void grantRole(admin, { employeeId, role: 'auditor' });
const take = ({ admin, records }: Side) =>
  void revokeRole(admin, {
    grantId: records.text('select id from role_grants where employee_id = ? and revoked_at is null', employeeId),
  });
const setPassword =
  (passwordHash: string) =>
  ({ db }: Side) =>
    void db
      .update(accounts)
      .set({ passwordHash, mustChangePassword: false })
      .where(eq(accounts.employeeId, employeeId))
      .run();

const ENDINGS: readonly Ending[] = [
  { name: 'signed out', end: ({ target }, session) => signOut(target, session) },
  { name: 'a role given', end: give, after: take },
  { name: 'a role taken away', before: give, end: take },
  {
    name: 'a password changed elsewhere',
    before: setPassword('old'),
    end: ({ own }) => changePassword(own, { verifiedHash: 'old', passwordHash: 'new', sessionId: 'elsewhere' }),
  },
  {
    name: 'a new first password',
    end: ({ admin }) => issuePassword(admin, { employeeId, passwordHash: 'first' }),
    after: setPassword('old'),
  },
  { name: 'ended by an admin', end: ({ admin }) => endSessionsOf(admin, { employeeId }) },
  {
    name: 'the account closed',
    end: ({ admin }) => disableAccount(admin, { employeeId }),
    after: ({ admin }) => void enableAccount(admin, { employeeId }),
  },
  {
    name: 'the person deactivated',
    end: ({ admin, records }) =>
      deactivateEmployee(admin, {
        employeeId,
        revision: revisionIn(records),
        lastOn: WORLD_DAY,
        reason: 'Pindah instansi',
      }),
    isLast: true,
  },
];

/**
 * Ends the session of a person in each possible way. Afterwards, every kind of request with this session must be refused, also a form that
 * was opened before.
 */
export const revokedSessions: Row = {
  name: 'sessions revoked',
  attack: async (field, tally) => {
    const target = await field.serve();
    // This process makes the session cookies. It finds the secret of the server by DATA_DIR.
    process.env.DATA_DIR = target.folder;
    const db = openDatabase(join(target.folder, 'capaian.db'));
    const records = new Records(target.folder);
    const [admin, own] = [cast.agencyAdmin, cast.colleague].map((member) => actingAs(db, member, WORLD_DAY));
    const side = { admin: admin!, own: own!, db, target, records };
    for (const ending of ENDINGS) {
      const trials = ending.isLast ? 1 : field.triesFor(TRIALS);
      for (let trial = 1; trial <= trials; trial += 1) await tryEnding(side, ending, field, tally);
    }
    records.close();
    db.$client.close();
  },
};

async function tryEnding(side: Side, { name, before, end, after }: Ending, field: Field, tally: Tally): Promise<void> {
  const { db, target, records } = side;
  before?.(side);
  const session = await sessionCookieFor(db, employeeId);
  const requests = await requestsOf(target, session, field);
  const held = await Promise.all(requests.filter(({ body }) => !body).map((one) => ask(target.origin, one)));
  tally.count(held.some(isRefused) ? `${name}: the session did not hold before` : undefined);
  await end(side, session);
  const mark = records.contentHash();
  const answers = await Promise.all(requests.map((one) => ask(target.origin, one)));
  answers.forEach((answer, n) => {
    const { method = 'GET', path } = requests[n]!;
    tally.count(isRefused(answer) ? undefined : `${name}: ${method} ${path} was answered ${answer.status}`);
  });
  tally.count(records.contentHash() === mark ? undefined : `${name}: something was written all the same`);
  after?.(side);
}

/** Requests for a page, its fragment, its headers (HEAD), its print page and its PDF, and a form that was opened during the session. */
async function requestsOf(target: Target, session: string, { world }: Field): Promise<Asked[]> {
  const path = skpPaths.show(world.draftSkpId);
  return [
    { path, session },
    { path: `${path}?_rsc=x`, headers: { rsc: '1' }, session },
    { path, method: 'HEAD', session },
    { path: skpPaths.print(world.draftSkpId), session },
    { path: skpPaths.pdf(world.draftSkpId), session },
    await draftWith(target, world, 'Ditulis sebelum sesi berakhir', session),
  ];
}

/** Whether an answer is a redirect to the sign-in page: by its status or, for a fragment, by its content. */
function isRefused({ status, location, body }: Answer): boolean {
  if (status >= 300 && status < 400) return location.startsWith(paths.signIn);
  return body.includes(`NEXT_REDIRECT;replace;${paths.signIn}`);
}

async function signOut(target: Target, session: string): Promise<void> {
  await send(target.origin, { path: paths.signOut, method: 'POST', session, headers: { origin: target.origin } });
}

function revisionIn(records: Records): number {
  return records.number('select revision from employees where id = ?', employeeId);
}
