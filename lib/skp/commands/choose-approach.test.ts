import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { agencies, auditEntries } from '@/db/schema';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp, givenDraftSkp, givenSubmittedSkp, narrativePlan, staffPlan } from '@/tests/support/given';
import { expectRefused } from '@/tests/support/refused';
import { contentOf, skpHead } from '../queries';
import type { PlannedContent } from '../rules/plan';
import { chooseApproach } from './choose-approach';
import { returnSkp } from './return-skp';
import { saveSkp } from './save-skp';
import { submitSkp } from './submit-skp';

const DAY = '2026-01-15';
const OWNER = cast.employee;

describe('choosing the approach', () => {
  it.each(['kualitatif', 'kuantitatif'] as const)('[SKP-10] begins with that of the agency: %s', (approach) => {
    const db = freshDatabase();
    db.update(agencies).set({ defaultApproach: approach }).run();
    for (const member of [cast.employee, cast.head]) expect(givenDraftSkp(db, member).skp.approach).toBe(approach);
  });

  it('keeps everything that was written, also after switching back', () => {
    const db = freshDatabase();
    const { skpId, versionId, skp, content } = givenDraftSkp(db, OWNER);
    const ctx = actingAs(db, OWNER, DAY);
    const there = chooseApproach(ctx, { skpId, revision: skp.revision, approach: 'kualitatif' });
    expect(skpHead(db, skpId)).toMatchObject({ approach: 'kualitatif', revision: skp.revision + 1 });
    chooseApproach(ctx, { skpId, revision: there.revision, approach: 'kuantitatif' });
    expect(contentOf(db, versionId)).toEqual(content);
    const entries = db.select().from(auditEntries).where(eq(auditEntries.event, 'skp.approach-chosen')).all();
    expect(entries.map(({ detail }) => JSON.parse(detail))).toEqual([
      { from: 'kuantitatif', to: 'kualitatif' },
      { from: 'kualitatif', to: 'kuantitatif' },
    ]);
  });

  it('lets the appraiser return a plan to be written in the other approach', () => {
    const db = freshDatabase();
    const { skpId } = givenSubmittedSkp(db, OWNER);
    const boss = actingAs(db, cast.appraiser, DAY);
    const choose = () => chooseApproach(boss, { skpId, approach: 'kualitatif' });
    expectRefused(db, choose, /sudah diajukan/);
    returnSkp(boss, { skpId, reason: 'Mohon dijelaskan dalam narasi.' });
    choose();
    expect(skpHead(db, skpId)).toMatchObject({ status: 'returned', approach: 'kualitatif' });
  });

  it('is refused when nothing would change, on an older page, and once the plan is set', () => {
    const db = freshDatabase();
    const { skpId, skp } = givenDraftSkp(db, OWNER);
    const ctx = actingAs(db, OWNER, DAY);
    expectRefused(db, () => chooseApproach(ctx, { skpId, approach: 'kuantitatif' }), /sudah memakai pendekatan/);
    const stale = { skpId, revision: skp.revision - 1, approach: 'kualitatif' } as const;
    expectRefused(db, () => chooseApproach(ctx, stale), /diubah sejak halaman/);
    const agreed = givenAgreedSkp(db, cast.colleague);
    const late = () =>
      chooseApproach(actingAs(db, cast.colleague, DAY), { skpId: agreed.skpId, approach: 'kualitatif' });
    expectRefused(db, late, /sudah diajukan atau ditetapkan/);
  });

  it('is refused to others', () => {
    const db = freshDatabase();
    const { skpId } = givenDraftSkp(db, OWNER);
    const input = { skpId, approach: 'kualitatif' } as const;
    for (const member of [cast.colleague, cast.stranger, cast.otherAppraiser])
      expectRefused(db, () => chooseApproach(actingAs(db, member, DAY), input), /SKP tidak ditemukan/);
    for (const member of [cast.appraiser, cast.head, cast.agencyAdmin, cast.auditor])
      expectRefused(db, () => chooseApproach(actingAs(db, member, DAY), input), /pemilik SKP atau pejabat penilainya/);
  });
});

describe('a qualitative plan', () => {
  it.each([
    ['staff', cast.employee, narrativePlan],
    ['head', cast.head, narrativePlan],
  ] as const)('[SKP-11] of %s is submitted without aspect, target and measure', (_, member, plan) => {
    const db = freshDatabase();
    const { skp, content } = givenSubmittedSkp(db, member, { approach: 'kualitatif', plan });
    expect(skp).toMatchObject({ status: 'submitted', approach: 'kualitatif' });
    expect(content.results[0]!.indicators[0]).toMatchObject({ aspect: null, target: null, measure: '' });
  });

  it('[SKP-12] names the appraiser as the one who assigned, unless somebody else is named', () => {
    const db = freshDatabase();
    const { content } = givenDraftSkp(db, OWNER, { approach: 'kualitatif', plan: narrativePlan });
    expect(content.results.map(({ assignedBy }) => assignedBy)).toEqual([cast.appraiser.position, 'Tim Percepatan']);
  });

  it.each([
    [{ ...narrativePlan, results: narrativePlan.results.map((row) => ({ ...row, indicators: [] })) }, /satu indikator/],
    [{ ...narrativePlan, results: [] }, /hasil kerja utama/],
  ] satisfies [PlannedContent, RegExp][])('is not submitted while something is missing', (plan, words) => {
    const db = freshDatabase();
    const { skpId } = givenDraftSkp(db, OWNER, { approach: 'kualitatif', plan });
    expectRefused(db, () => submitSkp(actingAs(db, OWNER, DAY), { skpId }), words);
    expect(skpHead(db, skpId)?.status).toBe('draft');
  });

  it('asks for what is missing in the approach that it has now', () => {
    const db = freshDatabase();
    const { skpId, skp } = givenDraftSkp(db, OWNER, { approach: 'kualitatif', plan: narrativePlan });
    const ctx = actingAs(db, OWNER, DAY);
    const { revision } = chooseApproach(ctx, { skpId, revision: skp.revision, approach: 'kuantitatif' });
    expectRefused(db, () => submitSkp(ctx, { skpId }), /pilih aspeknya/);
    expect(saveSkp(ctx, { ...staffPlan, skpId, revision }).gaps).toEqual([]);
  });
});
