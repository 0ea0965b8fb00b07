import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { appraiserAppointments, assignments, employeeStates, units } from '@/db/schema';
import { cast, castUnits } from '@/tests/support/cast';
import { freshDatabase } from '@/tests/support/database';
import { AWAY_KINDS } from '../rules/states';
import { appraiserOn, lastingAppraiserOn, lineReasonOn, listAppraisedSegments, reviewerOn } from './reporting-line';

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
  it('is the head of the person’s unit', () => {
    expect(appraiserOn(freshDatabase(), cast.employee.assignmentId, DAY)).toEqual({
      employeeId: cast.appraiser.id,
      capacity: 'definitif',
      named: false,
      unitId: castUnits.services.id,
      ledUnitId: castUnits.services.id,
    });
  });

  it('is the head of the unit above for a head, and nobody at the top', () => {
    const db = freshDatabase();
    expect(appraiserOn(db, cast.head.assignmentId, DAY)?.employeeId).toBe(cast.mayor.id);
    expect(appraiserOn(db, cast.mayor.assignmentId, DAY)).toBeUndefined();
  });

  it('is the person named for the segment or the unit, within the days of the letter only', () => {
    const db = freshDatabase();
    db.insert(appraiserAppointments)
      .values({ ...appointment, unitId: castUnits.services.id })
      .run();
    expect(appraiserOn(db, cast.employee.assignmentId, DAY)).toEqual({
      employeeId: cast.otherAppraiser.id,
      capacity: 'plt',
      named: true,
      unitId: castUnits.services.id,
      ledUnitId: castUnits.services.id,
    });
    expect(appraiserOn(db, cast.employee.assignmentId, '2026-05-01')?.employeeId).toBe(cast.appraiser.id);
  });

  it('stays the appraiser of the last day for a person who left', () => {
    expect(appraiserOn(freshDatabase(), cast.leaver.assignmentId, '2026-12-01')?.employeeId).toBe(
      cast.otherAppraiser.id,
    );
  });

  it('[ORANG-30] is a Plh. of the last day of a segment while the letter lasts, then and for good the holder of that day', () => {
    const db = freshDatabase();
    const { assignmentId, employeeId } = { ...cast.leaver, employeeId: cast.otherAppraiser.id };
    const [left] = db.select().from(assignments).where(eq(assignments.id, assignmentId)).all();
    const [held] = db.select().from(assignments).where(eq(assignments.id, cast.otherAppraiser.assignmentId)).all();
    const plh = { appraiserId: cast.appraiser.id, capacity: 'plh', fromOn: left!.fromOn, toOn: left!.toOn } as const;
    db.insert(appraiserAppointments)
      .values({ ...appointment, ...plh, unitId: held!.unitId })
      .run();
    db.update(assignments).set({ toOn: left!.toOn }).where(eq(assignments.id, held!.id)).run();
    db.insert(assignments)
      .values({ ...held!, id: 'next', employeeId: cast.leaver.id, fromOn: '2026-11-01', toOn: null })
      .run();
    expect(appraiserOn(db, assignmentId, left!.toOn!)?.capacity).toBe('plh');
    const holder = { employeeId, capacity: 'definitif' };
    expect(lastingAppraiserOn(db, assignmentId, left!.toOn!)).toMatchObject(holder);
    expect(appraiserOn(db, assignmentId, '2026-12-01')).toMatchObject(holder);
    expect(lastingAppraiserOn(db, assignmentId, '2026-12-01')).toMatchObject(holder);
    expect(lineReasonOn(db, assignmentId, left!.toOn!)).toBe('named');
    expect(lineReasonOn(db, assignmentId, '2026-12-01')).toBe('tree');
  });

  it('has a superior who reviews', () => {
    expect(reviewerOn(freshDatabase(), cast.employee.assignmentId, DAY)?.employeeId).toBe(cast.head.id);
  });

  it('sees exactly their own people, also the heads of the units below', () => {
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

describe('who appraises while a leader is away for good', () => {
  const staff = cast.employee.assignmentId;
  const away = (values: Partial<typeof employeeStates.$inferInsert> = {}) => {
    const db = freshDatabase();
    const state = {
      id: 'mpp',
      employeeId: cast.appraiser.id,
      kind: 'mpp',
      fromOn: '2026-02-01',
      letterNumber: '1',
    } as const;
    const by = { recordedBy: cast.agencyAdmin.id, recordedAt: new Date('2026-02-01T00:00:00Z') };
    db.insert(employeeStates)
      .values({ ...state, ...by, ...values })
      .run();
    return db;
  };

  it.each(AWAY_KINDS)(
    '[ORANG-08] is the superior in %s, on its days only, and the people are in the superior’s list',
    (kind) => {
      const db = away({ kind, toOn: '2026-03-31' });
      expect(appraiserOn(db, staff, '2026-01-31')?.employeeId).toBe(cast.appraiser.id);
      expect(appraiserOn(db, staff, DAY)).toMatchObject({ employeeId: cast.head.id, ledUnitId: castUnits.health.id });
      expect(appraiserOn(db, staff, '2026-04-01')?.employeeId).toBe(cast.appraiser.id);
      const year = { fromOn: '2026-01-01', toOn: '2026-12-31' };
      expect(listAppraisedSegments(db, cast.head.id, year, DAY)).toContain(staff);
      expect(listAppraisedSegments(db, cast.appraiser.id, year, DAY)).toEqual([]);
    },
  );

  it.each(['cuti-sakit', 'cpns', 'pejabat-negara'] as const)(
    '[ORANG-08] stays the person’s own leader in %s',
    (kind) => {
      expect(appraiserOn(away({ kind }), staff, DAY)?.employeeId).toBe(cast.appraiser.id);
    },
  );

  it('[ORANG-08] is the acting official', () => {
    const db = away();
    db.insert(appraiserAppointments)
      .values({ ...appointment, unitId: castUnits.services.id })
      .run();
    expect(appraiserOn(db, staff, DAY)?.employeeId).toBe(cast.otherAppraiser.id);
  });

  it('is no longer a person who left, and a letter for a closed unit does not count', () => {
    const db = freshDatabase();
    const letter = { ...appointment, unitId: castUnits.services.id, toOn: null };
    db.insert(appraiserAppointments)
      .values({ ...letter, appraiserId: cast.leaver.id })
      .run();
    expect(appraiserOn(db, staff, DAY)?.employeeId).toBe(cast.leaver.id);
    expect(appraiserOn(db, staff, '2026-09-01')?.employeeId).toBe(cast.appraiser.id);
    db.update(appraiserAppointments).set({ appraiserId: cast.stranger.id }).run();
    db.update(units).set({ closedOn: '2026-09-30' }).where(eq(units.id, castUnits.services.id)).run();
    expect(appraiserOn(db, cast.stranger.assignmentId, '2026-09-30')?.employeeId).toBe(cast.head.id);
    expect(appraiserOn(db, cast.stranger.assignmentId, '2026-10-01')?.employeeId).toBe(cast.otherAppraiser.id);
  });
});

describe('who appraises an acting official', () => {
  const { services, health } = castUnits;
  const given = (values: Partial<typeof appraiserAppointments.$inferInsert>) => {
    const db = freshDatabase();
    db.insert(appraiserAppointments)
      .values({ ...appointment, unitId: services.id, ...values })
      .run();
    return db;
  };
  const named = (member: { assignmentId: string }, db = given({}), day = DAY) =>
    appraiserOn(db, member.assignmentId, day)?.employeeId;

  it('[ORANG-20] is the leader above the post acted for while the Plt. acts, and the person’s own leader before and after', () => {
    const db = given({ appraiserId: cast.stranger.id });
    expect(named(cast.stranger, db, '2026-01-31')).toBe(cast.otherAppraiser.id);
    expect(named(cast.stranger, db, '2026-02-01')).toBe(cast.head.id);
    expect(named(cast.stranger, db, '2026-04-30')).toBe(cast.head.id);
    expect(named(cast.stranger, db, '2026-05-01')).toBe(cast.otherAppraiser.id);
    expect(named(cast.employee, db)).toBe(cast.stranger.id);
  });

  it('[ORANG-20] exists even if the Plt. comes from inside the unit', () => {
    const db = given({ appraiserId: cast.employee.id });
    expect(named(cast.employee, db)).toBe(cast.head.id);
    expect(named(cast.colleague, db)).toBe(cast.employee.id);
    const year = { fromOn: '2026-01-01', toOn: '2026-12-31' };
    expect(listAppraisedSegments(db, cast.head.id, year, DAY)).toContain(cast.employee.assignmentId);
    expect(listAppraisedSegments(db, cast.employee.id, year, DAY)).not.toContain(cast.employee.assignmentId);
  });

  it('[ORANG-20] of a Plt. head of the unit above is the leader above that unit', () => {
    expect(named(cast.appraiser, given({ unitId: health.id, appraiserId: cast.appraiser.id }))).toBe(cast.mayor.id);
  });

  it('[ORANG-20] stays their own leader if the Plt. would appraise themselves, or acts at the top', () => {
    expect(named(cast.head, given({ appraiserId: cast.head.id }))).toBe(cast.mayor.id);
    expect(named(cast.head, given({ unitId: castUnits.city.id, appraiserId: cast.head.id }))).toBe(cast.mayor.id);
  });

  it.each(['plh', 'delegasi'] as const)(
    '[ORANG-21] stays the holder of the post for a %s from inside the unit, and the leader above while it is vacant',
    (capacity) => {
      const db = given({ appraiserId: cast.employee.id, capacity });
      expect(named(cast.employee, db)).toBe(cast.appraiser.id);
      expect(named(cast.colleague, db)).toBe(cast.employee.id);
      db.update(assignments).set({ toOn: '2026-02-15' }).where(eq(assignments.id, cast.appraiser.assignmentId)).run();
      expect(named(cast.employee, db)).toBe(cast.head.id);
    },
  );

  it.each([
    ['plt', 'the leader above the post acted for', cast.head.id],
    ['plh', 'the leader above the post acted for', cast.head.id],
    ['delegasi', 'their own appraiser', cast.appraiser.id],
  ] as const)('[ORANG-22] of people appraised by a %s, the reviewer is %s', (capacity, _who, reviewer) => {
    const db = given({ appraiserId: cast.employee.id, capacity });
    expect(reviewerOn(db, cast.colleague.assignmentId, DAY)?.employeeId).toBe(reviewer);
  });

  it('[ORANG-22] leaves the reviewer of a head’s own people as it is while the head is Plt. elsewhere', () => {
    const db = given({ unitId: castUnits.personnel.id, appraiserId: cast.appraiser.id });
    expect(named(cast.appraiser, db)).toBe(cast.mayor.id);
    expect(reviewerOn(db, cast.employee.assignmentId, DAY)?.employeeId).toBe(cast.head.id);
    expect(reviewerOn(db, cast.agencyAdmin.assignmentId, DAY)?.employeeId).toBe(cast.mayor.id);
  });
});
