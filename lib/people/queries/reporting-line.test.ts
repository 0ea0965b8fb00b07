import { describe, expect, it } from 'vitest';
import { appraiserAppointments } from '@/db/schema';
import { cast, castUnits } from '@/tests/support/cast';
import { freshDatabase } from '@/tests/support/database';
import { appraiserOn, listAppraisedSegments, reviewerOn } from './reporting-line';

const DAY = '2026-03-02';
const appointment = {
  id: 'sk-1',
  appraiserId: cast.otherAppraiser.id,
  capacity: 'plt',
  reason: 'Jabatan kosong',
  fromOn: '2026-02-01',
  toOn: '2026-04-30',
  appointedBy: cast.agencyAdmin.id,
  appointedAt: new Date('2026-02-01T00:00:00Z'),
} as const;

describe('who appraises', () => {
  it('is the head of the own unit', () => {
    expect(appraiserOn(freshDatabase(), cast.employee.assignmentId, DAY)).toEqual({
      employeeId: cast.appraiser.id,
      capacity: 'definitif',
      named: false,
    });
  });

  it('is the head of the unit above for a head, and nobody at the top', () => {
    const db = freshDatabase();
    expect(appraiserOn(db, cast.head.assignmentId, DAY)?.employeeId).toBe(cast.mayor.id);
    expect(appraiserOn(db, cast.mayor.assignmentId, DAY)).toBeUndefined();
  });

  it('is whoever was named for the segment or the unit, within the days of the letter only', () => {
    const db = freshDatabase();
    db.insert(appraiserAppointments)
      .values({ ...appointment, unitId: castUnits.services.id })
      .run();
    expect(appraiserOn(db, cast.employee.assignmentId, DAY)).toEqual({
      employeeId: cast.otherAppraiser.id,
      capacity: 'plt',
      named: true,
    });
    expect(appraiserOn(db, cast.employee.assignmentId, '2026-05-01')?.employeeId).toBe(cast.appraiser.id);
  });

  it('stays the one of the last day for somebody who left', () => {
    expect(appraiserOn(freshDatabase(), cast.leaver.assignmentId, '2026-12-01')?.employeeId).toBe(
      cast.otherAppraiser.id,
    );
  });

  it('has a superior who reviews', () => {
    expect(reviewerOn(freshDatabase(), cast.employee.assignmentId, DAY)?.employeeId).toBe(cast.head.id);
  });

  it('sees exactly the own people, heads of the units below among them', () => {
    const db = freshDatabase();
    const year = { fromOn: '2026-01-01', toOn: '2026-12-31' };
    const people = (id: string) => listAppraisedSegments(db, id, year, DAY).sort();
    expect(people(cast.head.id)).toEqual(
      [cast.appraiser, cast.otherAppraiser, cast.clinicHead].map((member) => member.assignmentId).sort(),
    );
    expect(people(cast.otherAppraiser.id)).toEqual([cast.leaver, cast.stranger].map((m) => m.assignmentId).sort());
    expect(people(cast.employee.id)).toEqual([]);
  });
});
