import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { appraisals, auditEntries } from '@/db/schema';
import { findCheckIn } from '@/lib/check-ins/queries/check-in';
import { findValidPaper, snapshotOf } from '@/lib/documents/queries';
import { inboxOf } from '@/lib/inbox/queries/inbox';
import type { PlainDate } from '@/lib/kernel/dates';
import { endAssignment } from '@/lib/people/commands/end-assignment';
import { moveEmployee } from '@/lib/people/commands/move-employee';
import { recordState } from '@/lib/people/commands/record-state';
import { openRecap, recapPage } from '@/lib/recaps/queries';
import { findSkp } from '@/lib/skp/queries/plans';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp, givenReviewedCheckIn } from '@/tests/support/given';
import { givenAchievement, givenOpenAppraisal } from '@/tests/support/given-appraisals';
import { expectRefused } from '@/tests/support/refused';
import type { EvaluationSnapshot } from '../document';
import { findAppraisal } from '../queries';
import { appraisalBoard } from '../queries/board';
import { viewAppraisal } from '../queries/view';
import { openAppraisal } from './open-appraisal';
import { receiveAppraisal } from './receive-appraisal';
import { releaseAppraisal } from './release-appraisal';
import { saveAppraisal } from './save-appraisal';

let db: Connection;
beforeEach(() => {
  db = freshDatabase();
});
const as = (member: CastMember, day: PlainDate) => actingAs(db, member, day);
const judged = {
  resultsRating: 'sesuai',
  resultsReason: 'Seluruh target periode ini tercapai.',
  behaviourRating: 'sesuai',
  behaviourReason: 'Konsisten menjalankan nilai dasar.',
  recommendation: 'Pertahankan dan dampingi rekan baru.',
} as const;
const rowOf = (id: string) => db.select().from(appraisals).where(eq(appraisals.id, id)).get()!;

/** On the day `fromOn`, the appraiser moves to another office, and another person becomes head. */
function givenSuccession(fromOn: PlainDate): void {
  const admin = as(cast.agencyAdmin, fromOn);
  const staff = { positionClass: 'pelaksana', functionalLevel: null, isHead: false } as const;
  const head = { positionClass: 'administrator', functionalLevel: null, isHead: true } as const;
  const away = { position: 'Analis Kepegawaian', unit: castUnits.personnel.code };
  const post = { position: cast.appraiser.position, unit: castUnits.services.code };
  moveEmployee(admin, { employeeId: cast.appraiser.id, ...away, ...staff, fromOn, revision: 1 });
  moveEmployee(admin, { employeeId: cast.otherAppraiser.id, ...post, ...head, fromOn, revision: 1 });
}

describe('an appraiser who moves', () => {
  const DAY = '2026-10-05';
  const third = (member: CastMember) => {
    const { team, period } = appraisalBoard(as(member, DAY), { periodId: periodId })!;
    return { names: team.map(({ name }) => name), period };
  };
  let periodId: string;
  let skpId: string;
  let checkInId: string;
  function given(movedOn: PlainDate) {
    const skp = givenAgreedSkp(db, cast.employee);
    skpId = skp.skpId;
    checkInId = givenReviewedCheckIn(db, cast.employee, { skpId, period: 3, day: '2026-09-18' }).checkInId;
    periodId = findCheckIn(as(cast.employee, '2026-09-18'), checkInId)!.checkIn.period.id;
    givenSuccession(movedOn);
    givenAchievement(db, { periodId, assignmentId: cast.employee.assignmentId, level: 'baik', day: DAY });
  }

  it.each([
    ['25 August does not', '2026-08-25', cast.otherAppraiser, cast.appraiser],
    ['25 September does', '2026-09-25', cast.appraiser, cast.otherAppraiser],
  ])('[NILAI-13] TV-01: on %s, %s evaluates in list, tasks and command', (_, movedOn, evaluator, other) => {
    if (movedOn > '2026-09-18') given(movedOn);
    else {
      // `given` would let the first appraiser answer the report on 18 September, when that person has already moved. So this case has no
      // report.
      const skp = givenAgreedSkp(db, cast.employee);
      skpId = skp.skpId;
      givenSuccession(movedOn);
      const board = appraisalBoard(as(cast.otherAppraiser, DAY), {})!;
      periodId = board.periods[2]!.id;
      givenAchievement(db, { periodId, assignmentId: cast.employee.assignmentId, level: 'baik', day: DAY });
    }
    expect(third(evaluator).names).toContain(cast.employee.name);
    expect(third(other).names).not.toContain(cast.employee.name);
    const open = (member: CastMember) => () => openAppraisal(as(member, DAY), { skpId, periodId });
    expectRefused(db, open(other), /bukan wewenang Anda/);
    expect(rowOf(open(evaluator)().subject).appraiserId).toBe(evaluator.id);
  });

  it('reads plan and report, finds the task on the home page, and hands over in the old post', () => {
    given('2026-09-25');
    const mine = as(cast.appraiser, DAY);
    expect(findSkp(mine, skpId)?.id).toBe(skpId);
    expect(findCheckIn(mine, checkInId)?.checkIn.id).toBe(checkInId);
    const tasks = (member: CastMember) => inboxOf(as(member, DAY)).team.map(({ kind, period }) => `${kind} ${period}`);
    expect(tasks(cast.appraiser)).toContain('appraise Triwulan III');
    expect(tasks(cast.otherAppraiser).join()).not.toContain('appraise');
    const admin = as(cast.agencyAdmin, DAY);
    const recap = openRecap(admin, third(cast.appraiser).period.cycleId, { period: periodId })!;
    const line = recapPage(admin, recap, {}).lines.find(({ name }) => name === cast.employee.name);
    expect(line?.appraiser).toContain(cast.appraiser.name);
    const { subject: appraisalId } = openAppraisal(mine, { skpId, periodId });
    saveAppraisal(mine, { appraisalId, revision: 1, ...judged });
    releaseAppraisal(mine, { appraisalId });
    const paper = snapshotOf<EvaluationSnapshot>(db, findValidPaper(db, appraisalId, 'D.1.1')!);
    expect(paper).toMatchObject({
      appraiser: { name: cast.appraiser.name, position: cast.appraiser.position, unit: castUnits.services.name },
      reviewer: { name: cast.head.name },
    });
    expect(rowOf(appraisalId)).toMatchObject({ capacity: 'definitif', achievementUnitId: castUnits.services.id });
    expect(viewAppraisal(mine, appraisalId)!.content.results[0]!.feedback).not.toEqual([]);
    expect(findAppraisal(as(cast.otherAppraiser, DAY), appraisalId)?.sight).toBe('whole');
    receiveAppraisal(as(cast.employee, DAY), { appraisalId });
  });

  it('shows a draft only to its evaluator and the superior', () => {
    given('2026-09-25');
    const { subject } = openAppraisal(as(cast.appraiser, DAY), { skpId, periodId });
    expect(findAppraisal(as(cast.otherAppraiser, DAY), subject)).toBeUndefined();
    expect(findAppraisal(as(cast.head, DAY), subject)?.sight).toBe('whole');
  });
});

describe('the time of handing over', () => {
  const prepared = (day: PlainDate, period: 'tahunan' | number = 'tahunan') => {
    const found = givenOpenAppraisal(db, cast.employee, { period, day });
    saveAppraisal(as(cast.appraiser, day), { appraisalId: found.appraisalId, revision: 1, ...judged });
    return found.appraisalId;
  };
  const release = (appraisalId: string, day: PlainDate) => () =>
    releaseAppraisal(as(cast.appraiser, day), { appraisalId });

  it('[NILAI-15] begins with the window: ratings can be prepared before; button and command agree', () => {
    const appraisalId = prepared('2026-11-02');
    const released = (day: PlainDate) => viewAppraisal(as(cast.appraiser, day), appraisalId)!.can.release;
    for (const day of ['2026-11-02', '2026-12-20']) {
      expectRefused(db, release(appraisalId, day), /baru dapat diserahkan mulai 21 Desember 2026/);
      expect(released(day)).toMatchObject({ allowed: false });
    }
    expect(released('2026-12-21')).toMatchObject({ allowed: true });
    release(appraisalId, '2026-12-21')();
    expect(rowOf(appraisalId)).toMatchObject({ status: 'released', earlyReason: '' });
  });

  it('[NILAI-15] begins with the window for a quarter too', () => {
    const appraisalId = prepared('2026-02-10', 1);
    expectRefused(db, release(appraisalId, '2026-03-19'), /mulai 20 Maret 2026/);
    release(appraisalId, '2026-03-20')();
  });

  it('[NILAI-15] is possible earlier for a person who leaves earlier; the reason is stored, but not shown in the audit trail', () => {
    const appraisalId = prepared('2026-08-28');
    const lastOn = '2026-09-30';
    const ended = { employeeId: cast.employee.id, revision: 1, lastOn, reason: 'Pensiun' };
    endAssignment(as(cast.agencyAdmin, '2026-08-29'), ended);
    const { fields } = expectRefused(db, release(appraisalId, '2026-09-28'), /sebelum 21 Desember 2026/);
    expect(Object.keys(fields)).toEqual(['earlyReason']);
    const earlyReason = 'Pensiun pada 1 Oktober 2026.';
    saveAppraisal(as(cast.appraiser, '2026-09-28'), { appraisalId, revision: 2, ...judged, earlyReason });
    release(appraisalId, '2026-09-28')();
    expect(rowOf(appraisalId)).toMatchObject({ status: 'released', earlyReason });
    const line = db.select().from(auditEntries).where(eq(auditEntries.event, 'appraisal.released')).get()!;
    expect(line.detail).not.toContain('Pensiun');
  });

  it('[NILAI-15] is possible earlier for a person who begins preparation for retirement', () => {
    const appraisalId = prepared('2026-08-28');
    const state = { kind: 'mpp', fromOn: '2026-10-01', toOn: '2027-09-30' } as const;
    recordState(as(cast.agencyAdmin, '2026-08-29'), {
      employeeId: cast.employee.id,
      ...state,
      ...{ letterNumber: '800/9/2026', note: '', studyLevel: null, studyPlace: null, institution: '', programme: '' },
      ...{ universityAccreditation: null, programmeAccreditation: null },
    } as never);
    expect(viewAppraisal(as(cast.appraiser, '2026-09-28'), appraisalId)!.can.release.allowed).toBe(true);
  });

  it('drops the reason if it is handed over in time after all', () => {
    const appraisalId = prepared('2026-12-01');
    const early = { appraisalId, revision: 2, ...judged, earlyReason: 'Direncanakan pindah.' };
    saveAppraisal(as(cast.appraiser, '2026-12-02'), early);
    release(appraisalId, '2026-12-28')();
    expect(rowOf(appraisalId).earlyReason).toBe('');
  });
});

describe('a person who moves while the appraisal is written', () => {
  it('[SIKLUS-06] is not handed an evaluation whose period now belongs to the new post', () => {
    const { appraisalId, appraiser } = givenOpenAppraisal(db, cast.employee, { period: 1 });
    saveAppraisal(as(appraiser, '2026-04-03'), { appraisalId, revision: 1, ...judged });
    moveEmployee(as(cast.agencyAdmin, '2026-04-03'), {
      employeeId: cast.employee.id,
      ...{ unit: castUnits.community.code, position: 'Analis Gizi', positionClass: 'fungsional' },
      ...{ functionalLevel: 'ahli-muda', isHead: false, fromOn: '2026-03-16', revision: 1 },
    });
    expectRefused(db, () => releaseAppraisal(as(appraiser, '2026-04-04'), { appraisalId }), /jabatan terakhir/);
    expect(rowOf(appraisalId)).toMatchObject({ status: 'draft', releasedOn: null });
  });
});
