import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { accounts, auditEntries } from '@/db/schema';
import { draftSlips } from '@/lib/auth/slips';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { expectRefused } from '@/tests/support/refused';
import { accountOf } from '../queries/accounts';
import { countSlips, listSlipHolders, unitsOfHolders } from '../queries/slips';
import { issueSlips } from './issue-slips';

const DAY = '2026-03-02';
const draftFor = (...members: CastMember[]) =>
  members.map(({ id }) => ({ employeeId: id, passwordHash: `of-${id}`, seenHash: null }));

describe('slips', () => {
  it('are issued for people who still wait, and not for people who got a password meanwhile', () => {
    const db = freshDatabase();
    db.update(accounts).set({ passwordHash: 'own' }).where(eq(accounts.employeeId, cast.colleague.id)).run();
    const drafts = draftFor(cast.employee, cast.colleague);
    const { slips } = issueSlips(actingAs(db, cast.agencyAdmin, DAY), { drafts });
    expect(slips.map(({ signInName }) => signInName)).toEqual([cast.employee.signInName]);
    expect(accountOf(db, cast.colleague.id)?.passwordHash).toBe('own');
    expectRefused(db, () => issueSlips(actingAs(db, cast.agencyAdmin, DAY), { drafts }), /Tidak ada lagi/);
  });

  it('show passwords that are stored nowhere', async () => {
    const db = freshDatabase();
    const drafts = await draftSlips(db, [cast.employee.id, cast.contract.id]);
    const [first, second] = drafts.map(({ password }) => password);
    expect(first).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}$/);
    expect(second).not.toBe(first);
    issueSlips(actingAs(db, cast.agencyAdmin, DAY), { drafts });
    const kept = JSON.stringify([db.select().from(accounts).all(), db.select().from(auditEntries).all()]);
    expect(kept).not.toContain(first);
  });

  it('are refused to a unit admin for people of other units or with a role, and then none is issued', () => {
    const db = freshDatabase();
    const ctx = actingAs(db, cast.unitAdmin, DAY);
    for (const other of [cast.inspector, cast.unitAdmin]) {
      expectRefused(db, () => issueSlips(ctx, { drafts: draftFor(cast.employee, other) }), /tidak ditemukan/);
    }
    expect(accountOf(db, cast.employee.id)?.passwordHash).toBeNull();
    const employee = actingAs(db, cast.employee, DAY);
    expectRefused(db, () => issueSlips(employee, { drafts: draftFor(cast.employee) }), /bukan|wewenang|unit/i);
  });
});

const idsOf = (holders: readonly { employeeId: string }[]) => holders.map(({ employeeId }) => employeeId);

describe('people who wait for a slip', () => {
  it('are everybody for an agency admin, people of their subtree without roles for a unit admin, and one unit if chosen', () => {
    const db = freshDatabase();
    const everybody = Object.keys(cast).length;
    expect(countSlips(actingAs(db, cast.agencyAdmin, DAY))).toEqual({ none: everybody, unused: 0 });
    const ctx = actingAs(db, cast.unitAdmin, DAY);
    const holders = idsOf(listSlipHolders(ctx, { state: 'none' }));
    expect(countSlips(ctx).none).toBe(holders.length);
    expect(holders).toContain(cast.stranger.id);
    expect(holders).not.toContain(cast.unitAdmin.id);
    expect(holders).not.toContain(cast.inspector.id);
    const units = unitsOfHolders(db, holders);
    const order = holders.map((id) => units.get(id));
    expect(order).toEqual([...order].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(units.get(cast.stranger.id)).toBe(castUnits.community.name);
    const clinic = idsOf(listSlipHolders(ctx, { state: 'none', unitPath: 'unit-kota/unit-dinkes/unit-melati/' }));
    expect(clinic).toEqual([cast.clinicHead.id]);
    issueSlips(ctx, { drafts: holders.map((id) => ({ employeeId: id, passwordHash: 'x', seenHash: null })) });
    expect(countSlips(ctx)).toEqual({ none: 0, unused: holders.length });
    expect(listSlipHolders(actingAs(db, cast.employee, DAY), { state: 'none' })).toEqual([]);
  });
});
