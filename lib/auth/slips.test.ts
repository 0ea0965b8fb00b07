import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Connection } from '@/db/client';
import { accounts, auditEntries, employees, slipRunPeople, slipRuns } from '@/db/schema';
import { beginSlipRun } from '@/lib/people/commands/begin-slip-run';
import { changePassword } from '@/lib/people/commands/change-password';
import { issueSlipsOfRun } from '@/lib/people/commands/issue-slips-of-run';
import { wipeSlipRun } from '@/lib/people/commands/wipe-slip-run';
import { findSlipRun, openSlipRuns, slipsOfUnit, unitsOfRun } from '@/lib/people/queries/slip-runs';
import { listSlipHolders } from '@/lib/people/queries/slips';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { expectRefused } from '@/tests/support/refused';
import { asFirstPassword, firstPasswordFrom } from './first-password';
import { verifyPassword } from './password';
import { openSeed, sealedSeed } from './slip-seal';
import { slipRunPieces } from './slips';

let folder: string;
let db: Connection;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'slips-'));
  vi.stubEnv('DATA_DIR', folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  db = freshDatabase();
});

const as = (member: CastMember, day = '2026-03-02') => actingAs(db, member, day);
function begin(member = cast.agencyAdmin): string {
  const holders = listSlipHolders(as(member), { state: 'none' });
  return beginSlipRun(as(member), { state: 'none', unitId: null, seal: sealedSeed(), holders }).subject;
}
async function finish(runId: string, member = cast.agencyAdmin): Promise<void> {
  for await (const _piece of slipRunPieces(as(member), runId, issueSlipsOfRun));
}
const hashOf = ({ id }: CastMember) =>
  db.select().from(accounts).where(eq(accounts.employeeId, id)).get()?.passwordHash ?? null;

it('makes passwords in the usual form that differ for everybody and can be made again from their seed', () => {
  const seed = openSeed(sealedSeed());
  const made = Array.from({ length: 500 }, (_, i) => firstPasswordFrom(seed, `person-${i}`));
  expect(new Set(made).size).toBe(500);
  for (const password of made) expect(password).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}$/);
  expect(asFirstPassword(made[0]!.toUpperCase().replaceAll('-', ''))).toBe(made[0]);
  expect(firstPasswordFrom(seed, 'person-7')).toBe(made[7]);
  expect(firstPasswordFrom(openSeed(sealedSeed()), 'person-7')).not.toBe(made[7]);
  expect(() => openSeed(`${sealedSeed().slice(0, -2)}xx`)).toThrow();
});

it('gives every waiting person the password on their slip, unit by unit', async () => {
  const runId = begin();
  await finish(runId);
  const run = findSlipRun(as(cast.agencyAdmin), runId)!;
  expect(run).toMatchObject({ doneCount: run.total, finishedAt: expect.any(Date) });
  const units = unitsOfRun(db, runId);
  expect(units.reduce((sum, { slips }) => sum + slips, 0)).toBe(run.total);
  const slips = slipsOfUnit(db, runId, castUnits.services.id);
  expect(slips.map(({ employeeId }) => employeeId)).toContain(cast.employee.id);
  const password = firstPasswordFrom(openSeed(run.seal!), cast.employee.id);
  expect(await verifyPassword(hashOf(cast.employee), password)).toBe(true);
  const kept = JSON.stringify([db.select().from(slipRuns).all(), db.select().from(auditEntries).all()]);
  expect(kept).not.toContain(password);
});

it('continues after a server stop, without duplicates', async () => {
  const runId = begin();
  const stopped = slipRunPieces(as(cast.agencyAdmin), runId, issueSlipsOfRun);
  await stopped.next();
  expect(findSlipRun(as(cast.agencyAdmin), runId)).toMatchObject({ doneCount: 10, finishedAt: null });
  const first = db.select().from(slipRunPeople).where(eq(slipRunPeople.runId, runId)).all()[0]!;
  const before = db.select().from(accounts).where(eq(accounts.employeeId, first.employeeId)).get()?.passwordHash;
  await finish(runId);
  expect(db.select().from(accounts).where(eq(accounts.employeeId, first.employeeId)).get()?.passwordHash).toBe(before);
  expect(findSlipRun(as(cast.agencyAdmin), runId)?.doneCount).toBe(db.select().from(employees).all().length);
});

it('leaves out people who got or chose a password meanwhile', async () => {
  const runId = begin();
  db.update(accounts)
    .set({ passwordHash: 'own', mustChangePassword: false })
    .where(eq(accounts.employeeId, cast.employee.id))
    .run();
  await finish(runId);
  expect(hashOf(cast.employee)).toBe('own');
  const shown = slipsOfUnit(db, runId, castUnits.services.id).map(({ employeeId }) => employeeId);
  expect(shown).not.toContain(cast.employee.id);
  expect(shown).toContain(cast.colleague.id);
});

it('no longer shows the slips of people who got another first password or chose their own', async () => {
  const [older, newer] = [begin(), '2026-03-03'];
  await finish(older);
  const holders = [{ employeeId: cast.employee.id, unitId: castUnits.services.id }];
  const asked = { state: 'unused', unitId: null, seal: sealedSeed(), holders } as const;
  const later = beginSlipRun(as(cast.agencyAdmin, newer), asked).subject;
  for await (const _piece of slipRunPieces(as(cast.agencyAdmin, newer), later, issueSlipsOfRun));
  const verifiedHash = hashOf(cast.colleague)!;
  changePassword(as(cast.colleague, newer), { verifiedHash, passwordHash: 'own', sessionId: '' });
  const of = (runId: string) => slipsOfUnit(db, runId, castUnits.services.id).map(({ employeeId }) => employeeId);
  expect(of(older)).not.toContain(cast.employee.id);
  expect(of(older)).not.toContain(cast.colleague.id);
  expect(of(older)).toContain(cast.contract.id);
  expect(of(later)).toEqual([cast.employee.id]);
  const counted = unitsOfRun(db, older).find(({ unitId }) => unitId === castUnits.services.id);
  expect(counted?.slips).toBe(of(older).length);
});

it('shows its slips only to the person who issued them, until they are deleted or a day has passed', async () => {
  const runId = begin(cast.unitAdmin);
  await finish(runId, cast.unitAdmin);
  expect(findSlipRun(as(cast.agencyAdmin), runId)).toBeUndefined();
  expectRefused(db, () => wipeSlipRun(as(cast.agencyAdmin), { runId }), /tidak ditemukan/);
  expect(openSlipRuns(as(cast.unitAdmin)).map(({ id }) => id)).toEqual([runId]);
  expect(openSlipRuns(as(cast.unitAdmin, '2026-03-04'))).toEqual([]);
  wipeSlipRun(as(cast.unitAdmin), { runId });
  expect(findSlipRun(as(cast.unitAdmin), runId)?.seal).toBeNull();
  expect(openSlipRuns(as(cast.unitAdmin))).toEqual([]);
});

it('is for admins only, needs a waiting person, and is not deleted while it runs', () => {
  const asked = {
    state: 'none',
    unitId: null,
    seal: 'x',
    holders: [{ employeeId: cast.employee.id, unitId: null }],
  } as const;
  expectRefused(db, () => beginSlipRun(as(cast.employee), asked), /hanya untuk|wewenang|admin/i);
  expectRefused(db, () => beginSlipRun(as(cast.agencyAdmin), { ...asked, holders: [] }), /Tidak ada lagi/);
  const runId = begin();
  expectRefused(db, () => wipeSlipRun(as(cast.agencyAdmin), { runId }), /masih dibuat/);
});
