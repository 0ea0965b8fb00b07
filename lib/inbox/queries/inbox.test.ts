import { inArray } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { accounts, assignments, cycles } from '@/db/schema';
import { receiveAppraisal } from '@/lib/appraisals/commands/receive-appraisal';
import { listUnitAchievements } from '@/lib/appraisals/queries/achievements';
import { appraisalBoard } from '@/lib/appraisals/queries/board';
import { currentCycle, listCycles, periodsOf } from '@/lib/cycles/queries';
import { declineWording } from '@/lib/dialogues/commands/decline-wording';
import { markDialogueRead } from '@/lib/dialogues/commands/mark-dialogue-read';
import { proposeWording } from '@/lib/dialogues/commands/propose-wording';
import { recordDialogue } from '@/lib/dialogues/commands/record-dialogue';
import { sayInDialogue } from '@/lib/dialogues/commands/say-in-dialogue';
import { openProposals, threadOn } from '@/lib/dialogues/queries/expectations';
import { addIndicator } from '@/lib/goals/commands/add-indicator';
import { recordRealisations } from '@/lib/goals/commands/record-realisations';
import { listGoals } from '@/lib/goals/queries/goals';
import { isLate } from '@/lib/kernel/timing';
import { appointAppraiser } from '@/lib/people/commands/appoint-appraiser';
import { endAssignment } from '@/lib/people/commands/end-assignment';
import { agreeSkp } from '@/lib/skp/commands/agree-skp';
import { openChange } from '@/lib/skp/commands/open-change';
import { relinkResults } from '@/lib/skp/commands/relink-results';
import { returnSkp } from '@/lib/skp/commands/return-skp';
import { saveSkp } from '@/lib/skp/commands/save-skp';
import { submitSkp } from '@/lib/skp/commands/submit-skp';
import { takeGoals } from '@/lib/skp/commands/take-goals';
import { contentOf, skpHead } from '@/lib/skp/queries';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import {
  givenAgreedSkp,
  givenOpenCycle,
  givenOpenedCheckIn,
  givenReviewedCheckIn,
  givenSubmittedCheckIn,
  givenSubmittedSkp,
  staffPlan,
} from '@/tests/support/given';
import { givenAchievement, givenOpenAppraisal, givenReleasedAppraisal } from '@/tests/support/given-appraisals';
import { givenGoal, goalIndicator } from '@/tests/support/given-goals';
import { taskTitle } from '../tasks';
import { inboxOf } from './inbox';

function givenYear(): Connection {
  const db = freshDatabase();
  db.update(accounts).set({ passwordHash: 'x' }).run();
  givenOpenCycle(db);
  return db;
}

const titles = (db: Connection, member: CastMember, day: string, group: 'own' | 'team' | 'office') =>
  inboxOf(actingAs(db, member, day))[group].map(taskTitle);
/** The tasks of the appraiser about the employee. Other members of the team have tests of their own. */
const forEmployee = (db: Connection, day: string) =>
  inboxOf(actingAs(db, cast.appraiser, day)).team.filter(({ name }) => name === cast.employee.name);

describe('planning', () => {
  it('asks everybody who needs a plan to make one, and nobody else', () => {
    const db = givenYear();
    expect(titles(db, cast.employee, '2026-01-10', 'own')).toEqual(['Susun SKP']);
    expect(titles(db, cast.mayor, '2026-01-10', 'own')).toEqual([]);
  });

  it('reminds a person who drafted before the superior to link the results once the superior has handed in', () => {
    const db = givenYear();
    const skpId = givenAgreedSkp(db, cast.employee).skpId;
    expect(titles(db, cast.employee, '2026-02-02', 'own')).toEqual([]);
    const { content } = givenSubmittedSkp(db, cast.appraiser);
    expect(titles(db, cast.employee, '2026-02-02', 'own')).toEqual(['Kaitkan ulang 2 hasil kerja dengan SKP atasan']);
    const { results } = contentOf(db, skpHead(db, skpId)!.versionId);
    const supportedLineage = content.results[0]!.lineageId;
    relinkResults(actingAs(db, cast.employee, '2026-02-02'), {
      skpId,
      links: results.map(({ lineageId }) => ({ lineage: lineageId, supportedLineage })),
    });
    expect(titles(db, cast.employee, '2026-02-02', 'own')).toEqual([]);
  });

  it('asks nothing before the year is open', () => {
    const db = givenYear();
    db.update(cycles).set({ status: 'draft' }).run();
    const nothing = { own: [], team: [], office: [], year: undefined };
    expect(inboxOf(actingAs(db, cast.employee, '2026-01-10'))).toMatchObject(nothing);
    expect(titles(db, cast.agencyAdmin, '2026-01-10', 'office')).toEqual(['Periksa kesiapan dan buka tahun kinerja']);
  });

  it('calls nobody late for a deadline before the year was opened, nor for a quarter', () => {
    const db = givenYear();
    db.update(cycles)
      .set({ openedAt: new Date('2026-11-22T02:00:00Z') })
      .run();
    const late = (member: CastMember, day: string) =>
      inboxOf(actingAs(db, member, day)).own.filter((task) => isLate(task, day));
    expect(late(cast.employee, '2026-11-23')).toEqual([]);
    // The due day is thirty days after the opening, as in every list of plans.
    const task = inboxOf(actingAs(db, cast.employee, '2026-11-23')).own[0];
    expect(task).toMatchObject({ kind: 'begin-plan', dueOn: '2026-12-22' });
    expect(late(cast.employee, '2026-12-23')).toEqual([task]);
    givenAgreedSkp(db, cast.employee);
    expect(late(cast.employee, '2026-11-23')).toEqual([]);
    expect(late(cast.employee, '2027-02-01').map(taskTitle)).toEqual(['Isi dan ajukan check-in Triwulan IV']);
  });

  it('moves from the employee to the appraiser and back', () => {
    const db = givenYear();
    const { skpId } = givenSubmittedSkp(db, cast.employee, { day: '2026-01-15' });
    expect(titles(db, cast.employee, '2026-01-20', 'own')).toEqual([]);
    expect(inboxOf(actingAs(db, cast.appraiser, '2026-01-20')).team).toEqual([
      {
        kind: 'agree-plan',
        dueOn: '2026-01-31',
        sinceOn: '2026-01-15',
        openedOn: '2026-01-02',
        year: 'Tahun Kinerja 2026',
        name: cast.employee.name,
        readerId: cast.appraiser.id,
        recordId: skpId,
        cycleId: expect.any(String),
        assignmentId: cast.employee.assignmentId,
      },
    ]);
    returnSkp(actingAs(db, cast.appraiser, '2026-01-20'), { skpId, reason: 'Target belum jelas.' });
    expect(titles(db, cast.employee, '2026-01-20', 'own')).toEqual(['Perbaiki SKP yang dikembalikan']);
    expect(titles(db, cast.appraiser, '2026-01-20', 'team')).toEqual([]);
  });

  it('moves a change of a set plan in the same way, and tells nobody else', () => {
    const db = givenYear();
    const { skpId, content } = givenAgreedSkp(db, cast.employee);
    openChange(actingAs(db, cast.appraiser, '2026-02-10'), { skpId, reason: 'Penugasan baru dari dinas' });
    expect(titles(db, cast.employee, '2026-02-10', 'own')).toEqual(['Lengkapi dan ajukan perubahan SKP']);
    expect(titles(db, cast.appraiser, '2026-02-10', 'team')).toEqual([]);
    const results = staffPlan.results.map((row, i) => ({ ...row, lineage: content.results[i]!.lineageId }));
    const ctx = actingAs(db, cast.employee, '2026-02-11');
    saveSkp(ctx, { ...staffPlan, results: results.slice(0, 1), skpId, revision: skpHead(db, skpId)!.revision });
    submitSkp(ctx, { skpId });
    expect(titles(db, cast.employee, '2026-02-12', 'own')).toEqual([]);
    expect(inboxOf(actingAs(db, cast.appraiser, '2026-02-12')).team).toMatchObject([
      { kind: 'agree-change', sinceOn: '2026-02-11', name: cast.employee.name, recordId: skpId },
    ]);
    expect(titles(db, cast.head, '2026-02-12', 'team')).toEqual([]);
    returnSkp(actingAs(db, cast.appraiser, '2026-02-12'), { skpId, reason: 'Target belum jelas.' });
    expect(titles(db, cast.employee, '2026-02-12', 'own')).toEqual(['Perbaiki perubahan SKP yang dikembalikan']);
  });
});

describe('a quarter', () => {
  it('asks for the report once its window opens, and again while it is a draft', () => {
    const db = givenYear();
    const { skpId } = givenAgreedSkp(db, cast.employee);
    expect(titles(db, cast.employee, '2026-03-19', 'own')).toEqual([]);
    expect(titles(db, cast.employee, '2026-03-20', 'own')).toEqual(['Isi dan ajukan check-in Triwulan I']);
    const { checkInId } = givenOpenedCheckIn(db, cast.employee, { skpId, day: '2026-03-20' });
    expect(inboxOf(actingAs(db, cast.employee, '2026-03-20')).own).toMatchObject([
      { kind: 'report', recordId: checkInId, dueOn: '2026-04-20' },
    ]);
  });

  it('asks the appraiser for an answer, then for the appraisal', () => {
    const handedIn = givenYear();
    const submitted = givenSubmittedCheckIn(handedIn, cast.employee, { day: '2026-03-25' });
    expect(titles(handedIn, cast.employee, '2026-03-26', 'own')).toEqual([]);
    expect(forEmployee(handedIn, '2026-03-26')).toMatchObject([
      { kind: 'review-report', recordId: submitted.checkInId, sinceOn: '2026-03-25' },
    ]);
    const answered = givenYear();
    const { periodId } = givenReviewedCheckIn(answered, cast.employee, { day: '2026-03-25' });
    const [task] = forEmployee(answered, '2026-03-26');
    expect(task).toMatchObject({ kind: 'appraise', recordId: null, periodId });
    expect(task?.waitsFor).toBe(`Menunggu capaian Bidang Pelayanan Kesehatan dari ${cast.head.name}`);
    const { assignmentId } = cast.employee;
    givenAchievement(answered, { periodId, assignmentId, level: 'baik', day: '2026-03-26' });
    expect(forEmployee(answered, '2026-03-26')).toMatchObject([{ kind: 'appraise', waitsFor: undefined }]);
  });

  it('asks the appraiser to finish an appraisal that was begun, then the employee to receive it', () => {
    const begun = givenYear();
    const open = givenOpenAppraisal(begun, cast.employee);
    expect(forEmployee(begun, '2026-04-04')).toMatchObject([{ kind: 'finish-appraisal', recordId: open.appraisalId }]);
    const db = givenYear();
    const { appraisalId } = givenReleasedAppraisal(db, cast.employee);
    expect(forEmployee(db, '2026-04-04')).toEqual([]);
    expect(titles(db, cast.employee, '2026-04-04', 'own')).toContain('Baca dan terima hasil penilaian Triwulan I');
    receiveAppraisal(actingAs(db, cast.employee, '2026-04-04'), { appraisalId });
    expect(titles(db, cast.employee, '2026-04-04', 'own')).toEqual([]);
  });

  it('asks the other side to confirm the mid-year talk', () => {
    const db = givenYear();
    const { skpId, periodId } = givenSubmittedCheckIn(db, cast.employee, { period: 2, day: '2026-06-25' });
    const talk = { heldOn: '2026-06-25', place: 'Ruang rapat', discussed: 'Kemajuan', agreed: 'Tetap' };
    const record = (member: CastMember, revision: number) =>
      recordDialogue(actingAs(db, member, '2026-06-26'), { skpId, periodId, revision, ...talk });
    record(cast.employee, 0);
    const confirm = 'Konfirmasi catatan dialog tengah tahun';
    expect(forEmployee(db, '2026-06-27').map(taskTitle)).toContain(`${confirm}: ${cast.employee.name}`);
    expect(titles(db, cast.employee, '2026-06-27', 'own')).not.toContain(confirm);
    record(cast.appraiser, 1);
    expect(forEmployee(db, '2026-06-27').map(taskTitle)).not.toContain(`${confirm}: ${cast.employee.name}`);
    expect(titles(db, cast.employee, '2026-06-27', 'own')).toContain(confirm);
  });
});

describe('the office', () => {
  it('tells people who can enter achievements how many units lack one, including the head above', () => {
    const db = givenYear();
    expect(titles(db, cast.agencyAdmin, '2026-03-20', 'office')).toEqual([
      'Isi capaian kinerja 7 unit untuk Triwulan I',
    ]);
    // Two units are left out, because their heads are superiors of this admin.
    expect(titles(db, cast.unitAdmin, '2026-03-20', 'office')).toEqual(['Isi capaian kinerja 2 unit untuk Triwulan I']);
    expect(titles(db, cast.head, '2026-03-20', 'office')).toEqual(['Isi capaian kinerja 3 unit untuk Triwulan I']);
    expect(titles(db, cast.mayor, '2026-03-20', 'office')).toEqual(['Isi capaian kinerja 4 unit untuk Triwulan I']);
    for (const member of [cast.employee, cast.appraiser, cast.auditor])
      expect(titles(db, member, '2026-03-20', 'office')).toEqual([]);
  });

  it('tells the one who leads a unit today, and not the holder for whom somebody acts', () => {
    const db = givenYear();
    const term = { fromOn: '2026-03-16', toOn: '2026-03-31', reason: 'Dinas luar', letterNumber: '800/12/2026' };
    appointAppraiser(actingAs(db, cast.agencyAdmin, '2026-03-16'), {
      ...term,
      unitId: castUnits.health.id,
      appraiser: cast.otherAppraiser.identity!,
      capacity: 'plh',
    });
    // The acting official leads a unit by post. Nobody enters the achievement of their own unit, so the holder for whom they act enters
    // that one.
    expect(titles(db, cast.head, '2026-03-20', 'office')).toEqual(['Isi capaian kinerja 1 unit untuk Triwulan I']);
    expect(titles(db, cast.otherAppraiser, '2026-03-20', 'office')).toEqual([
      'Isi capaian kinerja 2 unit untuk Triwulan I',
    ]);
    expect(titles(db, cast.head, '2026-04-01', 'office')).toEqual(['Isi capaian kinerja 3 unit untuk Triwulan I']);
  });

  it('tells the next leader further up while nobody leads the unit above', () => {
    const db = givenYear();
    const ended = { revision: 1, lastOn: '2026-03-15', reason: 'Pensiun' };
    endAssignment(actingAs(db, cast.agencyAdmin, '2026-03-16'), { employeeId: cast.head.id, ...ended });
    expect(titles(db, cast.mayor, '2026-03-20', 'office')).toEqual(['Isi capaian kinerja 7 unit untuk Triwulan I']);
    const ctx = actingAs(db, cast.mayor, '2026-03-20');
    const [period] = periodsOf(db, currentCycle(ctx)!.id);
    const lines = listUnitAchievements(ctx, { period: period!, limit: 20, onlyMissing: true });
    expect(lines.map(({ id }) => id)).toEqual(expect.arrayContaining([castUnits.services.id, castUnits.clinic.id]));
    expect(lines).toHaveLength(7);
  });

  it('tells admins, each for their units, who cannot sign in yet', () => {
    const db = givenYear();
    const waiting = [cast.inspector.id, cast.colleague.id];
    db.update(accounts).set({ passwordHash: null }).where(inArray(accounts.employeeId, waiting)).run();
    expect(titles(db, cast.agencyAdmin, '2026-01-10', 'office')).toEqual([
      'Terbitkan kata sandi pertama untuk 2 pegawai',
    ]);
    expect(titles(db, cast.unitAdmin, '2026-01-10', 'office')).toEqual([
      'Terbitkan kata sandi pertama untuk 1 pegawai',
    ]);
    expect(titles(db, cast.auditor, '2026-01-10', 'office')).toEqual([]);
  });

  it('shows the progress of the year to overseers, within their units', () => {
    const db = givenYear();
    givenAgreedSkp(db, cast.employee);
    givenSubmittedSkp(db, cast.inspector);
    const progress = (member: CastMember) => inboxOf(actingAs(db, member, '2026-03-25')).progress;
    expect(progress(cast.agencyAdmin)).toMatchObject({
      period: 'Triwulan I',
      plans: { expected: 15, agreed: 1, submitted: 1 },
      reports: { expected: 15, reported: 0, appraised: 0 },
    });
    expect(progress(cast.auditor)).toMatchObject({ plans: { expected: 15, agreed: 1, submitted: 1 } });
    expect(progress(cast.unitAdmin)).toMatchObject({ plans: { expected: 10, agreed: 1, submitted: 0 } });
    expect(progress(cast.appraiser)).toBeUndefined();
  });
});

it.each(Object.entries(cast))(
  'takes few statements for the %s, and some more with the progress of the year',
  (_, member) => {
    const db = freshDatabase();
    let statements = 0;
    // A prepared statement keeps the logger that existed when it was prepared, so the logger is set before any is prepared.
    Object.assign((db as unknown as { session: object }).session, { logger: { logQuery: () => statements++ } });
    givenOpenCycle(db);
    const ctx = actingAs(db, member, '2026-07-01');
    statements = 0;
    inboxOf(ctx);
    expect(statements).toBeGreaterThan(4);
    expect(statements).toBeLessThanOrEqual('grant' in member && member.grant ? 21 : 13);
  },
);

it('needs as many statements for due appraisals of a team of three as of one, at home and on the board', () => {
  const db = freshDatabase();
  let statements = 0;
  Object.assign((db as unknown as { session: object }).session, { logger: { logQuery: () => statements++ } });
  const ctx = actingAs(db, cast.appraiser, '2026-10-25');
  const asked = (look: () => unknown) => {
    look();
    statements = 0;
    look();
    return statements;
  };
  const counts = () => [asked(() => inboxOf(ctx)), asked(() => appraisalBoard(ctx, {}))];
  givenAgreedSkp(db, cast.employee);
  const before = counts();
  for (const member of [cast.colleague, cast.contract]) givenAgreedSkp(db, member);
  expect(inboxOf(ctx).team.filter(({ kind }) => kind === 'appraise').length).toBeGreaterThan(6);
  expect(counts()).toEqual(before);
});

describe('the dialogue on expectations', () => {
  it('asks the other side to read new posts, and the employee to answer proposals', () => {
    const db = givenYear();
    const { skpId, content } = givenSubmittedSkp(db, cast.employee);
    const topic = content.results[0]!.lineageId;
    const about = { skpId, topic, upTo: 0 };
    sayInDialogue(actingAs(db, cast.employee, '2026-01-12'), { ...about, body: 'Mohon arahan.' });
    const [task] = forEmployee(db, '2026-01-12').filter(({ kind }) => kind === 'read-dialogue');
    expect(taskTitle(task!)).toBe(`Baca 1 tanggapan baru dalam dialog ekspektasi: ${cast.employee.name}`);
    expect(titles(db, cast.employee, '2026-01-12', 'own')).toEqual([]);
    proposeWording(actingAs(db, cast.appraiser, '2026-01-12'), {
      ...about,
      ...{ upTo: 1, place: 'title', wording: 'Terlayaninya balita gizi kurang', body: '' },
    });
    expect(forEmployee(db, '2026-01-12').map(({ kind }) => kind)).not.toContain('read-dialogue');
    expect(titles(db, cast.employee, '2026-01-12', 'own')).toEqual(['Jawab 1 usulan rumusan dalam dialog ekspektasi']);
    markDialogueRead(actingAs(db, cast.employee, '2026-01-12'), { ...about, upTo: 2 });
    expect(titles(db, cast.employee, '2026-01-12', 'own')).toEqual(['Jawab 1 usulan rumusan dalam dialog ekspektasi']);
    const [proposal] = openProposals(db, threadOn(db, skpId, topic)!.id);
    const answer = { ...about, upTo: 2, proposalId: proposal!.id, reason: 'Rumusan itu tugas unit lain.' };
    declineWording(actingAs(db, cast.employee, '2026-01-12'), answer);
    expect(titles(db, cast.employee, '2026-01-12', 'own')).toEqual([]);
    expect(forEmployee(db, '2026-01-12').map(({ kind }) => kind)).toContain('read-dialogue');
    expect(titles(db, cast.head, '2026-01-12', 'team')).toEqual([]);
  });
});

describe('objectives of units', () => {
  it('added to the performance agreement after the plan was set ask the head, and nobody else, for a change', () => {
    const db = givenYear();
    const { skpId, cycle } = givenAgreedSkp(db, cast.head);
    givenAgreedSkp(db, cast.appraiser);
    const asked = (member: CastMember) => titles(db, member, '2026-02-10', 'own');
    expect(asked(cast.head)).toEqual([]);
    givenGoal(db, { cycle, unitId: castUnits.health.id });
    givenGoal(db, { cycle, unitId: castUnits.health.id, title: 'Lain', origin: 'direktif' });
    givenGoal(db, { cycle, unitId: castUnits.services.id });
    expect(asked(cast.head)).toEqual(['Buka perubahan SKP: 1 sasaran Perjanjian Kinerja belum termuat']);
    expect(asked(cast.appraiser)).toEqual([]);
    const owner = actingAs(db, cast.head, '2026-02-10');
    openChange(owner, { skpId, reason: 'Sasaran baru dalam Perjanjian Kinerja' });
    takeGoals(owner, { skpId });
    submitSkp(owner, { skpId });
    expect(asked(cast.head)).toEqual([]);
    agreeSkp(actingAs(db, cast.mayor, '2026-02-10'), { skpId });
    expect(asked(cast.head)).toEqual([]);
    const [goal] = listGoals(db, { unitId: castUnits.health.id, cycleId: cycle.id });
    addIndicator(owner, { ...goalIndicator, goalId: goal!.id, title: 'Indikator susulan' });
    expect(asked(cast.head)).toEqual(['Buka perubahan SKP: 1 sasaran Perjanjian Kinerja belum termuat']);
  });

  it('ask everybody who can enter it for the progress once a period is over', () => {
    const db = givenYear();
    const [cycle] = listCycles(db);
    const { indicators } = givenGoal(db, { cycle: cycle! });
    const periodId = periodsOf(db, cycle!.id)[0]!.id;
    const asked = (member: CastMember, day = '2026-04-01') =>
      inboxOf(actingAs(db, member, day)).office.filter(({ kind }) => kind === 'enter-realisations');
    expect(asked(cast.appraiser, '2026-03-31')).toEqual([]);
    const [task] = asked(cast.appraiser);
    expect(task).toMatchObject({ recordId: castUnits.services.id, periodId, count: 1 });
    expect(taskTitle(task!)).toBe('Isi realisasi sasaran unit untuk Triwulan I');
    expect(asked(cast.unitAdmin)).toHaveLength(1);
    // The head leads the unit above, and can only read, like an auditor. The agency admin could enter the values, but gets no task, because
    // an agency has hundreds of units.
    for (const member of [cast.agencyAdmin, cast.head, cast.auditor, cast.employee, cast.otherAppraiser])
      expect(asked(member)).toEqual([]);
    recordRealisations(actingAs(db, cast.appraiser, '2026-04-01'), {
      ...{ unitId: castUnits.services.id, periodId, revision: 0 },
      rows: [{ indicatorId: indicators[0]!.id, value: '81,5', note: '' }],
    });
    expect(asked(cast.appraiser)).toEqual([]);
    expect(asked(cast.appraiser, '2026-07-01')).toHaveLength(1);
  });
});

describe('submitted records that nobody can answer [ORANG-05]', () => {
  const leaders = [cast.appraiser, cast.head, cast.mayor];
  const withoutLeaders = (db: Connection) =>
    db
      .update(assignments)
      .set({ toOn: '2026-03-31' })
      .where(
        inArray(
          assignments.id,
          leaders.map(({ assignmentId }) => assignmentId),
        ),
      )
      .run();

  it('are told to their owner, a plan and a check-in', () => {
    const db = givenYear();
    const { checkInId } = givenSubmittedCheckIn(db, cast.employee);
    givenSubmittedSkp(db, cast.colleague);
    const wanted = (member: CastMember) =>
      inboxOf(actingAs(db, member, '2026-04-10')).own.filter(({ kind }) => kind.startsWith('want-'));
    expect([...wanted(cast.employee), ...wanted(cast.colleague)]).toEqual([]);
    withoutLeaders(db);
    expect(wanted(cast.employee)).toMatchObject([{ kind: 'want-answer', period: 'Triwulan I', recordId: checkInId }]);
    expect(wanted(cast.employee)[0]?.waitsFor).toContain('pengelola kepegawaian');
    expect(wanted(cast.colleague)).toMatchObject([{ kind: 'want-appraiser' }]);
  });
});
