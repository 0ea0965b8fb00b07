import { describe, expect, it } from 'vitest';
import { auditEntries, feedbackEntries } from '@/db/schema';
import { periodsOf } from '@/lib/cycles/queries';
import { type CastMember, cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp } from '@/tests/support/given';
import { refusalOf } from '@/tests/support/traces';
import { feedbackOf, replacedFeedbackOf } from '../queries';
import type { FeedbackNote } from '../rules/note';
import { correctFeedback } from './correct-feedback';
import { giveFeedback } from './give-feedback';

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
  const correct = (notes: readonly FeedbackNote[], member: CastMember = cast.appraiser) =>
    correctFeedback(actingAs(db, member, '2026-04-08'), { skpId, periodId, occasion: 'berkala', notes });
  const replaced = (member: CastMember) => replacedFeedbackOf(actingAs(db, member, '2026-04-09'), skpId, periodId);
  return { db, content, skpId, note, give, read, correct, replaced };
}

const onValue = (note: FeedbackNote): FeedbackNote =>
  note.targetKey === 'harmonis' ? { ...note, target: 'perilaku' } : note;

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

  it('keeps several notes of one giver on the same subject, and replaces all of them later', () => {
    const { note, give, read } = given();
    give([note('Pertahankan.'), note('Laporannya rapi.'), note('Pertahankan.', 'harmonis')].map(onValue));
    expect(read()).toEqual(['Pertahankan.', 'Laporannya rapi.', 'Pertahankan.']);
    give([note('Tingkatkan lagi.')]);
    expect(read()).toEqual(['Pertahankan.', 'Tingkatkan lagi.']);
  });

  it('keeps the role and the name of the speaker, and who wrote it down [UMPAN-01]', () => {
    const { db, note, give, skpId, content } = given();
    const indicator = content.results[0]!.indicators[0]!.lineageId;
    give([
      note('Pertahankan.'),
      { ...note('Cepat dan jelas.'), saidBy: { giver: 'bawahan', name: 'Rina Sari' } },
      { ...note('Sabar.', indicator), target: 'iki', saidBy: { giver: 'pihak-lain', name: '' } },
      { ...note('Dapat diandalkan.', ''), target: 'umum' },
    ]);
    expect(feedbackOf(actingAs(db, cast.employee, '2026-04-07'), skpId)).toMatchObject([
      { giver: 'pimpinan', giverName: cast.appraiser.name, isRecorded: false },
      { giver: 'bawahan', giverName: 'Rina Sari', isRecorded: true },
      { giver: 'pihak-lain', giverName: '', isRecorded: true, target: 'iki', targetKey: indicator },
      { target: 'umum', targetKey: '' },
    ]);
    const [, recorded] = db.select().from(feedbackEntries).all();
    expect(recorded).toMatchObject({ giverId: null, recordedBy: cast.appraiser.id });
  });

  it('keeps several notes of others on one subject', () => {
    const { note, give, read } = given();
    const saidBy = { giver: 'rekan', name: '' } as const;
    give([note('Pertahankan.'), { ...note('Ramah.'), saidBy }]);
    give([{ ...note('Tepat waktu.'), saidBy }]);
    expect(read()).toEqual(['Pertahankan.', 'Ramah.', 'Tepat waktu.']);
  });

  it('is refused without words, and about a subject outside this plan', () => {
    const { db, note, give } = given();
    const other = givenAgreedSkp(db, cast.colleague).content.results[0]!.lineageId;
    expect(refusalOf(db, () => give([note('  ')])).reasons).toEqual(['Umpan balik belum ditulis.']);
    expect(refusalOf(db, () => give([note('Baik.', other)])).kind).toBe('missing');
    expect(refusalOf(db, () => give([{ ...note('Baik.', 'lain'), target: 'perilaku' }])).kind).toBe('missing');
  });

  it.each(['employee', 'head', 'agencyAdmin', 'auditor', 'stranger'] as const)('is not allowed to %s', (key) => {
    const { db, note, give } = given();
    expect(refusalOf(db, () => give([note('Baik.')], cast[key])).kind).toBe('missing');
  });
});

describe('correcting feedback', () => {
  it('leaves equal notes, and keeps replaced ones for their readers [UMPAN-03]', () => {
    const { note, give, read, correct, replaced } = given();
    const quoted = (body: string, name: string) => ({ ...note(body), saidBy: { giver: 'bawahan' as const, name } });
    give([note('Pertahankan.'), quoted('Sabar.', 'Rina'), quoted('Tegas.', 'Tono')]);
    expect(correct([note('Pertahankan.'), quoted('Sabar.', 'Rini'), quoted('Tegas.', 'Tono')]).changed).toBe(2);
    expect(read()).toEqual(['Pertahankan.', 'Tegas.', 'Sabar.']);
    for (const member of [cast.employee, cast.appraiser, cast.head])
      expect(replaced(member).map(({ body, giverName }) => [body, giverName])).toEqual([['Sabar.', 'Rina']]);
    for (const member of [cast.agencyAdmin, cast.unitAdmin, cast.auditor, cast.stranger])
      expect(replaced(member)).toEqual([]);
  });

  it('says if nothing changed, and is for the appraiser only', () => {
    const { db, note, give, correct } = given();
    give([note('Pertahankan.')]);
    expect(correct([note('Pertahankan.')]).changed).toBe(0);
    for (const member of [cast.employee, cast.head, cast.stranger])
      expect(refusalOf(db, () => correct([note('Lain.')], member)).kind).toBe('missing');
  });
});
