import { describe, expect, it } from 'vitest';
import { answerDrafts, appraiserAppointments, auditEntries, checkIns } from '@/db/schema';
import { feedbackOf } from '@/lib/feedback/queries';
import { StaleRevision } from '@/lib/kernel/decision';
import { anAnswer, aSaying } from '@/tests/support/answer';
import { byPlace } from '@/tests/support/by-place';
import { type CastMember, cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenSubmittedCheckIn } from '@/tests/support/given';
import { eventsOf, refusalOf } from '@/tests/support/traces';
import { answerFormValues, answerWords } from '../queries/answer';
import { findCheckIn } from '../queries/check-in';
import { strandedAnswers } from '../queries/stranded-answers';
import type { TypedAnswer } from '../rules/answer';
import { askAdjustment } from './ask-adjustment';
import { correctAnswer } from './correct-answer';
import { reviewCheckIn } from './review-check-in';
import { saveAnswerDraft } from './save-answer-draft';

const WORDS = 'Laporan rapi.\n\nTeruskan.';

function given() {
  const db = freshDatabase();
  const { checkInId, skpId } = givenSubmittedCheckIn(db, cast.employee);
  const as = (member: CastMember, day = '2026-04-08') => actingAs(db, member, day);
  const found = (member: CastMember = cast.appraiser) => findCheckIn(as(member), checkInId)!;
  const [first] = found().content.results;
  const indicator = first!.indicators[0]!.lineageId;
  const answer = anAnswer([{ lineageId: first!.lineageId, sentiment: 'positif', body: WORDS }]);
  const quoting: TypedAnswer = {
    ...answer,
    followUps: { apresiasi: 'Terima kasih.' },
    results: [{ ...answer.results[0]!, sayings: [{ ...aSaying('bawahan', 'Sabar.', 'Rina'), about: indicator }] }],
    behaviours: [{ coreValue: 'harmonis', sentiment: 'netral', body: 'Perhatikan rekan baru.' }],
    behaviourSayings: [{ ...aSaying('rekan', 'Suka menolong.'), coreValue: 'harmonis' }],
  };
  type Operation = typeof reviewCheckIn | typeof saveAnswerDraft;
  const send = (
    of: TypedAnswer,
    operation: Operation = reviewCheckIn,
    member: CastMember = cast.appraiser,
    day?: string,
  ) => operation(as(member, day), { checkInId, revision: found().checkIn.revision, ...of });
  return { db, checkInId, skpId, as, found, answer, quoting, send };
}

describe('correcting a sent answer', () => {
  it('keeps every earlier answer, the last replaced one first', () => {
    const { quoting, send, found, as } = given();
    send(quoting);
    send({ ...quoting, verdictNote: 'Kedua.' }, correctAnswer, cast.appraiser, '2026-04-20');
    send({ ...quoting, verdictNote: 'Ketiga.' }, correctAnswer, cast.appraiser, '2026-04-22');
    const { earlier } = answerWords(as(cast.employee), found(cast.employee));
    expect(earlier.map(({ verdictNote }) => verdictNote)).toEqual(['Kedua.', '']);
  });

  it('replaces the old words, which stay readable with author and time [UMPAN-03]', () => {
    const { quoting, send, found, as, skpId } = given();
    send(quoting);
    const results = [{ ...quoting.results[0]!, body: 'Rapi.' }];
    const mended = { ...quoting, verdictNote: 'Pertahankan.', followUps: {}, results };
    send(mended, correctAnswer, cast.appraiser, '2026-04-20');
    const said = feedbackOf(as(cast.employee), skpId).map(({ body }) => body);
    expect(said.sort()).toEqual(['Perhatikan rekan baru.', 'Rapi.', 'Sabar.', 'Suka menolong.']);
    const words = answerWords(as(cast.employee), found(cast.employee));
    expect(words.followUps).toEqual([]);
    expect(words.earlier).toMatchObject([
      {
        verdict: 'menunjukkan-kemajuan',
        verdictNote: '',
        answeredBy: cast.appraiser.name,
        followUps: [{ kind: 'apresiasi', body: 'Terima kasih.' }],
        feedback: [{ body: WORDS }],
      },
    ]);
    expect(words.earlier[0]!.replacedAt.toISOString()).toContain('2026-04-20');
  });

  it('begins with the sent answer, row by row', () => {
    const { quoting, send, found, as } = given();
    send(quoting);
    const { fields, isDraft } = answerFormValues(as(cast.appraiser), found());
    expect(isDraft).toBe(false);
    expect(byPlace(found().content.results, fields)).toMatchObject({
      verdict: 'menunjukkan-kemajuan',
      'followUps.apresiasi': 'Terima kasih.',
      'results.0.body': WORDS,
      'results.0.sayings.0.giver': 'bawahan',
      'results.0.sayings.0.giverName': 'Rina',
      'behaviours.harmonis.body': 'Perhatikan rekan baru.',
      'behaviourSayings.0.coreValue': 'harmonis',
    });
  });

  it('asks for one of the two verdicts if an old answer has neither', () => {
    const { db, quoting, send, found, as } = given();
    send(quoting);
    db.update(checkIns).set({ verdict: 'perlu-penyesuaian' }).run();
    expect(answerFormValues(as(cast.appraiser), found()).fields.verdict).toBe('');
    send(quoting, correctAnswer);
    expect(answerWords(as(cast.employee), found()).earlier).toMatchObject([{ verdict: 'perlu-penyesuaian' }]);
  });

  it('is refused without a change, on an older revision, with a gap, and to everybody else', () => {
    const { db, checkInId, quoting, send, as } = given();
    send(quoting);
    const refused = (of: TypedAnswer, member?: CastMember) => refusalOf(db, () => send(of, correctAnswer, member));
    expect(refused(quoting).reasons).toEqual(['Tanggapan ini sama dengan yang sudah terkirim.']);
    expect(Object.keys(refused({ ...quoting, verdict: null }).fields)).toEqual(['verdict']);
    const stale = { checkInId, revision: 1, ...quoting, verdictNote: 'Lain.' };
    expect(refusalOf(db, () => correctAnswer(as(cast.appraiser), stale))).toBeInstanceOf(StaleRevision);
    const changed = { ...quoting, verdictNote: 'Lain.' };
    for (const member of [cast.employee, cast.head, cast.agencyAdmin, cast.auditor])
      expect(refused(changed, member).reasons[0]).toBe('Langkah ini bukan wewenang Anda.');
    expect(refused(changed, cast.stranger).kind).toBe('missing');
  });

  it.each(['unitAdmin', 'agencyAdmin', 'auditor'] as const)('shows %s neither follow-ups nor earlier words', (key) => {
    const { quoting, send, found, as } = given();
    send(quoting);
    send({ ...quoting, verdictNote: 'Pertahankan.' }, correctAnswer);
    expect(answerWords(as(cast[key]), found(cast[key]))).toEqual({ followUps: [], earlier: [] });
  });
});

describe('a draft of an answer', () => {
  it('may be incomplete, and is shown to its writer alone', () => {
    const { db, answer, send, found, as } = given();
    send({ ...answer, verdict: null, results: [{ ...answer.results[0]!, sentiment: null }] }, saveAnswerDraft);
    const { fields, isDraft } = answerFormValues(as(cast.appraiser), found());
    const { 'results.0.body': body } = byPlace(found().content.results, fields);
    expect([isDraft, body, fields.verdict]).toEqual([true, WORDS, '']);
    for (const member of [cast.employee, cast.head, cast.agencyAdmin, cast.auditor]) {
      expect(answerFormValues(as(member), found(member))).toEqual({ fields: {}, isDraft: false });
      expect(JSON.stringify(found(member))).not.toContain('Laporan rapi.');
    }
    expect(JSON.stringify(db.select().from(auditEntries).all())).not.toContain('Laporan rapi.');
    expect(eventsOf(db).at(-1)).toBe('check-in.answer-drafted');
  });

  it('can be saved again, not over a newer one, and is deleted once the answer is sent', () => {
    const { db, checkInId, answer, send, found, as } = given();
    send({ ...answer, verdictNote: 'Satu.' }, saveAnswerDraft);
    const { revision } = found().checkIn;
    send({ ...answer, verdictNote: 'Dua.' }, saveAnswerDraft);
    const late = { checkInId, revision, ...answer, verdictNote: 'Tiga.' };
    const refusal = refusalOf(db, () => saveAnswerDraft(as(cast.appraiser), late));
    expect(refusal).toBeInstanceOf(StaleRevision);
    expect(refusal).toMatchObject({
      current: { verdictNote: 'Dua.' },
      labels: { verdictNote: 'Catatan kesimpulan', 'report.obstacles': 'Kendala' },
    });
    expect(db.select().from(answerDrafts).all()).toHaveLength(1);
    send(answer);
    expect(db.select().from(answerDrafts).all()).toEqual([]);
  });

  it.each([false, true])(
    'stays for its writer to copy if another person answers first; may still read it: %s',
    (reads) => {
      const { db, checkInId, quoting, send, as } = given();
      send({ ...quoting, verdict: null, verdictNote: 'Teruskan.' }, saveAnswerDraft);
      expect(strandedAnswers(as(cast.appraiser))).toEqual([]);
      const plh = { capacity: 'plh', reason: 'Cuti', fromOn: '2026-04-09', toOn: reads ? '2026-04-09' : '2026-04-30' };
      const letter = { id: 'sk-plh', assignmentId: cast.employee.assignmentId, appointedBy: cast.agencyAdmin.id };
      db.insert(appraiserAppointments)
        .values({ ...letter, ...plh, capacity: 'plh', appraiserId: cast.otherAppraiser.id, appointedAt: new Date(0) })
        .run();
      send(quoting, reviewCheckIn, cast.otherAppraiser, '2026-04-09');
      const writer = as(cast.appraiser, '2026-04-10');
      const title = `Draf tanggapan check-in Triwulan I 2026: ${cast.employee.name}`;
      const words = [WORDS, 'Rina: Sabar.', 'Perhatikan rekan baru.', 'Suka menolong.', 'Teruskan.', 'Terima kasih.'];
      expect(strandedAnswers(writer)).toEqual([{ checkInId, title, words, isReadable: reads }]);
      for (const member of [cast.otherAppraiser, cast.employee, cast.head, cast.agencyAdmin])
        expect(strandedAnswers(as(member, '2026-04-10'))).toEqual([]);
      expect(JSON.stringify(db.select().from(auditEntries).all())).not.toContain('Teruskan.');
    },
  );

  it('also stays for a former appraiser, and waits in its form while the report is being improved', () => {
    const { db, checkInId, quoting, send, as, found } = given();
    send(quoting, saveAnswerDraft);
    const { revision } = found().checkIn;
    askAdjustment(as(cast.appraiser), { checkInId, revision, reason: 'Lengkapi bukti dukung.' });
    expect(strandedAnswers(as(cast.appraiser))).toEqual([]);
    const letter = { id: 'sk', assignmentId: cast.employee.assignmentId, appointedBy: cast.agencyAdmin.id, reason: '' };
    db.insert(appraiserAppointments)
      .values({
        ...letter,
        ...{ capacity: 'delegasi', appraiserId: cast.otherAppraiser.id },
        ...{ fromOn: '2026-04-09', toOn: null, appointedAt: new Date(0) },
      })
      .run();
    expect(strandedAnswers(as(cast.appraiser, '2026-04-10'))).toHaveLength(1);
  });

  it('is for the appraiser alone', () => {
    const { db, answer, send } = given();
    const refused = (member: CastMember) => refusalOf(db, () => send(answer, saveAnswerDraft, member));
    for (const member of [cast.employee, cast.head, cast.auditor])
      expect(refused(member).reasons).toEqual(['Langkah ini bukan wewenang Anda.']);
    expect(refused(cast.stranger).kind).toBe('missing');
  });
});
