import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import * as schema from '@/db/schema';
import { cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenDraftSkp, givenOpenCycle } from '@/tests/support/given';
import { expectRefused } from '@/tests/support/refused';
import { listWithdrawnPosts, SEGMENT_REFERENCES } from '../queries/coming-posts';
import { findPerson } from '../queries/person';
import { addEmployee } from './add-employee';
import { closeUnit } from './close-unit';
import { deactivateEmployee } from './deactivate-employee';
import { endAssignment } from './end-assignment';
import { moveEmployee } from './move-employee';
import { withdrawPost } from './withdraw-post';

const DAY = '2026-07-01';
const employeeId = cast.employee.id;
const move = {
  employeeId,
  revision: 1,
  unit: 'PKM-MELATI',
  position: 'Nutrisionis Ahli Muda',
  positionClass: 'fungsional',
  functionalLevel: 'ahli-muda',
  isHead: false,
  fromOn: '2026-08-25',
} as const;
const reason = 'Surat keputusannya dicabut';
const withdrawal = { employeeId, revision: 1, reason };

function givenMove(change: Partial<typeof move | { unit: string; fromOn: string }> = {}) {
  const db = freshDatabase();
  const admin = actingAs(db, cast.agencyAdmin, DAY);
  moveEmployee(admin, { ...move, ...change });
  return { db, admin };
}
const segments = (db: Connection, id: string = employeeId) =>
  findPerson(actingAs(db, cast.agencyAdmin, DAY), id)!.segments;

describe('withdrawing a future post', () => {
  it('[ORANG-31] continues the post before as if nothing had been registered, and keeps the withdrawn post with the reason', () => {
    const { db, admin } = givenMove();
    withdrawPost(admin, withdrawal);
    expect(segments(db)).toMatchObject([{ id: cast.employee.assignmentId, toOn: null, endReason: null, revision: 3 }]);
    expect(listWithdrawnPosts(db, employeeId)).toMatchObject([
      { unit: castUnits.clinic.name, fromOn: '2026-08-25', reason, withdrawnBy: cast.agencyAdmin.name },
    ]);
    const [line] = db
      .select()
      .from(schema.auditEntries)
      .where(eq(schema.auditEntries.event, 'assignment.withdrawn'))
      .all();
    expect(line).toMatchObject({ subject: employeeId, actorId: cast.agencyAdmin.id });
    expect(JSON.parse(line!.detail)).toEqual({
      ...{ unit: castUnits.clinic.name, position: 'Nutrisionis Ahli Muda', fromOn: '2026-08-25' },
    });
    moveEmployee(admin, { ...move, revision: 3 });
    expect(segments(db)).toHaveLength(2);
  });

  it('[ORANG-31] begins with the last one, and the post before ends on the last day that was set for it', () => {
    const { db, admin } = givenMove();
    moveEmployee(admin, { ...move, unit: 'INSPEKTORAT', fromOn: '2026-10-01' });
    const [, , last] = segments(db);
    endAssignment(admin, { employeeId, revision: last!.revision, lastOn: '2026-11-30', reason: 'Pensiun' });
    expectRefused(db, () => withdrawPost(admin, withdrawal), /sudah diubah/);
    withdrawPost(admin, { ...withdrawal, revision: 2 });
    expect(segments(db)[1]).toMatchObject({ fromOn: '2026-08-25', toOn: '2026-11-30', endReason: 'Pensiun' });
    withdrawPost(admin, { ...withdrawal, revision: segments(db)[1]!.revision });
    expect(segments(db)).toMatchObject([{ toOn: '2026-11-30', endReason: 'Pensiun' }]);
  });

  it('[ORANG-31] a person who had left and was to come back stays away, and a person who was to begin has no post', () => {
    const db = freshDatabase();
    const admin = actingAs(db, cast.agencyAdmin, DAY);
    const back = { ...move, employeeId: cast.leaver.id, fromOn: '2026-10-01' };
    moveEmployee(admin, back);
    withdrawPost(admin, { ...withdrawal, employeeId: cast.leaver.id });
    expect(segments(db, cast.leaver.id)).toMatchObject([{ toOn: '2026-08-31', endReason: null }]);
    const joiner = { name: 'Putri Handayani', employment: 'pns', identityNumber: '199504122019032004' } as const;
    const id = addEmployee(admin, { ...move, ...joiner, signInName: '', grade: 'II/d' }).subject;
    withdrawPost(admin, { ...withdrawal, employeeId: id });
    expect(segments(db, id)).toEqual([]);
  });

  it('[ORANG-31] is for an officer who may register it: over both units', () => {
    const { db } = givenMove({ unit: 'INSPEKTORAT' });
    const by =
      (member: Parameters<typeof actingAs>[1], day = DAY) =>
      () =>
        withdrawPost(actingAs(db, member, day), withdrawal);
    expectRefused(db, by(cast.unitAdmin), /hanya untuk admin/);
    expectRefused(db, by(cast.auditor), /hanya untuk admin/);
    for (const member of [cast.employee, cast.appraiser, cast.inspector])
      expectRefused(db, by(member), /tidak ditemukan/);
    const within = givenMove();
    withdrawPost(actingAs(within.db, cast.unitAdmin, DAY), withdrawal);
    expect(segments(within.db)).toHaveLength(1);
  });

  it('[ORANG-31] is no longer possible on its first day', () => {
    const { db } = givenMove();
    const late = actingAs(db, cast.agencyAdmin, '2026-08-25');
    expectRefused(db, () => withdrawPost(late, withdrawal), /tidak ditemukan/);
  });

  it('[ORANG-31] is refused while other records refer to it, which are named', () => {
    const { db, admin } = givenMove();
    givenOpenCycle(db);
    const next = { ...cast.employee, assignmentId: segments(db)[1]!.id };
    givenDraftSkp(db, next, { day: DAY });
    expectRefused(
      db,
      () => withdrawPost(admin, withdrawal),
      /sudah ada SKP, jadi penempatannya tidak dapat dibatalkan/,
    );
  });

  it('[ORANG-31] is refused if the post before cannot continue: closed meanwhile, or led by a successor', () => {
    const closed = givenMove();
    const { services } = castUnits;
    closed.db
      .update(schema.assignments)
      .set({ toOn: '2026-08-24' })
      .where(eq(schema.assignments.unitId, services.id))
      .run();
    closeUnit(closed.admin, { unitId: services.id, closedOn: '2026-08-24' });
    expectRefused(closed.db, () => withdrawPost(closed.admin, withdrawal), /ditutup pada 24 Agustus 2026/);
    const db = freshDatabase();
    const admin = actingAs(db, cast.agencyAdmin, DAY);
    const head = { ...move, employeeId: cast.appraiser.id };
    moveEmployee(admin, head);
    const post = { unit: 'DINKES-YANKES', position: 'Kepala Bidang Pelayanan Kesehatan', isHead: true } as const;
    const class_ = { positionClass: 'administrator', functionalLevel: null } as const;
    moveEmployee(admin, { ...move, ...post, ...class_, employeeId: cast.employee.id });
    expectRefused(
      db,
      () => withdrawPost(admin, { ...withdrawal, employeeId: cast.appraiser.id }),
      /Dewi.*memimpin unit itu/,
    );
    withdrawPost(admin, withdrawal);
    withdrawPost(admin, { ...withdrawal, employeeId: cast.appraiser.id });
    expect(segments(db, cast.appraiser.id)).toHaveLength(1);
  });

  it('looks into every table that may refer to a segment', () => {
    const referring = freshDatabase().all<{ at: string }>(sql`select m.name || '.' || f."from" as at
      from sqlite_master m join pragma_foreign_key_list(m.name) f where f."table" = 'assignments'`);
    expect(SEGMENT_REFERENCES.map(([table, column]) => `${table}.${column}`).sort()).toEqual(
      referring.map(({ at }) => at).sort(),
    );
  });
});

describe('deactivating a person with a future post', () => {
  const leaving = { employeeId, revision: 1, lastOn: '2026-06-30', reason: 'Meninggal dunia' };

  it('[ORANG-31] withdraws it with the same reason, and ends the post of today', () => {
    const { db, admin } = givenMove();
    moveEmployee(admin, { ...move, unit: 'INSPEKTORAT', fromOn: '2026-10-01' });
    deactivateEmployee(admin, leaving);
    expect(segments(db)).toMatchObject([{ toOn: '2026-06-30', endReason: 'Meninggal dunia' }]);
    expect(listWithdrawnPosts(db, employeeId).map(({ fromOn, reason: why }) => [fromOn, why])).toEqual([
      ['2026-10-01', 'Meninggal dunia'],
      ['2026-08-25', 'Meninggal dunia'],
    ]);
  });

  it('[ORANG-31] withdraws it also for a person who has no other post', () => {
    const db = freshDatabase();
    const unitAdmin = actingAs(db, cast.unitAdmin, DAY);
    const joiner = { name: 'Putri Handayani', employment: 'pns', identityNumber: '199504122019032004' } as const;
    const id = addEmployee(unitAdmin, { ...move, ...joiner, signInName: '', grade: 'II/d' }).subject;
    deactivateEmployee(unitAdmin, { ...leaving, employeeId: id, lastOn: DAY });
    expect(findPerson(actingAs(db, cast.agencyAdmin, DAY), id)).toMatchObject({ segments: [], deactivatedOn: DAY });
  });

  it('[ORANG-31] is refused to an officer who may not withdraw it', () => {
    const { db } = givenMove({ unit: 'INSPEKTORAT' });
    expectRefused(db, () => deactivateEmployee(actingAs(db, cast.unitAdmin, DAY), leaving), /hanya untuk admin/);
  });
});
