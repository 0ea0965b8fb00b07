import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { appraisals, cycles, issuedPapers } from '@/db/schema';
import { periodsOf } from '@/lib/cycles/queries';
import { findValidPaper, listPapers, snapshotOf } from '@/lib/documents/queries';
import type { StaleRevision } from '@/lib/kernel/decision';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp, givenOpenCycle, givenSubmittedSkp } from '@/tests/support/given';
import { givenOpenAppraisal, givenReleasedAppraisal } from '@/tests/support/given-appraisals';
import { countAuditEntries, expectRefused } from '@/tests/support/refused';
import type { EvaluationSnapshot } from '../document';
import { findAppraisal } from '../queries';
import { openAppraisal } from './open-appraisal';
import { receiveAppraisal } from './receive-appraisal';
import { releaseAppraisal } from './release-appraisal';
import { saveAppraisal } from './save-appraisal';
import { takeBackAppraisal } from './take-back-appraisal';

const DAY = '2026-04-03';
const judged = {
  resultsRating: 'diatas',
  resultsReason: 'Melampaui target.',
  behaviourRating: 'sesuai',
  behaviourReason: 'Konsisten.',
  recommendation: '',
} as const;

let db: Connection;
beforeEach(() => {
  db = freshDatabase();
});
const as = (member: Parameters<typeof actingAs>[1], day = DAY) => actingAs(db, member, day);
const rowOf = (id: string) => db.select().from(appraisals).where(eq(appraisals.id, id)).get()!;

describe('opening an appraisal', () => {
  it('uses the agreed version and the achievement of the unit', () => {
    const { appraisalId, skp, periodId } = givenOpenAppraisal(db, cast.employee, { achievement: 'istimewa' });
    expect(rowOf(appraisalId)).toMatchObject({
      skpId: skp.id,
      versionId: skp.versionId,
      periodId,
      scope: 'periodik',
      status: 'draft',
      appraiserId: cast.appraiser.id,
      unitAchievement: 'istimewa',
      unitAchievementSource: 'entered',
    });
  });

  it('is refused without the achievement, and says who can enter it', () => {
    const { skpId, cycle } = givenAgreedSkp(db, cast.employee);
    const periodId = periodsOf(db, cycle.id)[0]!.id;
    const { reasons } = expectRefused(db, () => openAppraisal(as(cast.appraiser), { skpId, periodId }), /belum diisi/);
    expect(reasons.join()).toContain('dr. Surya Pratama');
  });

  it('is refused without an agreed plan, before the period, twice, and in a closed year', () => {
    const { skpId, cycle } = givenSubmittedSkp(db, cast.colleague);
    const [first, second] = periodsOf(db, cycle.id);
    const open =
      (id: string, periodId: string, day = DAY) =>
      () =>
        openAppraisal(as(cast.appraiser, day), { skpId: id, periodId });
    expectRefused(db, open(skpId, first!.id), /belum ditetapkan/);
    const { skpId: agreedId } = givenOpenAppraisal(db, cast.employee);
    expectRefused(db, open(agreedId, first!.id), /sudah dimulai/);
    expectRefused(db, open(agreedId, second!.id, '2026-03-31'), /baru dimulai pada 1 April 2026/);
    db.update(cycles).set({ status: 'closed' }).run();
    expectRefused(db, open(agreedId, second!.id), /sudah ditutup/);
  });

  it("is for today's appraiser only", () => {
    const { skpId, cycle } = givenAgreedSkp(db, cast.employee);
    const periodId = periodsOf(db, cycle.id)[0]!.id;
    for (const member of [cast.employee, cast.head, cast.agencyAdmin, cast.auditor])
      expectRefused(db, () => openAppraisal(as(member), { skpId, periodId }), /bukan wewenang Anda/);
    for (const member of [cast.stranger, cast.otherAppraiser, cast.colleague])
      expectRefused(db, () => openAppraisal(as(member), { skpId, periodId }), /SKP tidak ditemukan/);
    expectRefused(db, () => openAppraisal(as(cast.appraiser), { skpId, periodId: 'lain' }), /Periode tidak ditemukan/);
    const other = periodsOf(db, givenOpenCycle(db, { purpose: 'practice' }).id)[0]!.id;
    expectRefused(db, () => openAppraisal(as(cast.appraiser), { skpId, periodId: other }), /Periode tidak ditemukan/);
  });
});

describe('writing the ratings down', () => {
  it('takes the predikat from the quadrant', () => {
    const { appraisalId } = givenOpenAppraisal(db, cast.employee);
    saveAppraisal(as(cast.appraiser), { appraisalId, revision: 1, ...judged });
    expect(rowOf(appraisalId)).toMatchObject({ ...judged, predikat: 'baik', status: 'draft', revision: 2 });
    saveAppraisal(as(cast.appraiser), { appraisalId, revision: 2, ...judged, behaviourRating: null });
    expect(rowOf(appraisalId)).toMatchObject({ behaviourRating: null, predikat: null });
  });

  it('is refused to a person who read an older page, and shows them the saved values', () => {
    const { appraisalId } = givenOpenAppraisal(db, cast.employee);
    saveAppraisal(as(cast.appraiser), { appraisalId, revision: 1, ...judged });
    const late = { appraisalId, revision: 1, ...judged, resultsRating: 'dibawah' as const };
    const stale = expectRefused(db, () => saveAppraisal(as(cast.appraiser), late), /sudah diubah/) as StaleRevision;
    expect(stale.current).toMatchObject({ resultsRating: 'Di atas ekspektasi', resultsReason: 'Melampaui target.' });
    expect(stale.current).not.toHaveProperty('behaviourRating');
    expect(stale.revision).toBe(2);
  });

  it('is for the appraiser alone, and only before the hand-over', () => {
    const { appraisalId } = givenReleasedAppraisal(db, cast.employee);
    const save = (member: Parameters<typeof as>[0]) => () =>
      saveAppraisal(as(member), { appraisalId, revision: rowOf(appraisalId).revision, ...judged });
    expectRefused(db, save(cast.appraiser), /Tarik kembali dahulu/);
    for (const member of [cast.employee, cast.head, cast.agencyAdmin, cast.unitAdmin, cast.auditor])
      expectRefused(db, save(member), /bukan wewenang Anda/);
    for (const member of [cast.colleague, cast.stranger]) expectRefused(db, save(member), /tidak ditemukan/);
  });
});

describe('handing over, taking back and receiving', () => {
  it('shows the appraisal to the employee and issues both papers', () => {
    const { appraisalId, day } = givenReleasedAppraisal(db, cast.employee, { results: 'diatas', behaviour: 'diatas' });
    expect(rowOf(appraisalId)).toMatchObject({ status: 'released', predikat: 'sangat-baik', releasedOn: day });
    for (const format of ['C.1.3', 'D.1.1'] as const)
      expect(snapshotOf<EvaluationSnapshot>(db, findValidPaper(db, appraisalId, format)!)).toMatchObject({
        state: 'final',
        predikat: 'sangat-baik',
        unitAchievement: 'baik',
        owner: { name: cast.employee.name, rank: 'Penata, III/c', grade: '' },
        appraiser: { name: cast.appraiser.name },
        reviewer: { name: cast.head.name },
        signing: { appraiser: { place: 'Purnama', on: day } },
      });
  });

  it('uses the form of heads for heads', () => {
    const { appraisalId } = givenReleasedAppraisal(db, cast.head);
    expect(listPapers(db, appraisalId).map(({ formatCode }) => formatCode)).toEqual(['C.1.2', 'D.1.1']);
  });

  it('needs both ratings, their reasons and a recommendation, and names each missing one by field', () => {
    const { appraisalId } = givenOpenAppraisal(db, cast.employee);
    const { fields } = expectRefused(db, () => releaseAppraisal(as(cast.appraiser), { appraisalId }), /belum dipilih/);
    expect(Object.keys(fields)).toEqual([
      'resultsRating',
      'resultsReason',
      'behaviourRating',
      'behaviourReason',
      'recommendation',
    ]);
  });

  it('can be taken back until it is received; its papers are withdrawn and a new release replaces them', () => {
    const { appraisalId } = givenReleasedAppraisal(db, cast.employee);
    takeBackAppraisal(as(cast.appraiser), { appraisalId });
    expect(rowOf(appraisalId)).toMatchObject({ status: 'draft', releasedAt: null, releasedOn: null });
    expect(findAppraisal(as(cast.employee), appraisalId)).toBeUndefined();
    expect(listPapers(db, appraisalId).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
    releaseAppraisal(as(cast.appraiser), { appraisalId });
    expect(db.select().from(issuedPapers).where(eq(issuedPapers.subjectId, appraisalId)).all()).toHaveLength(4);
    expect(findValidPaper(db, appraisalId, 'D.1.1')?.number).toMatch(/^D\.1\.1\/0002\//);
    receiveAppraisal(as(cast.employee, '2026-04-06'), { appraisalId });
    expect(rowOf(appraisalId)).toMatchObject({ status: 'received', receivedOn: '2026-04-06', revision: 6 });
    expectRefused(db, () => takeBackAppraisal(as(cast.appraiser), { appraisalId }), /sudah berubah/);
  });

  it('refuses to write an evaluation once its year is closed or before its period begins', () => {
    const { appraisalId, cycle } = givenOpenAppraisal(db, cast.employee);
    const save = (day: string) => () => saveAppraisal(as(cast.appraiser, day), { appraisalId, revision: 1, ...judged });
    expectRefused(db, save('2025-12-31'), /baru dimulai/);
    db.update(cycles).set({ status: 'closed' }).where(eq(cycles.id, cycle.id)).run();
    expectRefused(db, save('2026-04-06'), /sudah ditutup/);
    expect(rowOf(appraisalId)).toMatchObject({ revision: 1, resultsRating: null });
  });

  it('refuses each step to everybody but its party', () => {
    const { appraisalId } = givenReleasedAppraisal(db, cast.employee);
    for (const member of [cast.employee, cast.head, cast.agencyAdmin])
      expectRefused(db, () => takeBackAppraisal(as(member), { appraisalId }), /bukan wewenang Anda/);
    for (const member of [cast.appraiser, cast.head, cast.agencyAdmin, cast.auditor])
      expectRefused(db, () => receiveAppraisal(as(member), { appraisalId }), /bukan wewenang Anda/);
    for (const member of [cast.colleague, cast.stranger])
      expectRefused(db, () => receiveAppraisal(as(member), { appraisalId }), /tidak ditemukan/);
    receiveAppraisal(as(cast.employee), { appraisalId });
    expectRefused(db, () => receiveAppraisal(as(cast.employee), { appraisalId }), /sudah berubah/);
  });

  it('is undone completely when a paper cannot be issued', () => {
    const { appraisalId } = givenOpenAppraisal(db, cast.employee);
    saveAppraisal(as(cast.appraiser), { appraisalId, revision: 1, ...judged });
    db.$client.exec(
      "create trigger no_paper before insert on issued_papers begin select raise(abort, 'no paper'); end",
    );
    const before = countAuditEntries(db);
    expect(() => releaseAppraisal(as(cast.appraiser), { appraisalId })).toThrow();
    expect(rowOf(appraisalId).status).toBe('draft');
    expect(countAuditEntries(db)).toBe(before);
  });
});
