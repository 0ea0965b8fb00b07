import { desc } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { auditEntries } from '@/db/schema';
import { openAppraisal } from '@/lib/appraisals/commands/open-appraisal';
import { receiveAppraisal } from '@/lib/appraisals/commands/receive-appraisal';
import { setUnitAchievement } from '@/lib/appraisals/commands/set-unit-achievement';
import { takeBackAppraisal } from '@/lib/appraisals/commands/take-back-appraisal';
import { askAdjustment } from '@/lib/check-ins/commands/ask-adjustment';
import { openCheckIn } from '@/lib/check-ins/commands/open-check-in';
import { withdrawCheckIn } from '@/lib/check-ins/commands/withdraw-check-in';
import { excusePerson } from '@/lib/cycles/commands/excuse-person';
import { withdrawExcuse } from '@/lib/cycles/commands/withdraw-excuse';
import { findCycle, periodsOf } from '@/lib/cycles/queries';
import { recordDialogue } from '@/lib/dialogues/commands/record-dialogue';
import { agreeSkp } from '@/lib/skp/commands/agree-skp';
import { draftSkp } from '@/lib/skp/commands/draft-skp';
import { returnSkp } from '@/lib/skp/commands/return-skp';
import { saveSkp } from '@/lib/skp/commands/save-skp';
import { submitSkp } from '@/lib/skp/commands/submit-skp';
import { withdrawSkp } from '@/lib/skp/commands/withdraw-skp';
import { skpHead } from '@/lib/skp/queries';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import {
  givenDraftSkp,
  givenOpenCycle,
  givenSubmittedCheckIn,
  givenSubmittedSkp,
  staffPlan,
} from '@/tests/support/given';
import { givenReleasedAppraisal } from '@/tests/support/given-appraisals';
import { expectRefused } from '@/tests/support/refused';
import { closeCycle } from './close-cycle';

const DAY = '2027-02-16';
const CLOSED = /sudah ditutup/;
let db: Connection;
beforeEach(() => {
  db = freshDatabase();
});

const as = (member: CastMember, day = DAY) => actingAs(db, member, day);
function close(cycleId: string) {
  return closeCycle(as(cast.agencyAdmin), { cycleId, revision: findCycle(db, cycleId)!.revision });
}
function lastDetail(): unknown {
  const { event, detail } = db.select().from(auditEntries).orderBy(desc(auditEntries.seq)).get()!;
  return { event, ...JSON.parse(detail) };
}

describe('closing a year', () => {
  it('keeps the number of unfinished people, and of people who had not signed for receipt', () => {
    const { appraisalId, cycle } = givenReleasedAppraisal(db, cast.employee, { period: 'tahunan' });
    receiveAppraisal(as(cast.employee), { appraisalId });
    const skp = givenReleasedAppraisal(db, cast.colleague, { period: 'tahunan' });
    excusePerson(as(cast.agencyAdmin), {
      cycleId: cycle.id,
      assignmentId: cast.contract.assignmentId,
      reason: 'Tugas belajar',
    });
    close(cycle.id);
    expect(findCycle(db, cycle.id)).toMatchObject({ status: 'closed', revision: skp.cycle.revision + 1 });
    expect(lastDetail()).toEqual({ event: 'cycle.closed', year: 2026, unfinished: 12, notReceived: 1 });
  });

  it('is only for the agency admin', () => {
    const { id: cycleId, revision } = givenOpenCycle(db);
    for (const member of [cast.unitAdmin, cast.auditor, cast.head, cast.employee])
      expectRefused(db, () => closeCycle(as(member), { cycleId, revision }), /admin instansi/);
  });

  it('is refused before the year is over, twice, on an older page, and for an unknown year', () => {
    const { id: cycleId, revision } = givenOpenCycle(db);
    const closing = (day: string, input = { cycleId, revision }) => closeCycle(as(cast.agencyAdmin, day), input);
    expectRefused(db, () => closing('2026-12-31'), /baru dapat ditutup setelah 31 Desember 2026/);
    expectRefused(db, () => closing(DAY, { cycleId, revision: revision - 1 }), /diubah sejak halaman/);
    expectRefused(db, () => closing(DAY, { cycleId: 'x', revision }), /tidak ditemukan/);
    closing('2027-01-01');
    expectRefused(db, () => closing(DAY, { cycleId, revision: revision + 1 }), CLOSED);
  });
});

describe('a closed year', () => {
  it('accepts no plan and no step of one', () => {
    const { id: cycleId } = givenOpenCycle(db);
    const { skpId: drafted } = givenDraftSkp(db, cast.employee);
    const { skpId: submitted } = givenSubmittedSkp(db, cast.colleague);
    close(cycleId);
    const { assignmentId } = cast.contract;
    expectRefused(db, () => draftSkp(as(cast.contract), { cycleId, assignmentId }), CLOSED);
    expectRefused(db, () => saveSkp(as(cast.employee), { ...staffPlan, skpId: drafted, revision: 2 }), CLOSED);
    expectRefused(db, () => submitSkp(as(cast.employee), { skpId: drafted }), CLOSED);
    expectRefused(db, () => withdrawSkp(as(cast.colleague), { skpId: submitted }), CLOSED);
    expectRefused(db, () => agreeSkp(as(cast.appraiser), { skpId: submitted }), CLOSED);
    const returning = { skpId: submitted, reason: 'Target belum jelas.' };
    expectRefused(db, () => returnSkp(as(cast.appraiser), returning), CLOSED);
  });

  it('accepts no change of a report and no achievement of a unit', () => {
    const { checkInId, skpId, periodId } = givenSubmittedCheckIn(db, cast.employee);
    const { cycleId } = skpHead(db, skpId)!;
    close(cycleId);
    expectRefused(db, () => withdrawCheckIn(as(cast.employee), { checkInId }), CLOSED);
    const reason = 'Lengkapi buktinya terlebih dahulu.';
    expectRefused(db, () => askAdjustment(as(cast.appraiser), { checkInId, revision: 2, reason }), CLOSED);
    const entry = { achievement: 'baik', source: 'entered', basis: 'Capaian rencana aksi.', revision: 0 } as const;
    const unitId = castUnits.services.id;
    expectRefused(db, () => setUnitAchievement(as(cast.agencyAdmin), { periodId, unitId, ...entry }), CLOSED);
  });

  it('accepts no report, talk, appraisal or change of participants, but the receipt of a handed-over appraisal', () => {
    const { skpId, appraisalId, cycle } = givenReleasedAppraisal(db, cast.employee, { period: 'tahunan' });
    const excuseId = excuse(cycle.id, cast.leaver);
    const [first, midYear] = periodsOf(db, cycle.id);
    close(cycle.id);
    expectRefused(db, () => openCheckIn(as(cast.employee), { skpId, periodId: first!.id }), CLOSED);
    expectRefused(db, () => openAppraisal(as(cast.appraiser), { skpId, periodId: first!.id }), CLOSED);
    const talk = { heldOn: '2026-07-01', place: 'Ruang rapat', discussed: 'Kemajuan', agreed: 'Tetap', revision: 0 };
    expectRefused(db, () => recordDialogue(as(cast.employee), { skpId, periodId: midYear!.id, ...talk }), CLOSED);
    expectRefused(db, () => excuse(cycle.id, cast.contract), CLOSED);
    const withdrawal = { cycleId: cycle.id, excuseId };
    expectRefused(db, () => withdrawExcuse(as(cast.agencyAdmin), withdrawal), CLOSED);
    expectRefused(db, () => takeBackAppraisal(as(cast.appraiser), { appraisalId }), CLOSED);
    receiveAppraisal(as(cast.employee), { appraisalId });
    expect(lastDetail()).toMatchObject({ event: 'appraisal.received' });
  });
});

/** Excuses a person from the year. Returns the id of the excuse. */
function excuse(cycleId: string, { assignmentId }: CastMember): string {
  const { detail } = excusePerson(as(cast.agencyAdmin), { cycleId, assignmentId, reason: 'Masa persiapan pensiun' });
  return detail.excuse;
}
