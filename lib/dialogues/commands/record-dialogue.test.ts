import { describe, expect, it } from 'vitest';
import { StaleRevision } from '@/lib/kernel/decision';
import { type CastMember, cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenOpenedCheckIn } from '@/tests/support/given';
import { eventsOf, refusalOf } from '@/tests/support/traces';
import { dialogueOf } from '../queries';
import { confirmDialogue } from './confirm-dialogue';
import { recordDialogue } from './record-dialogue';

const DAY = '2026-07-06';
const talk = { heldOn: '2026-07-03', place: 'Ruang rapat', discussed: 'Kemajuan target.', agreed: 'Tambah pelatihan.' };

function given(period = 2) {
  const db = freshDatabase();
  const { skpId, periodId } = givenOpenedCheckIn(db, cast.employee, { period, day: DAY });
  const as = (member: CastMember) => actingAs(db, member, DAY);
  const record = (member: CastMember, revision: number, change = {}) =>
    recordDialogue(as(member), { skpId, periodId, revision, ...talk, ...change });
  const confirm = (member: CastMember, revision: number) => confirmDialogue(as(member), { skpId, periodId, revision });
  const current = () => dialogueOf(db, skpId, periodId);
  return { db, skpId, periodId, record, confirm, current };
}

describe('the mid-year talk', () => {
  it('is written by the employee, which is also a confirmation, and confirmed by the appraiser', () => {
    const { db, record, confirm, current } = given();
    record(cast.employee, 0);
    expect(current()).toMatchObject({ ...talk, recordedByName: cast.employee.name, appraiserConfirmedAt: null });
    confirm(cast.appraiser, 1);
    expect(current()?.ownerConfirmedAt).toBeInstanceOf(Date);
    expect(current()?.appraiserConfirmedAt).toBeInstanceOf(Date);
    expect(eventsOf(db).slice(-2)).toEqual(['dialogue.recorded', 'dialogue.confirmed']);
  });

  it('loses the confirmation of the other side when one side writes again', () => {
    const { record, current } = given();
    record(cast.appraiser, 0);
    expect(current()).toMatchObject({ ownerConfirmedAt: null });
    record(cast.employee, 1, { agreed: 'Tambah dua pelatihan.' });
    expect(current()).toMatchObject({ agreed: 'Tambah dua pelatihan.', appraiserConfirmedAt: null, revision: 2 });
  });

  it('cannot change once both have confirmed', () => {
    const { db, record, confirm } = given();
    record(cast.appraiser, 0);
    confirm(cast.employee, 1);
    expect(refusalOf(db, () => record(cast.appraiser, 2)).reasons[0]).toContain('dikonfirmasi kedua pihak');
    expect(refusalOf(db, () => confirm(cast.employee, 2)).reasons[0]).toContain('sudah mengonfirmasi');
  });

  it('is not confirmed unread: a text that changed meanwhile is shown first', () => {
    const { db, record, confirm } = given();
    record(cast.appraiser, 0);
    record(cast.appraiser, 1, { agreed: 'Lain lagi.' });
    const refusal = refusalOf(db, () => confirm(cast.employee, 1));
    expect(refusal).toBeInstanceOf(StaleRevision);
    expect(refusal).toMatchObject({ revision: 2, current: { agreed: 'Lain lagi.', heldOn: '3 Juli 2026' } });
    expect(refusalOf(db, () => record(cast.employee, 0))).toBeInstanceOf(StaleRevision);
  });

  it('can only have been held in this year and not in the future', () => {
    const { db, record } = given();
    for (const heldOn of ['2026-07-07', '2025-12-31'])
      expect(refusalOf(db, () => record(cast.employee, 0, { heldOn })).fields).toHaveProperty('heldOn');
  });

  it('is missing for a third person, and for periods without a talk', () => {
    const { db, record, confirm } = given();
    const others = [cast.head, cast.agencyAdmin, cast.auditor, cast.colleague, cast.stranger];
    for (const member of others) expect(refusalOf(db, () => record(member, 0)).kind).toBe('missing');
    expect(refusalOf(db, () => confirm(cast.employee, 0)).kind).toBe('missing');
    record(cast.employee, 0);
    for (const member of others) expect(refusalOf(db, () => confirm(member, 1)).kind).toBe('missing');
    const first = given(1);
    expect(refusalOf(first.db, () => first.record(cast.employee, 0)).kind).toBe('missing');
  });
});
