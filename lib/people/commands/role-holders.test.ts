import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { roleGrants } from '@/db/schema';
import { cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { expectRefused } from '@/tests/support/refused';
import { findPerson } from '../queries/person';
import { changeEmployee } from './change-employee';
import { deactivateEmployee } from './deactivate-employee';
import { endAssignment } from './end-assignment';
import { moveEmployee } from './move-employee';
import { recordState } from './record-state';

const DAY = '2026-07-01';
const { id: employeeId } = cast.employee;

let db: Connection;
beforeEach(() => {
  db = freshDatabase();
});

const as = (member: typeof cast.unitAdmin | typeof cast.agencyAdmin) => actingAs(db, member, DAY);
const profile = { employment: 'pns', identityNumber: cast.employee.signInName, grade: 'III/c' } as const;
const post = { position: 'Penata Layanan', positionClass: 'pelaksana', functionalLevel: null, isHead: false } as const;
const reason = 'Mutasi';

const CHANGES = {
  'the number by which they sign in': (ctx: ReturnType<typeof as>) => {
    const name = { name: 'Nama Baru', sex: null, phone: '', email: '', signInName: '', bornOn: null };
    changeEmployee(ctx, { employeeId, revision: 1, ...name, ...profile } as Parameters<typeof changeEmployee>[1]);
  },
  'the post': (ctx: ReturnType<typeof as>) =>
    moveEmployee(ctx, { employeeId, ...post, unit: castUnits.community.code, fromOn: DAY, revision: 1 }),
  'the last day': (ctx: ReturnType<typeof as>) => endAssignment(ctx, { employeeId, revision: 1, lastOn: DAY, reason }),
  'an absence': (ctx: ReturnType<typeof as>) =>
    recordState(ctx, {
      employeeId,
      kind: 'cltn',
      fromOn: DAY,
      toOn: '2026-12-31',
      letterNumber: '800/1/2026',
      note: '',
    } as Parameters<typeof recordState>[1]),
  'the access': (ctx: ReturnType<typeof as>) =>
    deactivateEmployee(ctx, { employeeId, revision: 1, lastOn: DAY, reason }),
};

describe('[ORANG-34] of a person with a role', () => {
  it.each(Object.entries(CHANGES))('%s is changed by an agency admin, never by a unit admin', (_, change) => {
    expect(findPerson(as(cast.unitAdmin), employeeId)?.roles).toEqual([]);
    const grant = { id: 'peran', employeeId, role: 'auditor', grantedBy: cast.agencyAdmin.id, grantedAt: new Date() };
    db.insert(roleGrants)
      .values(grant as typeof roleGrants.$inferInsert)
      .run();
    expectRefused(db, () => change(as(cast.unitAdmin)), /hanya admin instansi yang dapat mengubah/);
    change(as(cast.agencyAdmin));
  });

  it.each(Object.entries(CHANGES))('%s is changed by the unit admin if the person holds no role', (_, change) => {
    change(as(cast.unitAdmin));
  });
});
