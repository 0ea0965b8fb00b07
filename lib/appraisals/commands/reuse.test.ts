import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { appraisals, auditEntries } from '@/db/schema';
import { periodsOf } from '@/lib/cycles/queries';
import { findValidPaper, snapshotOf } from '@/lib/documents/queries';
import { inboxOf } from '@/lib/inbox/queries/inbox';
import { taskTitle } from '@/lib/inbox/tasks';
import { moveEmployee } from '@/lib/people/commands/move-employee';
import { segmentsOf } from '@/lib/people/queries/person';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp } from '@/tests/support/given';
import {
  givenAchievement,
  givenMovedWithResult,
  givenReleasedAppraisal,
  type MovedWithResult,
} from '@/tests/support/given-appraisals';
import { expectRefused } from '@/tests/support/refused';
import type { EvaluationSnapshot } from '../document';
import { achievementEntry } from '../queries/achievement-page';
import { appraisalBoard } from '../queries/board';
import { findPeriod } from '../queries/periods';
import { printedAppraisal } from '../queries/print';
import { findReuse, reusePage } from '../queries/reuse-in-hand';
import { viewAppraisal } from '../queries/view';
import { periodsToAppraise } from '../queries/waiting';
import { agreeReuse } from './agree-reuse';
import { endReuse } from './end-reuse';
import { openAppraisal } from './open-appraisal';
import { proposeReuse } from './propose-reuse';
import { receiveAppraisal } from './receive-appraisal';
import { releaseAppraisal } from './release-appraisal';
import { saveAppraisal } from './save-appraisal';
import { takeBackAppraisal } from './take-back-appraisal';

const { employee: dewi, appraiser: maya, otherAppraiser: bambang } = cast;
const MAY = '2026-05-25';
const JULY = '2026-07-03';

let db: Connection;
const as = (member: CastMember, day = MAY) => actingAs(db, member, day);

const givenMove = (given: Parameters<typeof givenMovedWithResult>[2] = {}) => givenMovedWithResult(db, dewi, given);

let moved: MovedWithResult;
const keys = () => ({ skpId: moved.skpId, periodId: moved.periodId });
const propose = (member: CastMember, day = MAY) =>
  proposeReuse(as(member, day), { ...keys(), sourceId: moved.sourceId });
const reuseId = () => findReuse(as(dewi), moved.skpId, moved.periodId)!.current!.id;
const agree = (member: CastMember, day = MAY) => agreeReuse(as(member, day), { ...keys(), reuseId: reuseId() });
const end = (member: CastMember, reason = '') => endReuse(as(member), { ...keys(), reuseId: reuseId(), reason });
const tasks = (member: CastMember, day = MAY) => {
  const { own, team } = inboxOf(as(member, day));
  return [...own, ...team].map(taskTitle).join('; ');
};
const eventsOf = (event: string) =>
  db
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.event, event))
    .all()
    .map(({ actorId, subject, detail }) => ({ actorId, subject, ...JSON.parse(detail ?? '{}') }));

beforeEach(() => {
  db = freshDatabase();
});

describe('agreeing to use the result of the old unit', () => {
  it('is proposed by the employee, asks the new appraiser, and is told to both', () => {
    moved = givenMove();
    const board = (member: CastMember) => appraisalBoard(as(member), { periodId: moved.periodId })!.reuses;
    expect(board(dewi).own).toMatchObject([{ state: 'offered', source: { ordinal: 1, predikat: 'baik' } }]);
    expect(board(bambang).team).toMatchObject([{ state: 'offered', name: dewi.name }]);
    expect(board(maya).team).toEqual([]);
    propose(dewi);
    expect(tasks(bambang)).toContain(`Jawab usulan memakai hasil evaluasi unit lama untuk Triwulan II: ${dewi.name}`);
    expect(tasks(dewi)).not.toContain('Jawab usulan');
    expect(board(dewi).own).toMatchObject([{ state: 'waiting' }]);
    expect(board(bambang).team).toMatchObject([{ state: 'asked' }]);
    agree(bambang);
    expect(board(bambang).team).toMatchObject([{ state: 'agreed' }]);
    expect(tasks(bambang)).not.toContain('Jawab usulan');
    const told = { subject: moved.skpId, period: 'Triwulan II 2026' };
    const reusedFrom = `evaluasi periodik Triwulan I 2026, ${castUnits.services.name}`;
    expect(eventsOf('appraisal.reuse-proposed')).toEqual([{ actorId: dewi.id, ...told, reusedFrom }]);
    expect(eventsOf('appraisal.reuse-agreed')).toEqual([{ actorId: bambang.id, ...told, reusedFrom }]);
  });

  it('is proposed by the appraiser and asks the employee', () => {
    moved = givenMove();
    propose(bambang);
    expect(tasks(dewi)).toContain('Jawab usulan memakai hasil evaluasi unit lama untuk Triwulan II');
    expectRefused(db, () => agree(bambang), /pihak lain/);
    agree(dewi);
    expectRefused(db, () => agree(dewi), /sudah disepakati/);
  });

  it('is seen only by the two sides and the superior, and answered by nobody else', () => {
    moved = givenMove();
    const sees = (member: CastMember) => reusePage(as(member), moved.skpId, moved.periodId) !== undefined;
    expect([dewi, bambang, cast.head, maya, cast.stranger, cast.unitAdmin, cast.agencyAdmin].map(sees)).toEqual([
      ...[true, true, true],
      ...[false, false, false, false],
    ]);
    expectRefused(db, () => propose(maya), /tidak ditemukan/);
    expectRefused(db, () => propose(cast.agencyAdmin), /tidak ditemukan/);
    expectRefused(db, () => propose(cast.head), /antara pegawai dan pejabat penilainya/);
    propose(dewi);
    expectRefused(db, () => agree(cast.head), /antara pegawai dan pejabat penilainya/);
    expectRefused(db, () => end(maya), /tidak ditemukan/);
    expectRefused(db, () => propose(bambang), /sudah diusulkan/);
  });

  it.each([
    ['before the employee has signed for that result', { isReceived: false }, /tanda terimanya sudah ditandatangani/],
    [
      'within one unit',
      { unit: castUnits.services.code },
      /Belum ada hasil evaluasi periode sebelumnya dari unit lama/,
    ],
  ])('is refused %s', (_, given, words) => {
    moved = givenMove(given);
    expectRefused(db, () => propose(dewi), words);
    expect(reusePage(as(dewi), moved.skpId, moved.periodId)).toBeUndefined();
    expect(appraisalBoard(as(dewi), { periodId: moved.periodId })!.reuses.own).toEqual([]);
  });

  it('is refused for another period, the year, and a result that is not the one shown', () => {
    moved = givenMove();
    const { cycleId } = findPeriod(db, moved.periodId)!;
    const [, , third, , year] = periodsOf(db, cycleId);
    const at = (periodId: string, day: string) => () =>
      proposeReuse(as(dewi, day), { skpId: moved.skpId, periodId, sourceId: moved.sourceId });
    expectRefused(db, at(third!.id, '2026-08-03'), /periode terjadinya perpindahan/);
    expectRefused(db, at(year!.id, '2026-12-22'), /hanya dapat dipakai untuk evaluasi periodik/);
    expectRefused(db, () => proposeReuse(as(dewi), { ...keys(), sourceId: 'lain' }), /sudah berganti/);
  });

  it('ends: withdrawn without a reason, or declined or given up with a reason that the other side reads', () => {
    moved = givenMove();
    propose(dewi);
    const stale = { ...keys(), reuseId: reuseId() };
    end(dewi);
    expectRefused(db, () => agreeReuse(as(bambang), stale), /sudah berakhir/);
    propose(dewi);
    expect(Object.keys(expectRefused(db, () => end(bambang, 'Tidak'), /Alasan wajib/).fields)).toEqual(['reason']);
    end(bambang, 'Pekerjaan di unit baru sangat berbeda.');
    const { ended } = reusePage(as(dewi), moved.skpId, moved.periodId)!;
    expect(ended).toMatchObject({
      how: 'decline',
      ender: bambang.name,
      endReason: 'Pekerjaan di unit baru sangat berbeda.',
    });
    propose(bambang);
    agree(dewi);
    expectRefused(db, () => end(dewi), /Alasan wajib/);
    end(dewi, 'Hasil di unit baru sudah dapat dinilai.');
    expect(reusePage(as(bambang), moved.skpId, moved.periodId)!.ended).toMatchObject({ how: 'give-up' });
  });
});

describe('an evaluation that uses the result of the old unit', () => {
  const agreedAndOpened = () => {
    moved = givenMove();
    propose(dewi);
    agree(bambang);
    return openAppraisal(as(bambang, JULY), keys()).subject;
  };
  const rowOf = (id: string) => db.select().from(appraisals).where(eq(appraisals.id, id)).get()!;
  const typed = {
    resultsRating: 'dibawah',
    resultsReason: 'Ini tidak boleh terpakai.',
    behaviourRating: 'dibawah',
    behaviourReason: 'Ini juga tidak terpakai.',
    recommendation: 'Kenali program kesehatan masyarakat.',
  } as const;

  it('is due as soon as its window opens, and needs no achievement of the new unit', () => {
    moved = givenMove();
    propose(dewi);
    const OPEN = '2026-06-22';
    const due = () => periodsToAppraise(as(bambang, OPEN), { ...appraisalBoard(as(bambang, OPEN), {})!.cycle });
    expect(due()).not.toContain(moved.periodId);
    expect(tasks(bambang, OPEN)).not.toContain('Nilai kinerja Triwulan II');
    agree(bambang);
    expect(due()).toContain(moved.periodId);
    expect(tasks(bambang, OPEN)).toContain(`Nilai kinerja Triwulan II: ${dewi.name}`);
    const { team, counts } = appraisalBoard(as(bambang, OPEN), { periodId: moved.periodId })!;
    expect(team.find(({ name }) => name === dewi.name)).toMatchObject({ awaits: false, predikat: 'baik' });
    expect(counts.baik).toBe(1);
  });

  it('has that result, says so on page and papers, and keeps the words of the new appraiser', () => {
    const appraisalId = agreedAndOpened();
    saveAppraisal(as(bambang, JULY), { appraisalId, revision: 1, ...typed });
    const view = viewAppraisal(as(bambang, JULY), appraisalId)!;
    expect(view.appraisal).toMatchObject({ resultsRating: 'diatas', behaviourRating: 'sesuai', predikat: 'baik' });
    expect(view.counting).toMatchObject({ achievement: 'istimewa' });
    expect(view.team!.counts.baik).toBe(1);
    expect([view.missing, view.advice]).toEqual([[], undefined]);
    releaseAppraisal(as(bambang, JULY), { appraisalId });
    expect(rowOf(appraisalId)).toMatchObject({
      status: 'released',
      predikat: 'baik',
      resultsReason: 'Seluruh target periode ini tercapai.',
      unitAchievement: 'istimewa',
      achievementUnitId: castUnits.services.id,
      recommendation: typed.recommendation,
    });
    const sentence = `Memakai hasil evaluasi periodik Triwulan I 2026 dari ${castUnits.services.name}`;
    for (const form of ['C', 'D'] as const)
      expect(JSON.stringify(printedAppraisal(as(dewi, JULY), appraisalId, form)!.paper)).toContain(sentence);
    const paper = snapshotOf<EvaluationSnapshot>(db, findValidPaper(db, appraisalId, 'D.1.1')!);
    expect(paper).toMatchObject({ appraiser: { name: bambang.name }, predikat: 'baik', unitAchievement: 'istimewa' });
    expect(eventsOf('appraisal.released').at(-1)).toMatchObject({ period: 'Triwulan II 2026' });
    receiveAppraisal(as(dewi, JULY), { appraisalId });
  });

  it('is not counted among appraisals with another achievement of either unit', () => {
    const appraisalId = agreedAndOpened();
    releaseAppraisal(as(bambang, JULY), { appraisalId });
    for (const member of [dewi, { ...dewi, assignmentId: segmentsOf(db, dewi.id).at(-1)!.id }])
      givenAchievement(db, { periodId: moved.periodId, assignmentId: member.assignmentId, level: 'kurang', day: JULY });
    for (const unit of [castUnits.services, castUnits.community])
      expect(achievementEntry(as(cast.agencyAdmin, JULY), findPeriod(db, moved.periodId)!, unit.id)).toMatchObject({
        counting: { achievement: 'kurang' },
        otherCounts: [],
      });
    expect(viewAppraisal(as(dewi, JULY), appraisalId)!.countsNow).toBeUndefined();
  });

  it('waits for the answer to a proposal, and takes no proposal once it is handed over', () => {
    moved = givenMove();
    const assignmentId = segmentsOf(db, dewi.id).at(-1)!.id;
    givenAchievement(db, { periodId: moved.periodId, assignmentId, level: 'baik', day: JULY });
    const { subject: appraisalId } = openAppraisal(as(bambang, JULY), keys());
    const own = { ...typed, resultsRating: 'sesuai', behaviourRating: 'sesuai' } as const;
    saveAppraisal(as(bambang, JULY), { appraisalId, revision: 1, ...own });
    propose(dewi, JULY);
    const release = () => releaseAppraisal(as(bambang, JULY), { appraisalId });
    expectRefused(db, release, /belum dijawab/);
    expect(viewAppraisal(as(bambang, JULY), appraisalId)!.can.release.allowed).toBe(false);
    end(dewi);
    release();
    expectRefused(db, () => propose(dewi, JULY), /sudah diserahkan/);
    expect(appraisalBoard(as(dewi, JULY), { periodId: moved.periodId })!.reuses.own).toEqual([]);
  });

  it("can be taken back and given up: the appraiser's own draft is back, without anything of the old unit", () => {
    moved = givenMove();
    const assignmentId = segmentsOf(db, dewi.id).at(-1)!.id;
    givenAchievement(db, { periodId: moved.periodId, assignmentId, level: 'baik', day: JULY });
    const { subject: appraisalId } = openAppraisal(as(bambang, JULY), keys());
    saveAppraisal(as(bambang, JULY), { appraisalId, revision: 1, ...typed });
    propose(bambang);
    agree(dewi);
    expect(viewAppraisal(as(bambang, JULY), appraisalId)!.appraisal.predikat).toBe('baik');
    // A form that shows an agreed result sends no ratings.
    const { recommendation } = typed;
    const sent = { resultsReason: '', behaviourReason: '', recommendation, isReused: true };
    saveAppraisal(as(bambang, JULY), { appraisalId, revision: 2, ...sent });
    end(dewi, 'Hasil di unit baru sudah dapat dinilai.');
    expect(viewAppraisal(as(bambang, JULY), appraisalId)!.appraisal).toMatchObject(typed);
    propose(bambang);
    agree(dewi);
    releaseAppraisal(as(bambang, JULY), { appraisalId });
    expectRefused(db, () => end(dewi, 'Saya berubah pikiran sekarang.'), /sudah diserahkan/);
    takeBackAppraisal(as(bambang, JULY), { appraisalId });
    expect(viewAppraisal(as(bambang, JULY), appraisalId)!.appraisal.predikat).toBe('baik');
    end(dewi, 'Hasil di unit baru sudah dapat dinilai.');
    expect(viewAppraisal(as(bambang, JULY), appraisalId)!.appraisal).toMatchObject({
      predikat: null,
      resultsReason: '',
    });
  });

  it('uses the whole previous year if the move is in the first period of a year', () => {
    const before = givenReleasedAppraisal(db, dewi, {
      skp: givenAgreedSkp(db, dewi, { year: 2025 }),
      period: 'tahunan',
      day: '2026-01-05',
    });
    receiveAppraisal(as(dewi, '2026-01-08'), { appraisalId: before.appraisalId });
    const kind = { positionClass: 'fungsional', functionalLevel: 'ahli-muda', isHead: false } as const;
    const post = { unit: castUnits.community.code, position: 'Nutrisionis Ahli Madya', ...kind };
    moveEmployee(as(cast.agencyAdmin, '2026-02-01'), {
      employeeId: dewi.id,
      ...post,
      fromOn: '2026-02-09',
      revision: 1,
    });
    const assignmentId = segmentsOf(db, dewi.id).at(-1)!.id;
    const { skpId, cycle } = givenAgreedSkp(db, { ...dewi, assignmentId }, { day: '2026-02-20' });
    moved = { skpId, periodId: periodsOf(db, cycle.id)[0]!.id, sourceId: before.appraisalId };
    propose(dewi, '2026-03-02');
    agree(bambang, '2026-03-03');
    const { subject: appraisalId } = openAppraisal(as(bambang, '2026-03-24'), keys());
    releaseAppraisal(as(bambang, '2026-03-24'), { appraisalId });
    const { reused } = snapshotOf<EvaluationSnapshot>(db, findValidPaper(db, appraisalId, 'D.1.1')!);
    expect(reused).toContain(`hasil evaluasi tahunan 2025 dari ${castUnits.services.name}`);
  });
});
