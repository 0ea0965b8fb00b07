import { describe, expect, it } from 'vitest';
import { appraiserAppointments, auditEntries, feedbackEntries } from '@/db/schema';
import { feedbackOf } from '@/lib/feedback/queries';
import { StaleRevision } from '@/lib/kernel/decision';
import { anAnswer } from '@/tests/support/answer';
import { byPlace } from '@/tests/support/by-place';
import { type CastMember, cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenOpenedCheckIn, givenReviewedCheckIn, givenSubmittedCheckIn } from '@/tests/support/given';
import { eventsOf, refusalOf } from '@/tests/support/traces';
import { checkInFor, findCheckIn } from '../queries/check-in';
import { askAdjustment } from './ask-adjustment';
import { type CheckInReview, reviewCheckIn } from './review-check-in';
import { withdrawCheckIn } from './withdraw-check-in';

const WORDS = 'Laporan rapi dan tepat waktu.';

function given() {
  const db = freshDatabase();
  const submitted = givenSubmittedCheckIn(db, cast.employee);
  const ctx = actingAs(db, cast.appraiser, '2026-04-07');
  const found = findCheckIn(ctx, submitted.checkInId)!;
  const [first, second] = found.content.results;
  const review: CheckInReview = {
    checkInId: submitted.checkInId,
    revision: found.checkIn.revision,
    ...anAnswer(
      [
        { lineageId: first!.lineageId, sentiment: 'positif', body: WORDS },
        { lineageId: second!.lineageId, sentiment: null, body: '' },
      ],
      { behaviours: [{ coreValue: 'harmonis', sentiment: 'netral', body: 'Perhatikan rekan baru.' }] },
    ),
  };
  const placed = (fields: Readonly<Record<string, string>>) => byPlace(found.content.results, fields);
  return { db, ctx, ...submitted, review, placed };
}

describe('answering a report', () => {
  it('gives feedback and a verdict, and closes it', () => {
    const { db, ctx, checkInId, skpId, review } = given();
    reviewCheckIn(ctx, review);
    expect(checkInFor(ctx, checkInId)!.checkIn).toMatchObject({ status: 'reviewed', verdict: 'menunjukkan-kemajuan' });
    expect(feedbackOf(actingAs(db, cast.employee, '2026-04-08'), skpId)).toMatchObject([
      { target: 'rhk', giver: 'pimpinan', giverName: cast.appraiser.name, occasion: 'berkala', body: WORDS },
      { target: 'perilaku', targetKey: 'harmonis', sentiment: 'netral' },
    ]);
    expect(eventsOf(db).slice(-2)).toEqual(['feedback.given', 'check-in.reviewed']);
  });

  it('leaves no word of it in the audit trail', () => {
    const { db, ctx, review } = given();
    const followUps = { pembinaan: 'Coaching setiap Senin.' };
    const verdict = 'tidak-menunjukkan-kemajuan' as const;
    reviewCheckIn(ctx, { ...review, verdict, verdictNote: 'Tambah tenaga.', followUps });
    const trail = JSON.stringify(db.select().from(auditEntries).all());
    for (const words of [WORDS, 'Perhatikan rekan baru.', 'Tambah tenaga.', 'Coaching setiap Senin.'])
      expect(trail).not.toContain(words);
  });

  it('needs feedback on at least one result', () => {
    const { db, ctx, review, placed } = given();
    const silent = { ...review, results: review.results.map((note) => ({ ...note, sentiment: null, body: '' })) };
    expect(Object.keys(placed(refusalOf(db, () => reviewCheckIn(ctx, silent)).fields))).toEqual(['results.0.body']);
  });

  it('takes no result of another plan', () => {
    const { db, ctx, review } = given();
    const { checkInId } = givenOpenedCheckIn(db, cast.colleague);
    const theirs = findCheckIn(actingAs(db, cast.colleague, '2026-04-07'), checkInId)!.content.results[0]!;
    const { results: foreign } = anAnswer([{ lineageId: theirs.lineageId, sentiment: 'positif', body: WORDS }]);
    expect(refusalOf(db, () => reviewCheckIn(ctx, { ...review, results: foreign })).kind).toBe('missing');
  });

  it('shows what the employee changed since the report was read', () => {
    const { db, ctx, review, placed } = given();
    const refusal = refusalOf(db, () => reviewCheckIn(ctx, { ...review, revision: 2 }));
    expect(refusal).toBeInstanceOf(StaleRevision);
    const { revision, current, labels } = refusal as StaleRevision;
    const name = 'report.results.0.indicators.0.note';
    expect([revision, placed(current)[name]]).toEqual([3, 'Sedang berjalan.']);
    expect(placed(labels)[name]).toMatch(/^Catatan: /);
  });

  it('is refused to everybody else, and after the report was taken back or answered', () => {
    const { db, ctx, checkInId, review } = given();
    const tryAs = (member: CastMember) =>
      refusalOf(db, () => reviewCheckIn(actingAs(db, member, '2026-04-07'), review));
    for (const member of [cast.employee, cast.head, cast.unitAdmin, cast.agencyAdmin, cast.auditor])
      expect(tryAs(member).reasons).toEqual(['Langkah ini bukan wewenang Anda.']);
    for (const member of [cast.otherAppraiser, cast.colleague, cast.stranger])
      expect(tryAs(member).kind).toBe('missing');
    withdrawCheckIn(actingAs(db, cast.employee, '2026-04-07'), { checkInId });
    expect(refusalOf(db, () => reviewCheckIn(ctx, review)).reasons[0]).toContain('Status check-in sudah berubah');
  });

  it("belongs to today's appraiser, not to yesterday's", () => {
    const { db, review } = given();
    db.insert(appraiserAppointments)
      .values({
        id: 'sk-plh',
        assignmentId: cast.employee.assignmentId,
        appraiserId: cast.otherAppraiser.id,
        capacity: 'plh',
        reason: 'Cuti',
        fromOn: '2026-04-08',
        toOn: '2026-04-30',
        appointedBy: cast.agencyAdmin.id,
        appointedAt: new Date('2026-04-07T00:00:00Z'),
      })
      .run();
    expect(refusalOf(db, () => reviewCheckIn(actingAs(db, cast.appraiser, '2026-04-09'), review)).kind).toBe('missing');
    reviewCheckIn(actingAs(db, cast.otherAppraiser, '2026-04-09'), review);
    expect(db.select().from(feedbackEntries).all()[0]?.giverId).toBe(cast.otherAppraiser.id);
  });
});

describe('who reads feedback', () => {
  it.each([
    ['employee', true],
    ['appraiser', true],
    ['head', true],
    ['unitAdmin', false],
    ['agencyAdmin', false],
    ['auditor', false],
    ['otherAppraiser', false],
    ['colleague', false],
  ] as const)('%s: %s [CEK-04]', (key, reads) => {
    const db = freshDatabase();
    const { checkInId, skpId } = givenReviewedCheckIn(db, cast.employee);
    const ctx = actingAs(db, cast[key], '2026-04-08');
    expect(feedbackOf(ctx, skpId).length > 0).toBe(reads);
    expect(JSON.stringify(findCheckIn(ctx, checkInId) ?? '').includes(WORDS)).toBe(reads);
  });
});

describe('handing a report back', () => {
  it('gives a reason and lets the employee write again', () => {
    const { db, ctx, checkInId } = given();
    askAdjustment(ctx, { checkInId, revision: 3, reason: ' Lengkapi bukti dukung. ' });
    expect(checkInFor(ctx, checkInId)!.checkIn).toMatchObject({
      status: 'adjustment',
      adjustmentReason: 'Lengkapi bukti dukung.',
    });
    expect(eventsOf(db).at(-1)).toBe('check-in.adjustment-asked');
  });

  it('needs a reason, the current report, and the appraiser', () => {
    const { db, ctx, checkInId } = given();
    const ask = (reason: string, revision = 3, by = ctx) =>
      refusalOf(db, () => askAdjustment(by, { checkInId, revision, reason }));
    expect(ask('kurang').fields).toHaveProperty('reason');
    expect(ask('Lengkapi bukti dukung.', 2)).toBeInstanceOf(StaleRevision);
    const by = (member: CastMember) => actingAs(db, member, '2026-04-07');
    expect(ask('Lengkapi bukti dukung.', 3, by(cast.employee)).reasons).toEqual(['Langkah ini bukan wewenang Anda.']);
    expect(ask('Lengkapi bukti dukung.', 3, by(cast.stranger)).kind).toBe('missing');
  });
});
