import { eq } from 'drizzle-orm';
import { accounts, installations } from '@/db/schema';
import { mintConsole } from '@/lib/auth/actor';
import { hashPassword } from '@/lib/auth/password';
import { hashSetUpCode } from '@/lib/auth/set-up-code';
import { addEmployee } from '@/lib/people/commands/add-employee';
import { addUnit } from '@/lib/people/commands/add-unit';
import { changePassword } from '@/lib/people/commands/change-password';
import { claimInstallation, ROOT_UNIT_CODE } from '@/lib/people/commands/claim-installation';
import { grantRole } from '@/lib/people/commands/grant-role';
import { issuePassword } from '@/lib/people/commands/issue-password';
import { takePost } from '@/lib/people/commands/take-post';
import { readNip } from '@/lib/people/rules/nip';
import { DEMO_AGENCY, DEMO_PEOPLE, DEMO_UNITS, type DemoPerson } from './agency';
import type { Stage } from './stage';

/** The public password of all accounts in the demo. */
export const DEMO_PASSWORD = 'layanan-prima-2026';
export const ADMIN_NAME = 'Nur Aini, S.Kom.';
export const UNIT_ADMIN_NAME = 'Hasanuddin, S.Sos.';
export const AUDITOR_NAME = 'Ketut Wirawan, S.E., Ak.';
const SINCE = '2024-01-01';
const CODE = 'demo-set-up';

/** Lets Nur Aini claim the installation, enter units and people, and give out roles and passwords. */
export async function settlePeople(stage: Stage): Promise<void> {
  await stage.begin('2024-12-02', 'Units and people');
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const adminId = claim(stage, passwordHash);
  const unitIds = addUnits(stage, adminId);
  for (const person of DEMO_PEOPLE) settle(stage, adminId, person);
  for (const player of stage.players.values())
    if (player.employeeId !== adminId) handPassword(stage, adminId, player.employeeId, passwordHash);
  grantRole(stage.as(adminId), {
    employeeId: stage.named(UNIT_ADMIN_NAME).employeeId,
    role: 'unit-admin',
    unitId: unitIds.get('DINKES'),
  });
  grantRole(stage.as(adminId), { employeeId: stage.named(AUDITOR_NAME).employeeId, role: 'auditor' });
}

function claim(stage: Stage, passwordHash: string): string {
  const codeHash = hashSetUpCode(CODE);
  stage.db.update(installations).set({ setUpCodeHash: codeHash }).run();
  const admin = DEMO_PEOPLE.find(({ name }) => name === ADMIN_NAME)!;
  const nip = readNip(admin.nip!);
  if (!nip.facts) throw new Error(`${admin.name} has no valid NIP`);
  const console = { db: stage.db, actor: mintConsole(), now: new Date('2024-12-02T00:30:00Z') };
  const { employeeId } = claimInstallation(console, {
    codeHash,
    admin: { name: admin.name, nip: nip.facts, passwordHash },
    agency: DEMO_AGENCY,
  });
  return employeeId;
}

const codeOf = (code: string) => (code === 'KOTA' ? ROOT_UNIT_CODE : code);

function addUnits(stage: Stage, adminId: string): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [code, name, parent, isIndependent] of DEMO_UNITS) {
    if (parent === null) continue; // The city itself was made by the claim.
    ids.set(code, addUnit(stage.as(adminId), { code, name, parent: codeOf(parent), isIndependent }).subject);
  }
  return ids;
}

function settle(stage: Stage, adminId: string, person: DemoPerson): void {
  const { position, positionClass, level, isHead, unit } = person;
  const post = { position, positionClass, functionalLevel: level ?? null, isHead, unit: codeOf(unit), fromOn: SINCE };
  if (person.name === ADMIN_NAME) {
    const { subject: assignmentId } = takePost(stage.as(adminId), { ...post, employeeId: adminId });
    stage.players.set(person.name, { ...person, employeeId: adminId, assignmentId });
    return;
  }
  const profile = { name: person.name, employment: person.employment, grade: person.grade ?? '' };
  const identity = { identityNumber: person.nip ?? '', signInName: person.nip ? '' : 'walikota' };
  const { subject: employeeId, detail } = addEmployee(stage.as(adminId), { ...profile, ...identity, ...post });
  stage.players.set(person.name, { ...person, employeeId, assignmentId: detail.assignmentId });
}

/** Gives a person an account: the admin issues a first password, and the person changes it at once to the password of the demo. */
function handPassword(stage: Stage, adminId: string, employeeId: string, passwordHash: string): void {
  issuePassword(stage.as(adminId), { employeeId, passwordHash });
  const verifiedHash = stage.db.select().from(accounts).where(eq(accounts.employeeId, employeeId)).get()?.passwordHash;
  changePassword(stage.as(employeeId), { verifiedHash: verifiedHash!, passwordHash, sessionId: 'demo' });
}
