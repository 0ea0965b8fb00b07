import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { news, skps } from '@/db/schema';
import { agreeReuse } from '@/lib/appraisals/commands/agree-reuse';
import { endReuse } from '@/lib/appraisals/commands/end-reuse';
import { proposeReuse } from '@/lib/appraisals/commands/propose-reuse';
import { receiveAppraisal } from '@/lib/appraisals/commands/receive-appraisal';
import { takeBackAppraisal } from '@/lib/appraisals/commands/take-back-appraisal';
import { findReuse } from '@/lib/appraisals/queries/reuse-in-hand';
import { askAdjustment } from '@/lib/check-ins/commands/ask-adjustment';
import { correctAnswer } from '@/lib/check-ins/commands/correct-answer';
import { findCheckIn } from '@/lib/check-ins/queries/check-in';
import { recordDialogue } from '@/lib/dialogues/commands/record-dialogue';
import { sendNews } from '@/lib/kernel/news';
import { appointAppraiser } from '@/lib/people/commands/appoint-appraiser';
import { moveEmployee } from '@/lib/people/commands/move-employee';
import { findPerson } from '@/lib/people/queries/person';
import { appraiserOn } from '@/lib/people/queries/reporting-line';
import { NEWS_KINDS } from '@/lib/people/rules/vocabulary';
import { openChange } from '@/lib/skp/commands/open-change';
import { returnSkp } from '@/lib/skp/commands/return-skp';
import { applyForTeam } from '@/lib/teams/commands/apply-for-team';
import { approveMember } from '@/lib/teams/commands/approve-member';
import { changeTeam } from '@/lib/teams/commands/change-team';
import { declineMember } from '@/lib/teams/commands/decline-member';
import { removeMember } from '@/lib/teams/commands/remove-member';
import { findTeam } from '@/lib/teams/queries/teams';
import { markNewsRead } from '@/lib/web/news-read';
import { anAnswer } from '@/tests/support/answer';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import {
  givenAgreedSkp,
  givenOpenCycle,
  givenReviewedCheckIn,
  givenSubmittedCheckIn,
  givenSubmittedSkp,
} from '@/tests/support/given';
import { givenMovedWithResult, givenReleasedAppraisal } from '@/tests/support/given-appraisals';
import { givenNamed, givenTeam } from '@/tests/support/given-teams';
import { NEWS_PER_PAGE, newsPage, unreadNews } from './news';

let db: Connection;
beforeEach(() => {
  db = freshDatabase();
});

const told = (member: CastMember) => unreadNews(db, member.id, 50).news.map(({ words }) => words);
const others = (...members: CastMember[]) =>
  Object.values(cast)
    .filter((member) => !members.includes(member))
    .flatMap((member) => told(member));

/** Deletes the news that came from preparing a test. */
const forget = () => db.delete(news).run();

describe('news for their owner and nobody else', () => {
  const cases: [string, () => void, string[]][] = [
    ['a plan that was set', () => givenAgreedSkp(db, cast.employee), ['SKP Anda ditetapkan.']],
    [
      'a plan that was returned',
      () => {
        const { skpId } = givenSubmittedSkp(db, cast.employee);
        returnSkp(actingAs(db, cast.appraiser, '2026-01-20'), { skpId, reason: 'Target belum jelas.' });
      },
      ['SKP Anda dikembalikan untuk diperbaiki.'],
    ],
    [
      'a change that the appraiser opened',
      () => {
        const { skpId } = givenAgreedSkp(db, cast.employee);
        forget();
        openChange(actingAs(db, cast.appraiser, '2026-02-10'), { skpId, reason: 'Penugasan baru dari dinas' });
      },
      ['Pejabat penilai membuka perubahan SKP Anda.'],
    ],
    [
      'a report that was answered, with feedback',
      () => {
        givenAgreedSkp(db, cast.employee);
        forget();
        givenReviewedCheckIn(db, cast.employee, { skpId: db.select().from(skps).get()!.id });
      },
      ['Check-in Triwulan I 2026 Anda sudah ditanggapi.'],
    ],
    [
      'an answer that was corrected',
      () => {
        const { checkInId } = givenReviewedCheckIn(db, cast.employee);
        forget();
        const ctx = actingAs(db, cast.appraiser, '2026-04-08');
        const { checkIn, content } = findCheckIn(ctx, checkInId)!;
        const said = { lineageId: content.results[0]!.lineageId, sentiment: 'positif', body: 'Kata lain.' } as const;
        correctAnswer(ctx, { checkInId, revision: checkIn.revision, ...anAnswer([said]) });
      },
      ['Tanggapan atas check-in Triwulan I 2026 Anda diperbaiki.'],
    ],
    [
      'a report that was handed back',
      () => {
        const { checkInId } = givenSubmittedCheckIn(db, cast.employee);
        forget();
        const ctx = actingAs(db, cast.appraiser, '2026-04-08');
        const { revision } = findCheckIn(ctx, checkInId)!.checkIn;
        askAdjustment(ctx, { checkInId, revision, reason: 'Bukti dukung belum ada.' });
      },
      ['Check-in Triwulan I 2026 Anda dikembalikan untuk diperbaiki.'],
    ],
    [
      'a talk that the appraiser recorded',
      () => {
        const { skpId, periodId } = givenSubmittedCheckIn(db, cast.employee, { period: 2, day: '2026-06-25' });
        forget();
        const words = { heldOn: '2026-06-25', place: 'Ruang rapat', discussed: 'Kemajuan', agreed: 'Tetap' };
        recordDialogue(actingAs(db, cast.appraiser, '2026-06-26'), { skpId, periodId, revision: 0, ...words });
      },
      ['Dialog tengah tahun Anda dicatat oleh pejabat penilai.'],
    ],
    [
      'an appraisal that was handed over, also after its receipt',
      () => {
        const { appraisalId } = givenReleasedAppraisal(db, cast.employee);
        db.delete(news).where(eq(news.kind, 'plan-set')).run();
        db.delete(news).where(eq(news.kind, 'report-answered')).run();
        receiveAppraisal(actingAs(db, cast.employee, '2026-04-04'), { appraisalId });
      },
      ['Hasil penilaian Triwulan I 2026 Anda sudah dapat dibaca.'],
    ],
    [
      'an appraisal that was taken back, without the news of the hand-over',
      () => {
        const { appraisalId } = givenReleasedAppraisal(db, cast.employee);
        db.delete(news).where(eq(news.kind, 'plan-set')).run();
        db.delete(news).where(eq(news.kind, 'report-answered')).run();
        takeBackAppraisal(actingAs(db, cast.appraiser, '2026-04-04'), { appraisalId });
      },
      ['Hasil penilaian Triwulan I 2026 Anda ditarik kembali untuk diperbaiki.'],
    ],
    [
      'another post',
      () => {
        const { latest } = findPerson(actingAs(db, cast.agencyAdmin, '2026-06-01'), cast.employee.id)!;
        moveEmployee(actingAs(db, cast.agencyAdmin, '2026-06-01'), {
          ...{ employeeId: cast.employee.id, revision: latest!.revision, unit: castUnits.community.code },
          ...{
            position: 'Nutrisionis',
            positionClass: latest!.positionClass,
            functionalLevel: latest!.functionalLevel,
          },
          ...{ isHead: false, isIndependentUnitHead: false, fromOn: '2026-07-01' },
        } as Parameters<typeof moveEmployee>[1]);
      },
      ['Anda ditempatkan pada jabatan lain mulai 1 Juli 2026.'],
    ],
  ];

  it.each(cases)('%s', (_, act, words) => {
    act();
    expect(told(cast.employee)).toEqual(words);
    expect(others(cast.employee).filter((said) => words.includes(said))).toEqual([]);
  });

  it('tells who acts for a post, also to the people whom they appraise from then on', () => {
    const letter = { capacity: 'plt', letterNumber: '800/1', reason: 'Jabatan kosong', toOn: null } as const;
    const named = {
      unitId: castUnits.services.id,
      appraiser: cast.otherAppraiser.name,
      fromOn: '2026-06-10',
      ...letter,
    };
    appointAppraiser(actingAs(db, cast.agencyAdmin, '2026-06-01'), named);
    expect(told(cast.otherAppraiser)).toEqual([
      'Anda ditunjuk menilai sebagai Pelaksana tugas (Plt.) mulai 10 Juni 2026.',
    ]);
    const appraiser = (member: CastMember, day: string) => appraiserOn(db, member.assignmentId, day)?.employeeId;
    const isChanged = (member: CastMember) => appraiser(member, '2026-06-09') !== appraiser(member, '2026-06-10');
    const people = Object.values(cast).filter(isChanged);
    expect(people).toEqual(expect.arrayContaining([cast.employee, cast.colleague, cast.contract]));
    for (const member of people) expect(told(member)).toEqual(['Pejabat penilai Anda berubah mulai 10 Juni 2026.']);
    expect(others(cast.otherAppraiser, ...people)).toEqual([]);
  });

  it('tells of an appointment after the fact, also who appraised until then', () => {
    const letter = { capacity: 'plt', letterNumber: '800/1', reason: 'Jabatan kosong', toOn: null } as const;
    appointAppraiser(actingAs(db, cast.agencyAdmin, '2026-06-20'), {
      ...{ unitId: castUnits.services.id, appraiser: cast.otherAppraiser.name, fromOn: '2026-06-10', ...letter },
    });
    expect(told(cast.appraiser)).toContain(
      'Pejabat lain ditunjuk menilai menggantikan Anda, berlaku surut mulai 10 Juni 2026.',
    );
    expect(told(cast.employee)).toEqual(['Pejabat penilai Anda berubah, berlaku surut mulai 10 Juni 2026.']);
    expect(told(cast.otherAppraiser)).toHaveLength(1);
    for (const member of [cast.agencyAdmin, cast.auditor, cast.clinicHead]) expect(told(member)).toEqual([]);
  });

  it('tells a person who appraised already and is named after the fact only that they are named', () => {
    appointAppraiser(actingAs(db, cast.agencyAdmin, '2026-06-20'), {
      ...{ assignmentId: cast.employee.assignmentId, appraiser: cast.appraiser.name, fromOn: '2026-06-10' },
      ...{ capacity: 'definitif', letterNumber: '', reason: 'Pembetulan data', toOn: null },
    });
    expect(told(cast.appraiser)).toHaveLength(1);
    expect(db.select().from(news).all()).toHaveLength(1);
  });

  it('tells nobody that they were replaced from a day that is still to come', () => {
    appointAppraiser(actingAs(db, cast.agencyAdmin, '2026-06-10'), {
      ...{ unitId: castUnits.services.id, appraiser: cast.otherAppraiser.name, fromOn: '2026-06-10', toOn: null },
      ...{ capacity: 'plt', letterNumber: '800/1', reason: 'Jabatan kosong' },
    });
    expect(db.select().from(news).where(eq(news.kind, 'replaced-backdated')).all()).toEqual([]);
    expect(told(cast.employee)).toEqual(['Pejabat penilai Anda berubah mulai 10 Juni 2026.']);
  });

  it('has words for every kind, which name no person', () => {
    for (const kind of NEWS_KINDS) {
      sendNews(actingAs(db, cast.head, '2026-06-01'), [cast.stranger.id], {
        kind,
        subject: cast.stranger.id,
        detail: { period: 'Triwulan I 2026', fromOn: '2026-06-10', capacity: 'Plt.', team: 'Gizi' },
      });
    }
    expect(db.select().from(news).all()).toHaveLength(NEWS_KINDS.length);
    // News of lib/people has no condition. None of the other records belongs to the stranger, who is in no team, so of these only the news
    // "tidak lagi" is shown.
    const kept = told(cast.stranger);
    expect(kept.filter((words) => !words.includes('tim kerja'))).toHaveLength(8);
    expect(kept.filter((words) => words.includes('tidak lagi'))).toHaveLength(2);
    expect(kept).toHaveLength(10);
  });
});

describe('news of work teams', () => {
  const NAME = 'Percepatan Penurunan Stunting';
  const DAY = '2026-01-22';
  const given = () => givenTeam(db, givenOpenCycle(db));
  const toLead = `Keanggotaan seorang pegawai dalam tim kerja ${NAME} sudah dijawab pejabat penilainya.`;

  it('go to the lead when the team is formed, and to both leads when another one follows', () => {
    const { teamId } = given();
    expect(told(cast.appraiser)).toEqual([`Anda ditunjuk sebagai ketua tim kerja ${NAME}.`]);
    const change = { letterNumber: 'ST-13/2026', fromOn: '2026-01-15', toOn: null, isOpen: false };
    const fields = { teamId, name: NAME, ...change };
    changeTeam(actingAs(db, cast.head, DAY), { ...fields, revision: 1, lead: cast.appraiser.name });
    expect(told(cast.appraiser)).toHaveLength(1);
    changeTeam(actingAs(db, cast.head, DAY), { ...fields, revision: 2, lead: cast.otherAppraiser.name });
    expect(told(cast.appraiser)).toEqual([`Anda tidak lagi menjadi ketua tim kerja ${NAME}.`]);
    expect(told(cast.otherAppraiser)).toEqual([`Anda ditunjuk sebagai ketua tim kerja ${NAME}.`]);
    expect(others(cast.appraiser, cast.otherAppraiser)).toEqual([]);
  });

  it('go to a member whose appraiser was asked and approves, and to the lead', () => {
    const team = given();
    forget();
    const memberId = givenNamed(db, team, cast.stranger);
    const asked = `Anda diusulkan menjadi anggota tim kerja ${NAME}. Pejabat penilai Anda diminta menjawab.`;
    expect([told(cast.stranger), told(cast.appraiser)]).toEqual([[asked], []]);
    approveMember(actingAs(db, cast.otherAppraiser, DAY), { teamId: team.teamId, memberId });
    expect(told(cast.stranger)).toEqual(expect.arrayContaining([asked, `Anda menjadi anggota tim kerja ${NAME}.`]));
    expect(told(cast.appraiser)).toEqual([toLead]);
    expect(others(cast.stranger, cast.appraiser)).toEqual([]);
  });

  it('go to a member whose appraiser declines, without the reason, and to the lead', () => {
    const team = given();
    forget();
    const memberId = givenNamed(db, team, cast.stranger);
    const reason = 'Beban kerjanya sudah penuh';
    declineMember(actingAs(db, cast.otherAppraiser, DAY), { teamId: team.teamId, memberId, reason });
    const declined = `Keanggotaan Anda dalam tim kerja ${NAME} tidak disetujui pejabat penilai Anda.`;
    expect(told(cast.stranger)).toContain(declined);
    expect(told(cast.appraiser)).toEqual([toLead]);
    expect(JSON.stringify(db.select().from(news).all())).not.toContain(reason);
  });

  it('go to a member whom the lead appraises, and say when they leave, and nothing else then', () => {
    const team = given();
    forget();
    const memberId = givenNamed(db, team, cast.employee);
    expect(told(cast.employee)).toEqual([`Anda menjadi anggota tim kerja ${NAME}.`]);
    removeMember(actingAs(db, cast.appraiser, DAY), { teamId: team.teamId, memberId });
    expect(told(cast.employee)).toEqual([`Anda tidak lagi terdaftar dalam tim kerja ${NAME}.`]);
    givenNamed(db, team, cast.employee);
    expect(told(cast.employee).filter((words) => words.includes('tidak lagi'))).toEqual([]);
  });

  it('tell nobody of their own application, nor that a refused one was taken away', () => {
    const cycle = givenOpenCycle(db);
    const team = givenTeam(db, cycle, { isOpen: true });
    forget();
    applyForTeam(actingAs(db, cast.stranger, DAY), { teamId: team.teamId });
    expect(told(cast.stranger)).toEqual([]);
    const memberId = findTeam(actingAs(db, cast.appraiser, DAY), team.teamId)!.members[0]!.id;
    const reason = 'Beban kerjanya sudah penuh';
    declineMember(actingAs(db, cast.otherAppraiser, DAY), { teamId: team.teamId, memberId, reason });
    removeMember(actingAs(db, cast.appraiser, DAY), { teamId: team.teamId, memberId });
    expect(told(cast.stranger)).toEqual([]);
  });
});

describe('news of using the result of the old unit', () => {
  const MAY = '2026-05-25';
  let asked: ReturnType<typeof givenMovedWithResult>;
  beforeEach(() => {
    asked = givenMovedWithResult(db, cast.employee);
    forget();
  });
  const as = (member: CastMember) => actingAs(db, member, MAY);
  const propose = (member: CastMember) => proposeReuse(as(member), asked);
  const answer = () => ({
    ...{ skpId: asked.skpId, periodId: asked.periodId },
    reuseId: findReuse(as(cast.employee), asked.skpId, asked.periodId)!.current!.id,
  });
  const hrefsOf = ({ id }: CastMember) => unreadNews(db, id, 9).news.map(({ href }) => href);
  const PROPOSED = 'Pemakaian hasil evaluasi unit lama untuk Triwulan II 2026 diusulkan kepada Anda.';
  const AGREED = 'Pemakaian hasil evaluasi unit lama untuk Triwulan II 2026 disetujui.';
  const ENDED = 'Hasil evaluasi unit lama untuk Triwulan II 2026 tidak jadi dipakai.';

  it('go to the owner, to whom it is proposed, and to the appraiser when it is agreed and given up', () => {
    propose(cast.otherAppraiser);
    expect(told(cast.employee)).toEqual([PROPOSED]);
    const given = answer();
    agreeReuse(as(cast.employee), given);
    expect([told(cast.employee), told(cast.otherAppraiser)]).toEqual([[PROPOSED], [AGREED]]);
    expect(hrefsOf(cast.employee)).toEqual([`/appraisals/reuse/${asked.skpId}/${asked.periodId}`]);
    expect(hrefsOf(cast.otherAppraiser)).toEqual([`/appraisals?period=${asked.periodId}`]);
    endReuse(as(cast.employee), { ...given, reason: 'Hasil baru lebih sesuai dengan pekerjaannya' });
    expect([told(cast.employee), told(cast.otherAppraiser)]).toEqual([[], [ENDED]]);
    expect(others(cast.employee, cast.otherAppraiser)).toEqual([]);
  });

  it('go to the owner who proposed it; the appraiser has it as a task', () => {
    propose(cast.employee);
    expect([told(cast.employee), told(cast.otherAppraiser)]).toEqual([[], []]);
    agreeReuse(as(cast.otherAppraiser), answer());
    expect(hrefsOf(cast.employee)).toEqual([`/appraisals/reuse/${asked.skpId}/${asked.periodId}`]);
    expect([told(cast.employee), told(cast.otherAppraiser)]).toEqual([[AGREED], []]);
  });

  it('reach an appraiser who had not answered, and lead to a page that is open also when nothing is left to agree', () => {
    propose(cast.employee);
    endReuse(as(cast.employee), { ...answer(), reason: 'Hasil baru lebih sesuai dengan pekerjaannya' });
    expect(told(cast.otherAppraiser)).toEqual([ENDED]);
    expect(unreadNews(db, cast.otherAppraiser.id, 9).news[0]?.href).toBe('/appraisals');
  });
});

describe('news', () => {
  it('are never for the person who acted', () => {
    sendNews(actingAs(db, cast.employee, '2026-06-01'), [cast.employee.id, cast.head.id, cast.head.id], {
      kind: 'post-taken',
      subject: 'x',
      detail: { fromOn: '2026-06-01' },
    });
    expect([told(cast.employee).length, told(cast.head).length]).toEqual([0, 1]);
  });

  it('are hidden from a person whose record it no longer is', () => {
    const { skpId } = givenAgreedSkp(db, cast.employee);
    db.update(skps).set({ ownerId: cast.colleague.id }).where(eq(skps.id, skpId)).run();
    expect([told(cast.employee), told(cast.colleague)]).toEqual([[], []]);
    expect(newsPage(actingAs(db, cast.employee, '2026-02-01')).news).toEqual([]);
  });

  it('come in pages, the newest first, and are read up to the last one shown', () => {
    const at = (minute: number) => new Date(Date.UTC(2026, 5, 1, 3, minute));
    for (let i = 0; i < NEWS_PER_PAGE + 3; i++) {
      const ctx = { ...actingAs(db, cast.agencyAdmin, '2026-06-01'), now: at(i) };
      sendNews(ctx, [cast.employee.id], { kind: 'post-taken', subject: 'x', detail: { fromOn: '2026-06-01' } });
    }
    const ctx = actingAs(db, cast.employee, '2026-06-02');
    const first = newsPage(ctx);
    const second = newsPage(ctx, first.next);
    expect([first.news.length, second.news.length, second.next]).toEqual([NEWS_PER_PAGE, 3, undefined]);
    expect([...first.news, ...second.news].map((row) => row.at)).toEqual(
      Array.from({ length: NEWS_PER_PAGE + 3 }, (_, i) => at(NEWS_PER_PAGE + 2 - i)),
    );
    for (const mark of ['', 'x', '1.', 'a.b', '1e9.x']) expect(() => newsPage(ctx, mark)).not.toThrow();
    markNewsRead(actingAs(db, cast.head, '2026-06-02'), at(99));
    expect(unreadNews(db, cast.employee.id, 3)).toMatchObject({ count: NEWS_PER_PAGE + 3 });
    markNewsRead(ctx, at(NEWS_PER_PAGE));
    expect(unreadNews(db, cast.employee.id, 3)).toMatchObject({ count: 2 });
    expect(
      newsPage(ctx)
        .news.map(({ isUnread }) => isUnread)
        .slice(0, 3),
    ).toEqual([true, true, false]);
  });
});
