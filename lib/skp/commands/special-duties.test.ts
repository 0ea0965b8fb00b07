import { describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { appointAppraiser } from '@/lib/people/commands/appoint-appraiser';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp, givenDraftSkp } from '@/tests/support/given';
import { givenState, MASTER_STUDY } from '@/tests/support/given-states';
import { expectRefused } from '@/tests/support/refused';
import { contentOf, skpHead } from '../queries';
import { findSkp } from '../queries/plans';
import { rightsOn } from '../queries/rights';
import { dutiesOf, specialsOf } from '../queries/special-duties';
import { studiesOf } from '../queries/study';
import { addActingResult } from './add-acting-result';
import { openChange } from './open-change';
import { saveSkp } from './save-skp';
import { takeStudyResults } from './take-study-results';

const DAY = '2026-01-12';
const content = (db: Connection, skpId: string) => {
  const { versionId, changeVersionId } = skpHead(db, skpId)!;
  return contentOf(db, changeVersionId ?? versionId);
};
const revision = (db: Connection, skpId: string) => skpHead(db, skpId)!.revision;

function actAsPlt(db: Connection, member: CastMember, change: Partial<Parameters<typeof appointAppraiser>[1]> = {}) {
  const appointment = {
    ...({ unitId: castUnits.community.id, appraiser: member.signInName, capacity: 'plt', reason: '' } as const),
    ...{ letterNumber: '800/1', fromOn: '2026-02-01', toOn: null },
  };
  return appointAppraiser(actingAs(db, cast.agencyAdmin, DAY), { ...appointment, ...change } as never).detail
    .appointmentId;
}

describe('adding the result of an acting official', () => {
  function given() {
    const db = freshDatabase();
    const { skpId } = givenDraftSkp(db, cast.appraiser);
    const appointmentId = actAsPlt(db, cast.appraiser);
    const as = (member: CastMember) => actingAs(db, member, DAY);
    const add = (member: CastMember = cast.appraiser, id = appointmentId) =>
      addActingResult(as(member), { skpId, revision: revision(db, skpId), appointmentId: id });
    return { db, skpId, appointmentId, as, add };
  }

  it('adds one result utama to the draft, and the editor keeps it', () => {
    const { db, skpId, as, add, appointmentId } = given();
    const before = content(db, skpId).results;
    const skp = findSkp(as(cast.appraiser), skpId)!;
    expect(specialsOf(as(cast.appraiser), skp, rightsOn(as(cast.appraiser), skp)).duties).toHaveLength(1);
    add();
    const { results, ...rest } = content(db, skpId);
    const added = results.find(({ origin }) => origin === 'acting')!;
    expect(added).toMatchObject({ kind: 'utama', originId: appointmentId });
    expect(added.title).toContain('Plt. Kepala Bidang Kesehatan Masyarakat');
    expect(added.indicators).toHaveLength(1);
    expect(results).toHaveLength(before.length + 1);
    const typed = {
      ...rest,
      results: results.map((row) => ({ ...row, lineage: row.lineageId, supportedLineage: '' })),
    };
    saveSkp(as(cast.appraiser), { ...typed, skpId, revision: revision(db, skpId) } as never);
    expect(dutiesOf(db, skpHead(db, skpId)!, content(db, skpId), DAY)[0]).toMatchObject({ isMain: true });
  });

  it('is shown to the appraiser as advice, without a button', () => {
    const { skpId, as } = given();
    const skp = findSkp(as(cast.head), skpId)!;
    const rights = { ...rightsOn(as(cast.head), skp), steps: ['agree' as const] };
    const { advice, duties } = specialsOf(as(cast.head), skp, rights);
    expect(duties).toEqual([]);
    expect(advice[0]?.says).toContain('belum dimuat');
  });

  it('is refused twice, for others, for another appointment, and for a stale page', () => {
    const { db, skpId, appointmentId, as, add } = given();
    expectRefused(db, () => add(cast.head), /pemiliknya/);
    expectRefused(db, () => add(cast.stranger), /tidak ditemukan/);
    expectRefused(db, () => add(cast.appraiser, 'bukan'), /tidak ditemukan/);
    const stale = { skpId, appointmentId, revision: revision(db, skpId) - 1 };
    expectRefused(db, () => addActingResult(as(cast.appraiser), stale), /diubah sejak halaman/);
    add();
    expectRefused(db, () => add(), /sudah dimuat/);
  });

  it('needs a change if the plan is in force', () => {
    const db = freshDatabase();
    const { skpId } = givenAgreedSkp(db, cast.appraiser);
    const appointmentId = actAsPlt(db, cast.appraiser);
    const ctx = actingAs(db, cast.appraiser, '2026-02-03');
    const add = () => addActingResult(ctx, { skpId, revision: revision(db, skpId), appointmentId });
    expectRefused(db, add, /Susun perubahan/);
    openChange(ctx, { skpId, reason: 'Penugasan sebagai Plt. sejak Februari' });
    add();
    expect(content(db, skpId).results.some(({ origin }) => origin === 'acting')).toBe(true);
  });
});

describe('taking the results of a study', () => {
  const both = { average: '3.5', parts: ['academic', 'progress'] as const };

  function given(member: CastMember = cast.employee) {
    const db = freshDatabase();
    const { skpId } = givenDraftSkp(db, member);
    const stateId = givenState(db, member, { kind: 'tugas-belajar', fromOn: '2026-09-01', ...MASTER_STUDY });
    const as = (one: CastMember) => actingAs(db, one, DAY);
    const take = (change: object = {}, one: CastMember = member) =>
      takeStudyResults(as(one), { skpId, revision: revision(db, skpId), stateId, ...both, ...change });
    return { db, skpId, stateId, as, take };
  }

  it('adds them behind the other results, and completes what is missing', () => {
    const { db, skpId, take } = given();
    const before = content(db, skpId).results;
    expect(take({ parts: ['academic'] }).added).toBe(1);
    expect(studiesOf(db, skpHead(db, skpId)!, content(db, skpId))[0]!.there).toEqual(['academic']);
    expect(take().added).toBe(1);
    const taken = content(db, skpId).results.filter(({ origin }) => origin === 'study');
    expect(taken.map(({ kind }) => kind)).toEqual(['utama', 'utama']);
    expect(taken[0]!.indicators[0]).toMatchObject({ targetKind: 'scale', target: '3.5', targetTo: '4' });
    expect(content(db, skpId).results).toHaveLength(before.length + 2);
    expectRefused(db, () => take(), /sudah ada/);
  });

  it.each([
    [{ average: '4.01' }, /paling tinggi/],
    [{ average: '0' }, /lebih dari 0/],
    [{ parts: [] }, /sekurang-kurangnya satu/],
    [{ stateId: 'bukan' }, /tidak ditemukan/],
    [{ revision: 1 }, /diubah sejak halaman/],
  ])('is refused for %o', (change, words) => {
    const { db, take } = given();
    expectRefused(db, () => take(change), words);
  });

  it('is for the owner, if the study overlaps the days of the plan', () => {
    const { db, take, stateId } = given();
    expectRefused(db, () => take({}, cast.appraiser), /pemiliknya/);
    expectRefused(db, () => take({}, cast.stranger), /tidak ditemukan/);
    const sick = givenState(db, cast.employee, { kind: 'cuti-sakit', fromOn: '2026-03-02', toOn: '2026-03-13' });
    expectRefused(db, () => take({ stateId: sick }), /tidak ditemukan/);
    expect(stateId).not.toBe(sick);
  });
});
