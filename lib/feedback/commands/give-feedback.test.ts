import { describe, expect, it } from 'vitest';
import { auditEntries, feedbackEntries } from '@/db/schema';
import { periodsOf } from '@/lib/cycles/queries';
import { type CastMember, cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp } from '@/tests/support/given';
import { refusalOf } from '@/tests/support/traces';
import { feedbackOf } from '../queries';
import { type FeedbackNote, giveFeedback } from './give-feedback';

function given() {
  const db = freshDatabase();
  const { skpId, content, cycle } = givenAgreedSkp(db, cast.employee);
  const periodId = periodsOf(db, cycle.id)[0]!.id;
  const note = (body: string, targetKey = content.results[0]!.lineageId): FeedbackNote => ({
    target: 'rhk',
    targetKey,
    sentiment: 'positif',
    body,
  });
  const give = (notes: readonly FeedbackNote[], member: CastMember = cast.appraiser) =>
    giveFeedback(actingAs(db, member, '2026-04-06'), { skpId, periodId, occasion: 'berkala', notes });
  const read = () => feedbackOf(actingAs(db, cast.employee, '2026-04-07'), skpId).map(({ body }) => body);
  return { db, note, give, read };
}

describe('giving feedback', () => {
  it('reaches the employee, and leaves no word in the audit trail', () => {
    const { db, note, give, read } = given();
    give([note('Pertahankan.'), { ...note('Bantu rekan baru.', 'harmonis'), target: 'perilaku' }]);
    expect(read().sort()).toEqual(['Bantu rekan baru.', 'Pertahankan.']);
    expect(JSON.stringify(db.select().from(auditEntries).all())).not.toMatch(/Pertahankan|rekan baru/);
  });

  it('replaces the older note on the same subject and keeps it', () => {
    const { db, note, give, read } = given();
    give([note('Pertahankan.')]);
    give([note('Tingkatkan lagi.')]);
    expect(read()).toEqual(['Tingkatkan lagi.']);
    expect(db.select().from(feedbackEntries).all()).toHaveLength(2);
  });

  it('is refused without words, and about what is not of this plan', () => {
    const { db, note, give } = given();
    const other = givenAgreedSkp(db, cast.colleague).content.results[0]!.lineageId;
    expect(refusalOf(db, () => give([note('  ')])).reasons).toEqual(['Umpan balik belum ditulis.']);
    expect(refusalOf(db, () => give([note('Baik.', other)])).kind).toBe('missing');
    expect(refusalOf(db, () => give([{ ...note('Baik.', 'lain'), target: 'perilaku' }])).kind).toBe('missing');
  });

  it.each(['employee', 'head', 'agencyAdmin', 'auditor', 'stranger'] as const)('is not for %s', (key) => {
    const { db, note, give } = given();
    expect(refusalOf(db, () => give([note('Baik.')], cast[key])).kind).toBe('missing');
  });
});
