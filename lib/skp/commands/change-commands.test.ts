import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { issuedPapers, skpExpectations, skpIndicatorManuals, skpResults, skpVersions } from '@/db/schema';
import { openCheckIn } from '@/lib/check-ins/commands/open-check-in';
import { findCheckIn } from '@/lib/check-ins/queries/check-in';
import { periodsOf } from '@/lib/cycles/queries';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { type GivenSkp, givenAgreedSkp, givenSubmittedSkp, staffPlan } from '@/tests/support/given';
import { expectRefused } from '@/tests/support/refused';
import { contentOf, skpHead } from '../queries';
import { findSkp } from '../queries/plans';
import { printedSkp } from '../queries/print';
import { versionForPeriod, versionsOf } from '../queries/versions';
import { agreeSkp } from './agree-skp';
import { discardChange } from './discard-change';
import { openChange } from './open-change';
import { returnSkp } from './return-skp';
import { saveSkp } from './save-skp';
import { submitSkp } from './submit-skp';
import { withdrawSkp } from './withdraw-skp';

const DAY = '2026-06-10';
const REASON = 'Penugasan baru dari kepala dinas';
let db: Connection;
let given: GivenSkp;
const as = (member: (typeof cast)[keyof typeof cast], day = DAY) => actingAs(db, member, day);
const head = () => skpHead(db, given.skpId)!;

beforeEach(() => {
  db = freshDatabase();
  given = givenAgreedSkp(db, cast.employee);
});

const open = (day = DAY) => openChange(as(cast.employee, day), { skpId: given.skpId, reason: REASON });

/** The content as the editor sends it back. Each row has its lineage. */
function sentBack(target = '97') {
  const { results, expectations } = contentOf(db, head().changeVersionId ?? head().versionId);
  return {
    ...staffPlan,
    expectations,
    results: results.map((result, i) => ({
      ...staffPlan.results[i]!,
      lineage: result.lineageId,
      indicators: result.indicators.map(({ lineageId, ...row }) => ({
        ...row,
        lineage: lineageId,
        target: row.target === '95' ? target : row.target,
      })),
    })),
  };
}

const edit = (target?: string) =>
  saveSkp(as(cast.employee), { ...sentBack(target), skpId: given.skpId, revision: head().revision });

describe('beginning a change', () => {
  it('copies everything with its lineages into the next number and does not change the version in force', () => {
    db.insert(skpIndicatorManuals)
      .values({ id: 'm', versionId: given.versionId, indicatorLineageId: 'x', purpose: 'Mengukur' })
      .run();
    expect(open().detail).toEqual({ number: 2, reason: REASON });
    expect(head()).toMatchObject({ status: 'agreed', versionId: given.versionId, changeStatus: 'draft' });
    const copy = contentOf(db, head().changeVersionId!);
    const lineages = (content: typeof copy) =>
      content.results.map(({ lineageId, indicators }) => [lineageId, indicators.map((row) => row.lineageId)]);
    expect(lineages(copy)).toEqual(lineages(given.content));
    expect(copy.expectations).toEqual(given.content.expectations);
    expect(copy.annex).toEqual(given.content.annex);
    expect(versionsOf(db, given.skpId)[0]).toMatchObject({
      number: 2,
      status: 'draft',
      kind: 'change',
      changeReason: REASON,
      openedByName: cast.employee.name,
    });
    const manuals = db.select().from(skpIndicatorManuals).all();
    expect(manuals.map(({ versionId, purpose }) => [versionId, purpose])).toEqual([
      [given.versionId, 'Mengukur'],
      [head().changeVersionId, 'Mengukur'],
    ]);
  });

  it('can be done by both sides and by nobody else', () => {
    openChange(as(cast.appraiser), { skpId: given.skpId, reason: REASON });
    const again = () => openChange(as(cast.employee), { skpId: given.skpId, reason: REASON });
    expectRefused(db, again, /Masih ada perubahan/);
    const other = givenAgreedSkp(db, cast.colleague);
    const begin = (member: typeof cast.head | typeof cast.stranger) => () =>
      openChange(as(member), { skpId: other.skpId, reason: REASON });
    expectRefused(db, begin(cast.head), /disusun oleh pegawai/);
    expect(expectRefused(db, begin(cast.stranger), /tidak ditemukan/).kind).toBe('missing');
    expectRefused(db, () => openChange(as(cast.employee), { skpId: 'x', reason: REASON }), /tidak ditemukan/);
  });

  it('asks for a reason, a current page, a plan that was set, and the running year', () => {
    const begin =
      (input: object, day = DAY) =>
      () =>
        openChange(as(cast.employee, day), { skpId: given.skpId, reason: REASON, ...input });
    expect(Object.keys(expectRefused(db, begin({ reason: ' ganti ' }), /sekurang-kurangnya/).fields)).toEqual([
      'reason',
    ]);
    expectRefused(db, begin({ revision: 1 }), /diubah sejak halaman/);
    expectRefused(db, begin({}, '2027-01-04'), /Tahun kinerja berakhir/);
    const waiting = givenSubmittedSkp(db, cast.contract);
    const early = () => openChange(as(cast.contract), { skpId: waiting.skpId, reason: REASON });
    expectRefused(db, early, /belum ditetapkan/);
  });
});

describe('writing and submitting a change', () => {
  it('writes on the change and does not change the version in force', () => {
    open();
    edit();
    expect(contentOf(db, given.versionId).results[0]!.indicators[0]!.target).toBe('95');
    expect(contentOf(db, head().changeVersionId!).results[0]!.indicators[0]).toMatchObject({
      target: '97',
      lineageId: given.content.results[0]!.indicators[0]!.lineageId,
    });
    const skp = findSkp(as(cast.employee), given.skpId)!;
    expect(skp.content.results[0]!.indicators[0]!.target).toBe('95');
    expect(skp.writing).toMatchObject({ isChange: true, status: 'draft' });
  });

  it('[SKP-17] is refused without a difference, even when it was saved again', () => {
    open();
    edit('95');
    expectRefused(db, () => submitSkp(as(cast.employee), { skpId: given.skpId }), /Belum ada perbedaan/);
  });

  it('is submitted, withdrawn, submitted again, returned with a reason and submitted once more', () => {
    open();
    edit();
    expect(submitSkp(as(cast.employee), { skpId: given.skpId }).detail).toEqual({ number: 2 });
    expect(head()).toMatchObject({ status: 'agreed', changeStatus: 'submitted' });
    expectRefused(db, () => edit('98'), /sudah diajukan/);
    withdrawSkp(as(cast.employee), { skpId: given.skpId });
    expect(head().changeStatus).toBe('draft');
    submitSkp(as(cast.employee), { skpId: given.skpId });
    returnSkp(as(cast.appraiser), { skpId: given.skpId, reason: 'Targetnya terlalu tinggi untuk sisa tahun' });
    expect(head()).toMatchObject({ changeStatus: 'returned', returnReason: null });
    expect(versionsOf(db, given.skpId)[0]).toMatchObject({ returnReason: expect.stringContaining('terlalu tinggi') });
    edit('96');
    submitSkp(as(cast.employee), { skpId: given.skpId });
    expect(versionsOf(db, given.skpId)[0]).toMatchObject({ returnReason: null });
  });

  it('allows each step only to its own party', () => {
    open();
    edit();
    expectRefused(db, () => submitSkp(as(cast.appraiser), { skpId: given.skpId }), /bukan wewenang/);
    submitSkp(as(cast.employee), { skpId: given.skpId });
    expectRefused(db, () => agreeSkp(as(cast.employee), { skpId: given.skpId }), /bukan wewenang/);
    expectRefused(db, () => agreeSkp(as(cast.head), { skpId: given.skpId }), /bukan wewenang/);
    expectRefused(db, () => agreeSkp(as(cast.stranger), { skpId: given.skpId }), /tidak ditemukan/);
    expectRefused(
      db,
      () => agreeSkp(as(cast.appraiser, '2027-01-04'), { skpId: given.skpId }),
      /Tahun kinerja berakhir/,
    );
  });
});

describe('setting a change', () => {
  const setIt = (day = DAY) => {
    open(day);
    edit();
    submitSkp(as(cast.employee, day), { skpId: given.skpId });
    return agreeSkp(as(cast.appraiser, day), { skpId: given.skpId });
  };

  it('[SKP-18] replaces the version in force from today, and the old version does not change', () => {
    expect(setIt().detail).toMatchObject({ number: 2, effectiveOn: DAY });
    expect(head()).toMatchObject({ status: 'agreed', changeVersionId: null, changeStatus: null });
    expect(head().agreedAt).toEqual(given.skp.agreedAt);
    const [now, before] = versionsOf(db, given.skpId);
    expect(now).toMatchObject({ id: head().versionId, number: 2, status: 'agreed', agreedByName: cast.appraiser.name });
    expect(before).toMatchObject({ id: given.versionId, number: 1, status: 'superseded', effectiveOn: '2026-01-01' });
    expect(contentOf(db, given.versionId)).toEqual(given.content);
  });

  it('issues a new paper that replaces the old one, and both can be printed', () => {
    setIt();
    const papers = db.select().from(issuedPapers).where(eq(issuedPapers.formatCode, 'A.1.7')).all();
    const [first, second] = papers;
    expect(first).toMatchObject({ subjectId: given.versionId, state: 'replaced', replacedById: second!.id });
    expect(second).toMatchObject({
      subjectId: head().versionId,
      state: 'valid',
      number: expect.stringMatching(/0002/),
    });
    const old = JSON.stringify(printedSkp(as(cast.employee), given.skpId, 1));
    expect(old).toContain('≥ 95 persen');
    expect(old).toContain(`TELAH DIGANTI oleh ${second!.number}`);
    for (const number of [undefined, 2]) {
      const now = JSON.stringify(printedSkp(as(cast.employee), given.skpId, number));
      expect(now).toContain('≥ 97 persen');
      expect(now).not.toContain('TELAH DIGANTI');
    }
    expect(printedSkp(as(cast.employee), given.skpId, 3)).toBeUndefined();
    expect(printedSkp(as(cast.stranger), given.skpId, 1)).toBeUndefined();
  });

  it('[SKP-24] periods use the version that is in force at their end', () => {
    setIt();
    expect(versionForPeriod(db, given.skpId, '2026-03-31')).toBe(given.versionId);
    expect(versionForPeriod(db, given.skpId, '2026-06-30')).toBe(head().versionId);
    const stoodOn = periodsOf(db, given.cycle.id)
      .slice(0, 2)
      .map(({ id: periodId }) => {
        const { subject } = openCheckIn(as(cast.employee), { skpId: given.skpId, periodId });
        return findCheckIn(as(cast.employee), subject)!.checkIn.versionId;
      });
    expect(stoodOn).toEqual([given.versionId, head().versionId]);
  });

  it('lets the next change begin on the new version', () => {
    setIt();
    expect(open('2026-07-01').detail.number).toBe(3);
    expect(contentOf(db, head().changeVersionId!).results[0]!.indicators[0]!.target).toBe('97');
  });
});

describe('discarding a change', () => {
  const give = (member: typeof cast.employee | typeof cast.appraiser, revision?: number) => () =>
    discardChange(as(member), { skpId: given.skpId, revision });

  it('removes the draft and nothing else', () => {
    open();
    edit();
    give(cast.employee)();
    expect(head()).toMatchObject({ status: 'agreed', versionId: given.versionId, changeVersionId: null });
    expect(contentOf(db, given.versionId)).toEqual(given.content);
    const left = (table: typeof skpResults | typeof skpExpectations) =>
      db
        .select()
        .from(table)
        .innerJoin(skpVersions, and(eq(skpVersions.id, table.versionId), eq(skpVersions.skpId, given.skpId)))
        .all().length;
    expect([left(skpResults), left(skpExpectations)]).toEqual([2, 1]);
    expect(versionsOf(db, given.skpId)).toHaveLength(1);
    expect(open().detail.number).toBe(2);
  });

  it('[SKP-16] is refused to the other side, while the appraiser has it, on an old page, and if there is no change', () => {
    expectRefused(db, give(cast.employee), /Tidak ada perubahan/);
    open();
    expectRefused(db, give(cast.appraiser), /pihak yang memulainya/);
    expectRefused(db, give(cast.employee, 1), /diubah sejak halaman/);
    expectRefused(db, () => discardChange(as(cast.stranger), { skpId: given.skpId }), /tidak ditemukan/);
    expectRefused(db, () => discardChange(as(cast.employee), { skpId: 'x' }), /tidak ditemukan/);
    edit();
    submitSkp(as(cast.employee), { skpId: given.skpId });
    expectRefused(db, give(cast.employee), /sudah diajukan/);
  });
});
