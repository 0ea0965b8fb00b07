import { describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { appraiserAppointments, assignments } from '@/db/schema';
import { cast, castUnits } from '@/tests/support/cast';
import { freshDatabase } from '@/tests/support/database';
import { leadsSomebody, ownAndAppraisedSegments } from './in-hand';
import { appraiserOn } from './reporting-line';

const members = Object.values(cast);
const START = '2026-01-01';

function appoint(
  db: Connection,
  row: {
    assignmentId?: string;
    unitId?: string;
    appraiserId: string;
    fromOn: string;
    toOn?: string;
    appointedAt?: Date;
    withdrawnAt?: Date;
    capacity?: 'plh' | 'delegasi';
  },
): void {
  const reason = 'Jabatan kosong';
  const given = { capacity: 'plt', reason, appointedBy: cast.agencyAdmin.id, appointedAt: new Date(0) } as const;
  const id = `${row.assignmentId ?? row.unitId}-${row.appraiserId}-${row.fromOn}`;
  db.insert(appraiserAppointments)
    .values({ id, ...given, ...row })
    .run();
}

function withChanges(): Connection {
  const db = freshDatabase();
  appoint(db, {
    unitId: castUnits.services.id,
    appraiserId: cast.otherAppraiser.id,
    fromOn: '2026-04-01',
    toOn: '2026-06-30',
  });
  appoint(db, { unitId: castUnits.health.id, appraiserId: cast.appraiser.id, fromOn: '2026-05-01' });
  appoint(db, { unitId: castUnits.personnel.id, appraiserId: cast.head.id, fromOn: START, withdrawnAt: new Date(1) });
  appoint(db, { assignmentId: cast.employee.assignmentId, appraiserId: cast.head.id, fromOn: '2026-02-01' });
  appoint(db, {
    assignmentId: cast.employee.assignmentId,
    appraiserId: cast.clinicHead.id,
    fromOn: '2026-06-01',
    appointedAt: new Date(9),
  });
  appoint(db, { unitId: castUnits.clinic.id, appraiserId: cast.auditor.id, fromOn: '2026-02-01', toOn: '2026-05-31' });
  appoint(db, { unitId: castUnits.community.id, appraiserId: cast.stranger.id, fromOn: '2026-02-01' });
  appoint(db, {
    unitId: castUnits.personnel.id,
    appraiserId: cast.agencyAdmin.id,
    fromOn: '2026-03-01',
    capacity: 'delegasi',
  });
  appoint(db, {
    unitId: castUnits.inspectorate.id,
    appraiserId: cast.auditor.id,
    fromOn: '2026-06-01',
    capacity: 'plh',
  });
  return db;
}

describe('the segments that a person works on', () => {
  it.each(['2026-01-15', '2026-02-15', '2026-04-15', '2026-05-15', '2026-06-15', '2026-07-01', '2026-10-01'])(
    'are a person’s own ones and those that appraiserOn gives, for everybody on %s',
    (day) => {
      const db = withChanges();
      for (const member of members) {
        const expected = members
          .filter(
            ({ id, assignmentId }) => id === member.id || appraiserOn(db, assignmentId, day)?.employeeId === member.id,
          )
          .map(({ assignmentId }) => assignmentId);
        const found = ownAndAppraisedSegments(db, { employeeId: member.id, day, fromOn: START });
        expect(found.map(({ assignmentId }) => assignmentId).sort(), member.name).toEqual(expected.sort());
        expect(found.filter(({ isOwn }) => isOwn).map(({ assignmentId }) => assignmentId)).toEqual([
          member.assignmentId,
        ]);
      }
    },
  );

  it('leave out segments that ended before the years in question', () => {
    const db = freshDatabase();
    db.update(assignments).set({ toOn: '2025-12-31' }).run();
    expect(ownAndAppraisedSegments(db, { employeeId: cast.appraiser.id, day: '2026-07-01', fromOn: START })).toEqual(
      [],
    );
  });
});

describe('leading people', () => {
  it('is a head post held today, or a current appointment', () => {
    const db = withChanges();
    const leads = (member: { id: string }, day: string) => leadsSomebody(db, member.id, day);
    expect(leads(cast.appraiser, '2026-01-15')).toBe(true);
    expect(leads(cast.employee, '2026-01-15')).toBe(false);
    appoint(db, {
      unitId: castUnits.clinic.id,
      appraiserId: cast.employee.id,
      fromOn: '2026-02-01',
      toOn: '2026-02-28',
    });
    expect(leads(cast.employee, '2026-02-28')).toBe(true);
    expect(leads(cast.employee, '2026-03-01')).toBe(false);
  });
});
