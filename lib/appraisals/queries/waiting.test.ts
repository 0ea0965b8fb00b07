import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { type CycleRow, periodsOf } from '@/lib/cycles/queries';
import { addDays } from '@/lib/kernel/dates';
import { addUnit } from '@/lib/people/commands/add-unit';
import { appointAppraiser } from '@/lib/people/commands/appoint-appraiser';
import { moveEmployee } from '@/lib/people/commands/move-employee';
import { segmentOn } from '@/lib/people/queries/reporting-line';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp, givenReviewedCheckIn, givenSubmittedSkp } from '@/tests/support/given';
import { givenReleasedAppraisal } from '@/tests/support/given-appraisals';
import { setUnitAchievement } from '../commands/set-unit-achievement';
import { unitsOfSegment } from '../queries';
import { listUnitAchievements } from './achievements';
import { periodsToAchieve, periodsToAppraise } from './waiting';

let db: Connection;
let cycle: CycleRow;
let skpId: string;
beforeEach(() => {
  db = freshDatabase();
  ({ cycle, skpId } = givenAgreedSkp(db, cast.employee));
});
const period = (at: number) => periodsOf(db, cycle.id)[at]!;
const toAppraise = (day: string, member: CastMember = cast.appraiser) =>
  periodsToAppraise(actingAs(db, member, day), cycle);
const toAchieve = (day: string, member: CastMember = cast.head) => periodsToAchieve(actingAs(db, member, day), cycle);

describe('an appraiser is asked', () => {
  it('for the year from the day on which its window opens, not a day before', () => {
    const { id, windowFromOn } = period(-1 + periodsOf(db, cycle.id).length);
    expect(toAppraise(addDays(windowFromOn, -1))).not.toContain(id);
    expect(toAppraise(windowFromOn)).toContain(id);
  });

  it('for a quarter once its report was answered, and the window is open', () => {
    const { id, windowFromOn } = period(0);
    givenReviewedCheckIn(db, cast.employee, { skpId, day: addDays(windowFromOn, -1) });
    expect(toAppraise(addDays(windowFromOn, -1))).toEqual([]);
    expect(toAppraise(windowFromOn)).toEqual([id]);
  });

  it('for a quarter without a report once its window is over, not on its last day', () => {
    const { id, windowToOn } = period(0);
    expect(toAppraise(windowToOn)).toEqual([]);
    expect(toAppraise(addDays(windowToOn, 1))).toEqual([id]);
  });

  it('no longer once all are handed over, and nobody else is', () => {
    const { id, windowToOn } = period(0);
    const day = addDays(windowToOn, 1);
    for (const other of [cast.head, cast.otherAppraiser, cast.agencyAdmin, cast.employee])
      expect(toAppraise(day, other)).toEqual([]);
    givenSubmittedSkp(db, cast.colleague);
    expect(toAppraise(day)).toEqual([id]);
    const skp = givenAgreedSkp(db, cast.contract);
    givenReleasedAppraisal(db, cast.contract, { skp, period: 1 });
    expect(toAppraise(day)).toEqual([id]);
  });
});

describe('the achievement of a unit is asked for', () => {
  it('from the day on which the window of its period opens, not a day before', () => {
    const { id, windowFromOn } = period(0);
    expect(toAchieve(addDays(windowFromOn, -1))).toEqual([]);
    expect(toAchieve(windowFromOn)).toEqual([id]);
  });

  it('until each unit has one, from the people who can enter it', () => {
    const { id, windowFromOn } = period(0);
    expect(toAchieve(windowFromOn, cast.employee)).toEqual([]);
    const missing = () =>
      listUnitAchievements(actingAs(db, cast.head, windowFromOn), { period: period(0), limit: 50, onlyMissing: true });
    for (const { id: unitId } of missing()) {
      expect(toAchieve(windowFromOn)).toEqual([id]);
      setUnitAchievement(actingAs(db, cast.agencyAdmin, windowFromOn), {
        ...{ periodId: id, unitId, achievement: 'baik', source: 'entered', issuedOn: windowFromOn, revision: 0 },
        basis: 'Capaian rencana aksi.',
      });
    }
    expect(missing()).toEqual([]);
    expect(toAchieve(windowFromOn)).toEqual([]);
  });

  it('also of a unit that only a Plt. leads and in which nobody works, because it counts for the people below', () => {
    const { windowFromOn } = period(0);
    const admin = actingAs(db, cast.agencyAdmin, '2026-02-02');
    const unit = { code: 'DINKES-SEKRE', name: 'Sekretariat', parent: castUnits.health.code, isIndependent: false };
    const { subject: unitId } = addUnit(admin, unit);
    addUnit(admin, { ...unit, code: 'DINKES-UMUM', name: 'Subbagian Umum', parent: unit.code });
    const isMissing = () =>
      listUnitAchievements(actingAs(db, cast.agencyAdmin, windowFromOn), {
        ...{ period: period(0), limit: 50, onlyMissing: true },
      }).some(({ id }) => id === unitId);
    appointAppraiser(admin, {
      ...{ unitId, appraiser: cast.otherAppraiser.signInName, capacity: 'plt', fromOn: '2026-02-02', toOn: null },
      ...{ letterNumber: '800/12', reason: 'Jabatan kosong' },
    });
    expect(isMissing()).toBe(false);
    moveEmployee(admin, {
      ...{ employeeId: cast.contract.id, position: 'Pengadministrasi', positionClass: 'pelaksana', revision: 1 },
      ...{ functionalLevel: null, isHead: false, unit: 'DINKES-UMUM', fromOn: '2026-02-02' },
    });
    const segment = segmentOn(db, cast.contract.id, windowFromOn)!;
    expect(unitsOfSegment(db, segment, windowFromOn).countingId).toBe(unitId);
    expect(isMissing()).toBe(true);
  });
});
