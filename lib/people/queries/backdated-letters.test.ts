import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { addDays } from '@/lib/kernel/dates';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenState } from '@/tests/support/given-states';
import { appointAppraiser } from '../commands/appoint-appraiser';
import { withdrawAppointment } from '../commands/withdraw-appointment';
import { backdatedLetterWords } from '../labels/letters';
import { listAppointments } from './appointments';
import { BACKDATED_NOTICE_DAYS, backdatedLettersFor } from './backdated-letters';

const RECORDED = '2026-07-20';
let db: Connection;
beforeEach(() => {
  db = freshDatabase();
});

const term = { fromOn: '2026-07-01', toOn: '2026-07-15', reason: 'Cuti besar', letterNumber: '800/12/2026' };
const forUnit = {
  ...term,
  unitId: castUnits.services.id,
  appraiser: cast.otherAppraiser.signInName,
  capacity: 'plh',
} as const;
const forPerson = {
  ...term,
  assignmentId: cast.employee.assignmentId,
  appraiser: cast.otherAppraiser.signInName,
  capacity: 'delegasi',
} as const;
const record = (input: Parameters<typeof appointAppraiser>[1], day = RECORDED) =>
  appointAppraiser(actingAs(db, cast.agencyAdmin, day), input);
const toldTo = (member: CastMember, day = RECORDED) =>
  backdatedLettersFor(actingAs(db, member, day), 'Asia/Jakarta').map(({ part }) => part);
const wordsFor = (member: CastMember) =>
  backdatedLettersFor(actingAs(db, member, RECORDED), 'Asia/Jakarta')
    .map(backdatedLetterWords)
    .join(' ');

describe('[ORANG-33] an appointment that is recorded after its first day', () => {
  it('is shown to the person named, the people of the unit and the head whom it replaces, and to nobody else', () => {
    record(forUnit);
    expect(toldTo(cast.otherAppraiser)).toEqual(['named']);
    for (const member of [cast.employee, cast.colleague, cast.contract]) expect(toldTo(member)).toEqual(['appraised']);
    expect(toldTo(cast.appraiser)).toEqual(['replaced']);
    for (const member of [cast.stranger, cast.head, cast.clinicHead, cast.agencyAdmin, cast.auditor])
      expect(toldTo(member)).toEqual([]);
  });

  it('for one person is shown to that person, the delegate and the appraiser until then', () => {
    record(forPerson);
    expect(toldTo(cast.otherAppraiser)).toEqual(['named']);
    expect(toldTo(cast.employee)).toEqual(['appraised']);
    expect(toldTo(cast.appraiser)).toEqual(['replaced']);
    expect(toldTo(cast.colleague)).toEqual([]);
  });

  it('for one person replaces the person who acts for the post of the unit, not its holder', () => {
    const plt = { ...forUnit, appraiser: cast.clinicHead.signInName, capacity: 'plt', toOn: '2026-09-30' } as const;
    record(plt, '2026-06-01');
    record(forPerson);
    expect(toldTo(cast.clinicHead)).toEqual(['replaced']);
    expect(toldTo(cast.appraiser)).toEqual([]);
  });

  it('replaces the leader above, not a head whom a special state keeps away', () => {
    givenState(db, cast.appraiser, { kind: 'cltn', fromOn: '2026-06-01', day: '2026-06-01' });
    record({ ...forUnit, capacity: 'plt' });
    expect(toldTo(cast.head)).toEqual(['replaced']);
    expect(toldTo(cast.appraiser)).toEqual([]);
  });

  it('tells each of them its effect, the letter, the day of recording and the officer', () => {
    record(forUnit);
    const source = /Suratnya nomor 800\/12\/2026 baru dicatat 20 Juli 2026 oleh Nur Aini, S\.Kom\./;
    for (const member of [cast.otherAppraiser, cast.employee, cast.appraiser]) expect(wordsFor(member)).toMatch(source);
    expect(wordsFor(cast.otherAppraiser)).toMatch(
      /^1 Juli 2026 sampai 15 Juli 2026, Anda menilai pegawai .*Bidang Pelayanan Kesehatan.* sebagai Pelaksana harian \(Plh\.\)/,
    );
    expect(wordsFor(cast.employee)).toMatch(/Anda dinilai oleh Bambang Sutrisno, S\.K\.M\. sebagai Pelaksana harian/);
    expect(wordsFor(cast.appraiser)).toMatch(/dinilai oleh Bambang Sutrisno, S\.K\.M\. .*, bukan oleh Anda/);
  });

  it('names the person if it is for one', () => {
    record(forPerson);
    expect(wordsFor(cast.appraiser)).toMatch(/Dewi Anggraini, S\.Gz\. dinilai oleh Bambang Sutrisno/);
  });

  it('is shown for two weeks', () => {
    record(forUnit);
    expect(toldTo(cast.employee, addDays(RECORDED, BACKDATED_NOTICE_DAYS))).toEqual(['appraised']);
    expect(toldTo(cast.employee, addDays(RECORDED, BACKDATED_NOTICE_DAYS + 1))).toEqual([]);
  });

  it('is also shown to people who were there on its last day', () => {
    record({ ...forUnit, fromOn: '2024-12-01', toOn: '2025-01-10' });
    expect(toldTo(cast.employee)).toEqual(['appraised']);
  });

  it('is not shown after a withdrawal, nor if it began on the day of its recording', () => {
    record({ ...forUnit, fromOn: RECORDED, toOn: '2026-07-31' });
    expect(toldTo(cast.employee)).toEqual([]);
    const [{ id: appointmentId } = { id: '' }] = listAppointments(db, { unitId: castUnits.services.id });
    withdrawAppointment(actingAs(db, cast.agencyAdmin, RECORDED), { appointmentId });
    record({ ...forUnit, toOn: '2026-07-31' });
    const [{ id } = { id: '' }] = listAppointments(db, { unitId: castUnits.services.id });
    withdrawAppointment(actingAs(db, cast.agencyAdmin, RECORDED), { appointmentId: id });
    // A withdrawal does not change the days until yesterday.
    expect(toldTo(cast.employee)).toEqual(['appraised']);
  });
});
