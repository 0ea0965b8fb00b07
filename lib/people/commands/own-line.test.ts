import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import type { Context } from '@/lib/kernel/context';
import { cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenState } from '@/tests/support/given-states';
import { expectRefused } from '@/tests/support/refused';
import { listAppointments } from '../queries/appointments';
import { headPost as leadingPostOf } from '../queries/positions';
import { appraiserOfPersonOn } from '../queries/reporting-line';
import { unitById } from '../queries/units';
import { addEmployee } from './add-employee';
import { appointAppraiser } from './appoint-appraiser';
import { changePosition } from './change-position';
import { changeUnit } from './change-unit';
import { deactivateEmployee } from './deactivate-employee';
import { endAssignment } from './end-assignment';
import { endState } from './end-state';
import { moveEmployee } from './move-employee';
import { recordState } from './record-state';
import { withdrawAppointment } from './withdraw-appointment';
import { withdrawPost } from './withdraw-post';
import { withdrawState } from './withdraw-state';

const DAY = '2026-07-01';
const { services, community, health } = castUnits;
const reason = 'Mutasi';
const headPost = {
  position: 'Kepala Bidang Pelayanan Kesehatan',
  positionClass: 'administrator',
  functionalLevel: null,
  isHead: true,
} as const;
const leaver = { employeeId: cast.appraiser.id, revision: 1 };

let db: Connection;
beforeEach(() => {
  db = freshDatabase();
});
const admin = () => actingAs(db, cast.agencyAdmin, DAY);
const unitAdmin = () => actingAs(db, cast.unitAdmin, DAY);
const vacate = () => endAssignment(admin(), { ...leaver, lastOn: '2026-06-30', reason });

/** By title: `before` prepares the data, and `change` would give another appraiser to the unit admin, who works in the division. */
const LINE_CHANGES: Readonly<Record<string, { before?: () => void; change: (ctx: Context) => unknown }>> = {
  'a departure of the superior': { change: (ctx) => endAssignment(ctx, { ...leaver, lastOn: '2026-08-31', reason }) },
  'the superior’s access': { change: (ctx) => deactivateEmployee(ctx, { ...leaver, lastOn: DAY, reason }) },
  'a move of the superior': {
    change: (ctx) =>
      moveEmployee(ctx, { ...leaver, ...headPost, isHead: false, unit: community.code, fromOn: '2026-09-01' }),
  },
  'a friend who is moved to the vacant post of the superior': {
    before: vacate,
    change: (ctx) =>
      moveEmployee(ctx, { employeeId: cast.stranger.id, revision: 1, ...headPost, unit: services.code, fromOn: DAY }),
  },
  'a newcomer in the vacant post of the superior': {
    before: vacate,
    change: (ctx) =>
      addEmployee(ctx, {
        ...{ name: 'Budi Baru', employment: 'pns', identityNumber: '199001012015031001', grade: 'IV/a' },
        ...{ signInName: '', phone: '', email: '', isOther: false, sex: 'pria', bornOn: null },
        ...{ ...headPost, unit: services.code, fromOn: DAY },
      } as unknown as Parameters<typeof addEmployee>[1]),
  },
  'an absence of the superior': {
    change: (ctx) =>
      recordState(ctx, {
        ...{ employeeId: cast.appraiser.id, kind: 'cltn', fromOn: '2026-08-01', toOn: '2026-12-31' },
        ...{ letterNumber: '800/1/2026', note: '' },
      } as Parameters<typeof recordState>[1]),
  },
  'the end of that absence': {
    before: () => givenState(db, cast.appraiser, { kind: 'cltn', fromOn: '2026-06-01', toOn: null }),
    change: (ctx) => endState(ctx, { stateId: stateId(), lastOn: '2026-08-01' }),
  },
  'that absence taken back': {
    before: () => givenState(db, cast.appraiser, { kind: 'cltn', fromOn: '2026-06-01', toOn: null }),
    change: (ctx) => withdrawState(ctx, { stateId: stateId(), reason }),
  },
  'the withdrawn letter of the acting superior': {
    before: () => {
      vacate();
      appointAppraiser(admin(), {
        ...{ unitId: services.id, appraiser: cast.otherAppraiser.signInName, capacity: 'plt' },
        ...{ letterNumber: '800/2/2026', reason: 'Jabatan kosong', fromOn: DAY, toOn: null },
      });
    },
    change: (ctx) => withdrawAppointment(ctx, { appointmentId: listAppointments(db, { unitId: services.id })[0]!.id }),
  },
  'a withdrawn future superior': {
    before: () => {
      vacate();
      const coming = { ...headPost, unit: services.code, fromOn: '2026-09-01' };
      moveEmployee(admin(), { employeeId: cast.stranger.id, revision: 1, ...coming });
    },
    change: (ctx) => withdrawPost(ctx, { employeeId: cast.stranger.id, revision: 1, reason }),
  },
  'the post of the superior, which no longer leads': {
    change: (ctx) => {
      const { id: positionId, revision } = leadingPostOf(db, services.id)!;
      return changePosition(ctx, { positionId, revision, ...headPost, isHead: false });
    },
  },
};
let recorded = '';
const stateId = () => recorded;

describe('[ORANG-35] a unit admin cannot choose their own appraiser by', () => {
  it.each(Object.entries(LINE_CHANGES))('%s', (_, { before, change }) => {
    recorded = String(before?.() ?? '');
    const own = () => appraiserOfPersonOn(db, cast.unitAdmin.id, DAY);
    const stood = own();
    expectRefused(db, () => change(unitAdmin()), /mengganti pejabat penilai Anda sendiri/);
    expect(own()).toBe(stood);
    change(admin());
  });

  it('but records the same for others of the subtree', () => {
    const unit = { employeeId: cast.otherAppraiser.id, revision: 1, lastOn: '2026-08-31', reason };
    endAssignment(unitAdmin(), unit);
    const { code, name, revision, isIndependent } = unitById(db, community.id)!;
    changeUnit(unitAdmin(), {
      unitId: community.id,
      code,
      name: `${name} Baru`,
      isIndependent,
      revision,
      parent: health.code,
    });
  });
});
