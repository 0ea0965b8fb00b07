import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { inboxOf } from '@/lib/inbox/queries/inbox';
import { type CastMember, cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenOpenCycle } from '@/tests/support/given';
import { expectRefused } from '@/tests/support/refused';
import {
  findAppraiserReport,
  listAppraiserReports,
  ownReportStatuses,
  reportsOfSegment,
} from '../queries/appraiser-reports';
import { searchOfficials } from '../queries/officials';
import { appraiserOn } from '../queries/reporting-line';
import { appointAppraiser } from './appoint-appraiser';
import { deactivateEmployee } from './deactivate-employee';
import { declineReport } from './decline-report';
import { reportAppraiser } from './report-appraiser';
import { settleReport } from './settle-report';

const DAY = '2026-03-02';
const { employee, unitAdmin, agencyAdmin, clinicHead } = cast;
let db: Connection;
const as = (member: CastMember, day = DAY) => actingAs(db, member, day);
const said = {
  assignmentId: employee.assignmentId,
  reason: 'Sejak Januari saya bertugas di Puskesmas Melati',
  proposedId: clinicHead.id,
  proposedText: '',
};
const report = (change: Partial<typeof said> = {}, member: CastMember = employee, day = DAY) =>
  reportAppraiser(as(member, day), { ...said, ...change });
const appoint = (fromOn: string) =>
  appointAppraiser(as(agencyAdmin), {
    assignmentId: employee.assignmentId,
    appraiser: clinicHead.signInName,
    capacity: 'definitif',
    letterNumber: '',
    reason: 'Koreksi atas laporan pegawai',
    fromOn,
    toOn: null,
  });

beforeEach(() => {
  db = freshDatabase();
});

describe('a report that the appraiser is wrong', () => {
  it('[ORANG-11] is stored with the shown and the proposed appraiser, and changes nothing', () => {
    const { subject } = report();
    expect(findAppraiserReport(as(agencyAdmin), subject)).toMatchObject({
      status: 'open',
      ownerName: employee.name,
      shownName: cast.appraiser.name,
      proposedName: clinicHead.name,
      reason: said.reason,
    });
    expect(appraiserOn(db, employee.assignmentId, DAY)?.employeeId).toBe(cast.appraiser.id);
    expect(ownReportStatuses(as(employee)).get(employee.assignmentId)).toBe('open');
  });

  it('names a person outside the register by name', () => {
    const { subject } = report({ proposedId: '', proposedText: 'Kepala Balai Gizi, Kementerian Kesehatan' });
    expect(findAppraiserReport(as(agencyAdmin), subject)).toMatchObject({
      proposedId: null,
      proposedName: 'Kepala Balai Gizi, Kementerian Kesehatan',
    });
  });

  it.each([
    ['a short reason', { reason: 'keliru' }, 'reason'],
    ['nobody proposed', { proposedId: '' }, 'proposedText'],
    ['oneself proposed', { proposedId: employee.id }, 'proposedId'],
    ['the same appraiser proposed', { proposedId: cast.appraiser.id }, 'proposedId'],
    ['somebody unknown proposed', { proposedId: 'x' }, 'proposedId'],
  ])('is refused with %s, at its field', (_, change, field) => {
    expect(Object.keys(expectRefused(db, () => report(change), /./).fields)).toEqual([field]);
  });

  it('[ORANG-11] is refused for the post of another person, a second time, and after the post', () => {
    const others = () => report({}, cast.colleague);
    expect(expectRefused(db, others, /Jabatan tidak ditemukan/).kind).toBe('missing');
    report();
    expectRefused(db, () => report(), /masih menunggu jawaban/);
    const over = () => report({ assignmentId: cast.leaver.assignmentId }, cast.leaver, '2026-09-01');
    expectRefused(db, over, /berakhir 31 Agustus 2026/);
  });

  it('is refused with a deactivated person', () => {
    deactivateEmployee(as(agencyAdmin), {
      employeeId: clinicHead.id,
      revision: 1,
      lastOn: DAY,
      reason: 'Pindah instansi',
    });
    expectRefused(db, () => report(), /tidak ditemukan di antara pegawai aktif/);
  });
});

describe('looking for the right one', () => {
  const found = (typed: string) =>
    searchOfficials(db, typed, { butNot: employee.id, day: DAY }).map(({ name }) => name);
  it.each([
    ['lina', [clinicHead.name]],
    ['LESTARI', [cast.appraiser.name]],
    [clinicHead.signInName, [clinicHead.name]],
    ['li', []],
    ['andi', []],
    ['1982', []],
    ['%_', []],
  ])('%s finds officials only, by a part of the name or the whole number', (typed, names) => {
    expect(found(typed)).toEqual(names);
  });
});

describe('answering', () => {
  const answer = (subject: string, words = '') => ({ reportId: subject, revision: 1, answer: words });

  it('[ORANG-11] is settled by an appointment, not by the answer alone', () => {
    const { subject } = report();
    expectRefused(db, () => settleReport(as(unitAdmin), answer(subject)), /masih sama/);
    appoint('2026-04-01');
    settleReport(as(unitAdmin), answer(subject, 'Ditunjuk mulai April'));
    expect(reportsOfSegment(db, employee.assignmentId)).toMatchObject([
      { status: 'settled', answer: 'Ditunjuk mulai April', answeredByName: unitAdmin.name },
    ]);
    expectRefused(
      db,
      () => declineReport(as(agencyAdmin), answer(subject, 'Sudah terlambat ditolak')),
      /sudah dijawab/,
    );
  });

  it('is declined with a text for the employee, who may report again', () => {
    const { subject } = report();
    const short = expectRefused(
      db,
      () => declineReport(as(agencyAdmin), answer(subject, 'tidak')),
      /sekurang-kurangnya/,
    );
    expect(Object.keys(short.fields)).toEqual(['answer']);
    declineReport(as(agencyAdmin), answer(subject, 'Surat tugas Anda masih di bidang ini'));
    expect(reportsOfSegment(db, employee.assignmentId)[0]).toMatchObject({ status: 'declined' });
    expect(ownReportStatuses(as(employee)).get(employee.assignmentId)).toBe('declined');
    report();
  });

  it('is for admins of the unit: others cannot find it, an auditor only reads', () => {
    const { subject } = report();
    for (const member of [employee, cast.appraiser, cast.stranger]) {
      expect(findAppraiserReport(as(member), subject)).toBeUndefined();
      expectRefused(db, () => declineReport(as(member), answer(subject, 'Tidak sesuai struktur')), /tidak ditemukan/);
      expect(listAppraiserReports(as(member), { isOpen: true }).rows).toEqual([]);
    }
    expect(findAppraiserReport(as(cast.auditor), subject)).toBeDefined();
    expectRefused(
      db,
      () => declineReport(as(cast.auditor), answer(subject, 'Tidak sesuai struktur')),
      /hanya untuk admin/,
    );
    const stale = () => declineReport(as(agencyAdmin), { ...answer(subject, 'Tidak sesuai struktur'), revision: 9 });
    expectRefused(db, stale, /sudah diubah/);
  });

  it('is a task on the home page of the unit’s admin, and is listed there', () => {
    givenOpenCycle(db);
    const { subject } = report();
    const waiting = (member: CastMember) => inboxOf(as(member)).office.filter(({ kind }) => kind === 'answer-reports');
    for (const member of [agencyAdmin, unitAdmin]) expect(waiting(member)).toMatchObject([{ count: 1, sinceOn: DAY }]);
    for (const member of [cast.auditor, cast.appraiser, employee]) expect(waiting(member)).toEqual([]);
    const ids = (isOpen: boolean) => listAppraiserReports(as(unitAdmin), { isOpen }).rows.map(({ id }) => id);
    expect([ids(true), ids(false)]).toEqual([[subject], []]);
    declineReport(as(agencyAdmin), answer(subject, 'Surat tugas Anda masih di bidang ini'));
    expect([ids(true), ids(false)]).toEqual([[], [subject]]);
    expect(waiting(agencyAdmin)).toEqual([]);
  });

  it('pages after the last report of the page before', () => {
    for (const member of Object.values(cast).filter(({ id }) => id !== clinicHead.id && id !== cast.mayor.id))
      report({ assignmentId: member.assignmentId, proposedId: '', proposedText: 'Kepala lain' }, member);
    const first = listAppraiserReports(as(agencyAdmin), { isOpen: true });
    expect(first.next).toBeUndefined();
    const after = first.rows[4]!.id;
    const rest = listAppraiserReports(as(agencyAdmin), { isOpen: true, after }).rows;
    expect(rest.map(({ id }) => id)).toEqual(first.rows.slice(5).map(({ id }) => id));
  });
});
