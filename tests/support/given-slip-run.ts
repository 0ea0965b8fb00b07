import type { Connection } from '@/db/client';
import { sealedSeed } from '@/lib/auth/slip-seal';
import { beginSlipRun } from '@/lib/people/commands/begin-slip-run';
import { issueSlipsOfRun } from '@/lib/people/commands/issue-slips-of-run';
import { findSlipRun } from '@/lib/people/queries/slip-runs';
import { cast, castUnits } from './cast';
import { actingAs } from './context';

/** A finished run of first passwords by the agency admin, for two people who never sign in. It needs a data folder with the secret. */
export function givenSlipRun(db: Connection, day: string): string {
  const admin = actingAs(db, cast.agencyAdmin, day);
  const holders = [
    { employeeId: cast.inspector.id, unitId: castUnits.inspectorate.id },
    { employeeId: cast.leaver.id, unitId: castUnits.community.id },
  ];
  const { subject } = beginSlipRun(admin, { state: 'none', unitId: null, seal: sealedSeed(), holders });
  const people = holders.map(({ employeeId }, ordinal) => ({ ordinal, employeeId, seenHash: null, passwordHash: 'x' }));
  issueSlipsOfRun(admin, { run: findSlipRun(admin, subject)!, people });
  return subject;
}
