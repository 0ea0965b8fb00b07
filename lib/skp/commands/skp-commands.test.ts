import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditEntries, skpIndicators, skpResults, skpVersions } from '@/db/schema';
import { excusePerson } from '@/lib/cycles/commands/excuse-person';
import { StaleRevision } from '@/lib/kernel/decision';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import {
  givenAgreedSkp,
  givenDraftSkp,
  givenOpenCycle,
  givenSubmittedSkp,
  headPlan,
  staffPlan,
} from '@/tests/support/given';
import { countAuditEntries, expectRefused } from '@/tests/support/refused';
import { contentOf, skpHead } from '../queries';
import { agreeSkp } from './agree-skp';
import { draftSkp } from './draft-skp';
import { returnSkp } from './return-skp';
import { saveSkp } from './save-skp';
import { submitSkp } from './submit-skp';
import { withdrawSkp } from './withdraw-skp';

const DAY = '2026-01-15';
const PROBED = [cast.colleague, cast.stranger, cast.otherAppraiser, cast.clinicHead];

describe('drafting a plan', () => {
  it.each([
    ['staff', cast.employee],
    ['staff', cast.appraiser],
    ['head', cast.head],
    ['head', cast.clinicHead],
  ] as const)('[SKP-07] is on the form of %s for %o.position', (form, member) => {
    const db = freshDatabase();
    const cycle = givenOpenCycle(db);
    const { subject } = draftSkp(actingAs(db, member, DAY), { cycleId: cycle.id, assignmentId: member.assignmentId });
    expect(skpHead(db, subject)).toMatchObject({ form, status: 'draft', ownerId: member.id, revision: 1 });
  });

  it('is refused for the segment of another person, a second time, and without an open year', () => {
    const db = freshDatabase();
    const cycle = givenOpenCycle(db);
    const own = { cycleId: cycle.id, assignmentId: cast.employee.assignmentId };
    expectRefused(db, () => draftSkp(actingAs(db, cast.colleague, DAY), own), /Jabatan tidak ditemukan/);
    expectRefused(db, () => draftSkp(actingAs(db, cast.employee, DAY), { ...own, cycleId: 'x' }), /tidak ditemukan/);
    draftSkp(actingAs(db, cast.employee, DAY), own);
    expectRefused(db, () => draftSkp(actingAs(db, cast.employee, DAY), own), /sudah ada/);
  });

  it('is refused to state officials and to people who were excused', () => {
    const db = freshDatabase();
    const { id: cycleId } = givenOpenCycle(db);
    const { assignmentId } = cast.leaver;
    excusePerson(actingAs(db, cast.agencyAdmin, DAY), { cycleId, assignmentId, reason: 'Masa persiapan pensiun' });
    expectRefused(
      db,
      () => draftSkp(actingAs(db, cast.leaver, DAY), { cycleId, assignmentId }),
      /tidak perlu menyusun/,
    );
    const mayor = { cycleId, assignmentId: cast.mayor.assignmentId };
    expectRefused(db, () => draftSkp(actingAs(db, cast.mayor, DAY), mayor), /tidak perlu menyusun/);
  });
});

describe('saving a plan', () => {
  it('keeps what was written, including exact numbers and days', () => {
    const db = freshDatabase();
    const { content, skp } = givenDraftSkp(db, cast.employee);
    expect(skp).toMatchObject({ status: 'draft', revision: 2 });
    expect(content.results.map(({ kind, title }) => [kind, title])).toEqual(
      staffPlan.results.map(({ kind, title }) => [kind, title]),
    );
    expect(content.results[0]!.indicators[0]).toMatchObject({ target: '95', measure: 'persen', perspective: null });
    expect(content.results[1]!.indicators[0]).toMatchObject({ target: null, targetOn: '2026-06-30', measure: '' });
    expect(content.expectations).toEqual(staffPlan.expectations);
    expect(content.annex['resource-support']).toEqual(staffPlan.annex!['resource-support']);
  });

  it('takes an empty draft and says what is missing', () => {
    const db = freshDatabase();
    const { skpId, skp } = givenDraftSkp(db, cast.employee);
    const ctx = actingAs(db, cast.employee, DAY);
    const saved = saveSkp(ctx, { skpId, revision: skp.revision, results: [] });
    expect(saved.gaps).toEqual([expect.objectContaining({ field: 'results' })]);
    expect(contentOf(db, skp.versionId)).toMatchObject({ results: [], expectations: {} });
    expect(db.select().from(skpIndicators).all()).toEqual([]);
  });

  it('keeps the lineage of rows that come back in any order, and makes new ones for the rest', () => {
    const db = freshDatabase();
    const { skpId, skp, content } = givenDraftSkp(db, cast.employee);
    const [first, second] = content.results;
    const back = [second!, first!].map((row, i) => ({
      ...staffPlan.results[1 - i]!,
      lineage: row.lineageId,
      indicators: row.indicators.map((indicator, j) => ({
        ...staffPlan.results[1 - i]!.indicators[j]!,
        lineage: indicator.lineageId,
      })),
    }));
    const ctx = actingAs(db, cast.employee, DAY);
    saveSkp(ctx, {
      skpId,
      revision: skp.revision,
      results: [...back, { ...staffPlan.results[0]!, lineage: first!.lineageId }],
    });
    const after = contentOf(db, skp.versionId).results;
    expect(after.find(({ title }) => title === second!.title)?.lineageId).toBe(second!.lineageId);
    const twins = after.filter(({ title }) => title === first!.title);
    expect(twins[0]?.indicators.map(({ lineageId }) => lineageId)).toEqual(
      first!.indicators.map(({ lineageId }) => lineageId),
    );
    expect(twins[0]?.lineageId).toBe(first!.lineageId);
    expect(twins[1]?.lineageId).not.toBe(first!.lineageId);
  });

  it('never takes over the lineage of another plan', () => {
    const db = freshDatabase();
    const other = givenDraftSkp(db, cast.colleague);
    const { skpId, skp } = givenDraftSkp(db, cast.employee);
    const lineage = other.content.results[0]!.lineageId;
    const forged = { ...staffPlan.results[0]!, lineage };
    saveSkp(actingAs(db, cast.employee, DAY), { skpId, revision: skp.revision, results: [forged] });
    expect(contentOf(db, skp.versionId).results[0]!.lineageId).not.toBe(lineage);
    expect(db.select().from(skpResults).where(eq(skpResults.lineageId, lineage)).all()).toHaveLength(1);
  });

  it('[SKP-08] supports a result of the superior by lineage, or is "sementara" while there is none', () => {
    const db = freshDatabase();
    const early = givenDraftSkp(db, cast.employee);
    expect(early.content.results[0]).toMatchObject({ supportIsProvisional: true, supportedLineageId: null });
    const boss = givenSubmittedSkp(db, cast.appraiser);
    const lineage = boss.content.results[0]!.lineageId;
    const ctx = actingAs(db, cast.employee, DAY);
    const results = [{ ...staffPlan.results[0]!, supportedLineage: lineage, supportedText: 'diabaikan' }];
    const { revision } = saveSkp(ctx, { skpId: early.skpId, revision: early.skp.revision, results });
    expect(contentOf(db, early.versionId).results[0]).toMatchObject({
      supportedLineageId: lineage,
      supportedText: boss.content.results[0]!.title,
      supportIsProvisional: false,
    });
    const written = [{ ...staffPlan.results[0]!, supportedText: '' }];
    const { gaps } = saveSkp(ctx, { skpId: early.skpId, revision, results: written });
    expect(gaps).toEqual([expect.objectContaining({ field: 'results.0.supportedText' })]);
    const forged = [{ ...staffPlan.results[0]!, supportedLineage: early.content.results[0]!.lineageId }];
    const save = () => saveSkp(ctx, { skpId: early.skpId, revision: revision + 1, results: forged });
    expect(Object.keys(expectRefused(db, save, /daftar/).fields)).toEqual(['results.0.supportedLineage']);
  });

  it('[SKP-12] names the assigning post for a head, and the indicators beside a result that people below the head support', () => {
    const db = freshDatabase();
    const { skpId, skp } = givenSubmittedSkp(db, cast.head, {
      plan: {
        results: [
          {
            kind: 'utama',
            title: 'Meningkatnya mutu',
            indicators: [
              {
                title: 'Indeks mutu',
                direction: 'more',
                target: '80',
                measure: 'indeks',
                perspective: 'anggaran',
                aspect: 'biaya',
              },
            ],
          },
        ],
      },
    });
    const [result] = contentOf(db, skp.versionId).results;
    expect(result).toMatchObject({ assignedBy: 'Wali Kota', supportedText: '', supportIsProvisional: false });
    expect(result!.indicators[0]).toMatchObject({ aspect: null, perspective: 'anggaran' });
    const below = givenDraftSkp(db, cast.appraiser, {
      plan: { results: [{ ...staffPlan.results[0]!, supportedLineage: result!.lineageId }] },
    });
    expect(below.content.results[0]!.supportedText).toBe('Meningkatnya mutu (Indeks mutu)');
    expect(skpId).not.toBe(below.skpId);
  });

  it('shows the saved plan to the person who saved second', () => {
    const db = freshDatabase();
    const { skpId, skp } = givenDraftSkp(db, cast.employee);
    const ctx = actingAs(db, cast.employee, DAY);
    const refusal = expectRefused(db, () => saveSkp(ctx, { ...staffPlan, skpId, revision: 1 }), /sudah diubah/);
    expect(refusal).toBeInstanceOf(StaleRevision);
    expect(refusal).toMatchObject({ revision: skp.revision });
    expect((refusal as StaleRevision).current['results.1.indicators.0.target']).toBe('paling lambat 30 Juni 2026');
  });

  it('asks about a probable typing error in a target before submitting, and remembers the answer [TARGET-07]', () => {
    const db = freshDatabase();
    const { skpId, skp } = givenDraftSkp(db, cast.employee);
    const planned = (target: string, targetIsSure = false) => {
      const [first, ...others] = contentOf(db, skp.versionId).results;
      const [indicator, ...more] = first!.indicators;
      const row = { ...indicator!, lineage: indicator!.lineageId, target, targetIsSure };
      const result = { ...first!, lineage: first!.lineageId, indicators: [row, ...more] };
      return [result, ...others];
    };
    const save = (...typed: Parameters<typeof planned>) =>
      saveSkp(actingAs(db, cast.employee, DAY), {
        ...{ skpId, revision: skpHead(db, skpId)!.revision, results: planned(...typed) },
      }).gaps.filter(({ field }) => field.endsWith('.sure'));
    expect(save('970')).toMatchObject([
      { field: 'results.0.indicators.0.sure', reason: expect.stringMatching(/970 persen/) },
    ]);
    expectRefused(db, () => submitSkp(actingAs(db, cast.employee, DAY), { skpId }), /970 persen\. Benar\?/);
    expect(save('970', true)).toEqual([]);
    expect(save('970')).toEqual([]);
    expect(save('980')).toHaveLength(1);
    expect(save('98')).toEqual([]);
  });

  it('is for its owner alone, and only while it is a draft or was returned', () => {
    const db = freshDatabase();
    const { skpId, skp } = givenDraftSkp(db, cast.employee);
    const input = { ...staffPlan, skpId, revision: skp.revision };
    for (const member of PROBED)
      expectRefused(db, () => saveSkp(actingAs(db, member, DAY), input), /SKP tidak ditemukan/);
    expectRefused(db, () => saveSkp(actingAs(db, cast.employee, DAY), { ...input, skpId: 'x' }), /tidak ditemukan/);
    for (const member of [cast.appraiser, cast.agencyAdmin, cast.auditor])
      expectRefused(db, () => saveSkp(actingAs(db, member, DAY), input), /oleh pemiliknya/);
    submitSkp(actingAs(db, cast.employee, DAY), { skpId });
    const late = { ...input, revision: skp.revision + 1 };
    expectRefused(db, () => saveSkp(actingAs(db, cast.employee, DAY), late), /sudah diajukan/);
  });
});

describe('the lifecycle of a plan', () => {
  it('goes from the owner to the appraiser, who sets it for the whole year', () => {
    const db = freshDatabase();
    const { skp, skpId, versionId } = givenAgreedSkp(db, cast.employee);
    expect(skp).toMatchObject({ status: 'agreed', agreedAt: expect.any(Date), submittedAt: expect.any(Date) });
    expect(db.select().from(skpVersions).where(eq(skpVersions.id, versionId)).get()).toMatchObject({
      status: 'agreed',
      agreedBy: cast.appraiser.id,
      effectiveOn: '2026-01-01',
    });
    const events = db.select().from(auditEntries).where(eq(auditEntries.subject, skpId)).all();
    expect(events.map(({ event }) => event)).toEqual(['skp.drafted', 'skp.saved', 'skp.submitted', 'skp.agreed']);
  });

  it('is not submitted while something is missing', () => {
    const db = freshDatabase();
    const { skpId } = givenDraftSkp(db, cast.employee, { plan: { results: [] } });
    expectRefused(db, () => submitSkp(actingAs(db, cast.employee, DAY), { skpId }), /hasil kerja utama/);
    expect(skpHead(db, skpId)?.status).toBe('draft');
  });

  it.each([
    [
      'a result without indicator',
      cast.employee,
      staffPlan,
      { indicators: [] },
      /tambahkan sekurang-kurangnya satu indikator/,
    ],
    [
      'a plan of a head without the budget',
      cast.head,
      headPlan,
      { indicators: headPlan.results[0]!.indicators.slice(0, 1) },
      /sekurang-kurangnya satu indikator harus berperspektif Anggaran/i,
    ],
  ] as const)('[SKP-02] [SKP-03] is not submitted with %s', (_, member, whole, change, words) => {
    const db = freshDatabase();
    const plan = { ...whole, results: [{ ...whole.results[0]!, ...change }] };
    const { skpId, skp } = givenDraftSkp(db, member, { plan });
    expectRefused(db, () => submitSkp(actingAs(db, member, DAY), { skpId }), words);
    expect(skpHead(db, skpId)).toEqual(skp);
  });

  it('[SKP-05] is accepted late', () => {
    const db = freshDatabase();
    const { skp } = givenAgreedSkp(db, cast.employee, { day: '2026-05-20' });
    expect(skp.status).toBe('agreed');
  });

  it('can be taken back by its owner before the appraiser answers', () => {
    const db = freshDatabase();
    const { skpId } = givenSubmittedSkp(db, cast.employee);
    expectRefused(db, () => withdrawSkp(actingAs(db, cast.appraiser, DAY), { skpId }), /bukan wewenang/);
    withdrawSkp(actingAs(db, cast.employee, DAY), { skpId });
    expect(skpHead(db, skpId)).toMatchObject({ status: 'draft', submittedAt: null });
    expectRefused(db, () => withdrawSkp(actingAs(db, cast.employee, DAY), { skpId }), /Status SKP sudah berubah/);
  });

  it('is returned with a reason, corrected and submitted again', () => {
    const db = freshDatabase();
    const { skpId, skp } = givenSubmittedSkp(db, cast.employee);
    const boss = actingAs(db, cast.appraiser, DAY);
    expectRefused(db, () => returnSkp(boss, { skpId, reason: 'kurang   ' }), /sekurang-kurangnya 10 huruf/);
    returnSkp(boss, { skpId, reason: 'Target indikator kedua terlalu rendah.' });
    expect(skpHead(db, skpId)).toMatchObject({
      status: 'returned',
      returnReason: 'Target indikator kedua terlalu rendah.',
    });
    const owner = actingAs(db, cast.employee, DAY);
    saveSkp(owner, { ...staffPlan, skpId, revision: skp.revision + 1 });
    submitSkp(owner, { skpId });
    expect(skpHead(db, skpId)).toMatchObject({ status: 'submitted', returnReason: null });
  });

  it("is set only by today's appraiser, and only in the revision that was read", () => {
    const db = freshDatabase();
    const { skpId, skp } = givenSubmittedSkp(db, cast.employee);
    for (const member of PROBED) {
      expectRefused(db, () => agreeSkp(actingAs(db, member, DAY), { skpId }), /SKP tidak ditemukan/);
      expectRefused(
        db,
        () => returnSkp(actingAs(db, member, DAY), { skpId, reason: 'x'.repeat(20) }),
        /SKP tidak ditemukan/,
      );
    }
    for (const member of [cast.employee, cast.head, cast.agencyAdmin, cast.unitAdmin, cast.auditor])
      expectRefused(db, () => agreeSkp(actingAs(db, member, DAY), { skpId }), /bukan wewenang Anda/);
    const stale = { skpId, revision: skp.revision - 1 };
    expectRefused(db, () => agreeSkp(actingAs(db, cast.appraiser, DAY), stale), /diubah sejak halaman/);
    const before = countAuditEntries(db);
    agreeSkp(actingAs(db, cast.appraiser, DAY), {
      skpId,
      revision: skp.revision,
      expectations: { harmonis: 'Merangkul tim' },
    });
    expect(countAuditEntries(db)).toBe(before + 2);
    expect(contentOf(db, skp.versionId).expectations).toEqual({ harmonis: 'Merangkul tim' });
    expectRefused(db, () => agreeSkp(actingAs(db, cast.appraiser, DAY), { skpId }), /Status SKP sudah berubah/);
  });
});
