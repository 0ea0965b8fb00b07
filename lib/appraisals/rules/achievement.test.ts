import { describe, expect, it } from 'vitest';
import {
  advisedResultsRating,
  canEnterAchievement,
  countingUnitOf,
  fallsBackToPreviousYear,
  type UnitLeaders,
} from './achievement';

const division: UnitLeaders = {
  path: 'kota/dinkes/yankes/',
  leaderIds: ['kabid'],
  leaderAboveId: 'kadis',
  isTop: false,
};
const city: UnitLeaders = { path: 'kota/', leaderIds: ['walikota'], leaderAboveId: undefined, isTop: true };
const person = (
  employeeId: string,
  ...grants: { role: 'unit-admin' | 'agency-admin' | 'auditor'; unitPath: string | null }[]
) => ({ employeeId, grants, unitPath: undefined });
const inOffice = { role: 'unit-admin', unitPath: 'kota/dinkes/' } as const;
const workingIn = (unitPath: string, grant: Parameters<typeof person>[1] = inOffice) => ({
  ...person('umpeg', grant),
  unitPath,
});

describe('who enters the achievement of a unit', () => {
  it.each([
    ['the leader of the unit above', person('kadis'), division, true],
    ['an admin of the subtree', person('umpeg', { role: 'unit-admin', unitPath: 'kota/dinkes/' }), division, true],
    ['the agency admin', person('admin', { role: 'agency-admin', unitPath: null }), division, true],
    ['the head of the top unit, who has no superior', person('walikota'), city, true],
    ['an admin of the subtree who works beside it', workingIn('kota/dinkes/kesmas/'), division, true],
    ['an admin of the subtree who works in it', workingIn('kota/dinkes/yankes/'), division, false],
    ['an admin of the subtree who works below it', workingIn('kota/dinkes/yankes/puskesmas/'), division, false],
    [
      'such an admin who leads the unit above',
      { ...workingIn('kota/dinkes/yankes/'), employeeId: 'kadis' },
      division,
      true,
    ],
    [
      'the agency admin who works there',
      workingIn('kota/dinkes/yankes/', { role: 'agency-admin', unitPath: null }),
      division,
      true,
    ],
    ['an admin of another subtree', person('umpeg', { role: 'unit-admin', unitPath: 'kota/disdik/' }), division, false],
    ['an auditor', person('auditor', { role: 'auditor', unitPath: null }), division, false],
    ['anybody else', person('staf'), division, false],
    ["the unit's own head", person('kabid'), division, false],
    ["the unit's own head, even as admin", person('kabid', { role: 'agency-admin', unitPath: null }), division, false],
  ])('[NILAI-02] %s', (_, who, unit, allowed) => {
    expect(canEnterAchievement(who, unit).allowed).toBe(allowed);
  });
});

describe('which achievement counts', () => {
  it.each([
    ['their unit for staff', { isHead: false, unitId: 'yankes', parentUnitId: 'dinkes' }, 'yankes'],
    ['the unit above for its head', { isHead: true, unitId: 'yankes', parentUnitId: 'dinkes' }, 'dinkes'],
    ['their unit at the top', { isHead: true, unitId: 'kota', parentUnitId: null }, 'kota'],
  ])('[NILAI-03] is that of %s', (_, segment, unit) => {
    expect(countingUnitOf(segment)).toBe(unit);
  });

  it("[NILAI-03] is that of the unit that the appraiser leads, whatever the employee's unit is", () => {
    const segment = { isHead: false, unitId: 'yankes', parentUnitId: 'dinkes' };
    expect(countingUnitOf(segment, { ledUnitId: 'dinkes' })).toBe('dinkes');
    expect(countingUnitOf(segment, { ledUnitId: null })).toBe('yankes');
  });

  it.each([
    ['on 31 January', 'tahunan', '2027-01-31', false],
    ['from 1 February', 'tahunan', '2027-02-01', true],
    ['never for a quarter', 'triwulanan', '2027-02-01', false],
  ] as const)("[NILAI-04] is last year's %s", (_, kind, today, falls) => {
    expect(fallsBackToPreviousYear({ kind, year: 2026 }, today)).toBe(falls);
  });

  it.each([
    ['istimewa', 'diatas'],
    ['baik', 'sesuai'],
    ['butuh-perbaikan', 'dibawah'],
    ['kurang', 'dibawah'],
    ['sangat-kurang', 'dibawah'],
  ] as const)('[NILAI-05] suggests for the head of a unit with %s the rating %s', (achievement, rating) => {
    expect(advisedResultsRating(achievement)).toBe(rating);
  });
});
