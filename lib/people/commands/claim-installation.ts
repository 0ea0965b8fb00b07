import { keepUnitNames } from '@/db/derived';
import { accounts, agencies, employees, installations, roleGrants, units } from '@/db/schema';
import type { AgencyKind, TimeZone } from '@/lib/agency/rules/vocabulary';
import { opensSetUp } from '@/lib/auth/set-up-code';
import { command } from '@/lib/kernel/command';
import type { Db } from '@/lib/kernel/context';
import { missing } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import type { NipFacts } from '../rules/nip';
import { pathOf } from '../rules/org-tree';
import { nameKeys } from '../rules/person-names';

/** The first code of the top unit. An import recognises units by their codes. The agency can change this code later. */
export const ROOT_UNIT_CODE = 'INSTANSI';

type Input = {
  codeHash: string;
  admin: { name: string; nip: NipFacts; passwordHash: string };
  agency: { name: string; kind: AgencyKind; timeZone: TimeZone; signaturePlace: string; address: string };
};

/**
 * Sets up an empty installation: the agency, the top unit of its tree, and the first agency admin, who gets no post. The command needs the
 * one-time code from the console, and succeeds only once.
 */
export const claimInstallation = command(
  'installation.claimed',
  { moves: ['agency', 'people'] },
  (ctx, { codeHash, admin, agency }: Input) => {
    const { db, now } = ctx;
    if (!opensSetUp(db, codeHash)) return missing('Alamat penyiapan');
    const employeeId = newId();
    const unitId = newId();
    db.insert(agencies)
      .values({ id: newId(), ...agency, createdAt: now })
      .run();
    db.insert(units)
      .values({ id: unitId, code: ROOT_UNIT_CODE, name: agency.name, path: pathOf(unitId, null), isIndependent: true })
      .run();
    keepUnitNames(db);
    appointFirstAdmin(db, employeeId, admin, now);
    db.update(installations).set({ setUpCodeHash: null }).run();
    return { subject: employeeId, detail: { agency: agency.name }, employeeId };
  },
);

function appointFirstAdmin(db: Db, employeeId: string, { name, nip, passwordHash }: Input['admin'], at: Date): void {
  const { employment, sex, bornOn, careerStart } = nip;
  const facts = { employment, sex, bornOn, careerStart, identityKind: 'nip', identityNumber: nip.nip } as const;
  db.insert(employees)
    .values({ id: employeeId, name, ...nameKeys(name), ...facts, createdAt: at })
    .run();
  db.insert(accounts).values({ employeeId, signInName: nip.nip, passwordHash, mustChangePassword: false }).run();
  db.insert(roleGrants)
    .values({ id: newId(), employeeId, role: 'agency-admin', grantedBy: employeeId, grantedAt: at })
    .run();
}
