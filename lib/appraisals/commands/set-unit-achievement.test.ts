import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { appraisals, assignments, auditEntries, units } from '@/db/schema';
import type { CycleRow } from '@/lib/cycles/queries';
import { periodsOf } from '@/lib/cycles/queries';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenOpenCycle } from '@/tests/support/given';
import { givenReleasedAppraisal } from '@/tests/support/given-appraisals';
import { countAuditEntries, expectRefused } from '@/tests/support/refused';
import {
  achievementCounting,
  findEnteredAchievement,
  listUnitAchievements,
  otherAchievements,
} from '../queries/achievements';
import { findPeriod } from '../queries/periods';
import { periodsToAchieve } from '../queries/waiting';
import type { SetUnitAchievementInput } from '../schema';
import { setUnitAchievement } from './set-unit-achievement';

const DAY = '2026-04-02';
let db: Connection;
let cycle: CycleRow;
beforeEach(() => {
  db = freshDatabase();
  cycle = givenOpenCycle(db);
});
const periodId = (kind: 'first' | 'annual', of = cycle) => periodsOf(db, of.id).at(kind === 'first' ? 0 : -1)!.id;
const firstPeriod = () => periodsOf(db, cycle.id)[0]!;
const annualOf = (of: CycleRow) => ({ periodId: periodId('annual', of), achievement: 'istimewa' as const });
const set = (member: CastMember, change: Partial<SetUnitAchievementInput> = {}, day = DAY) =>
  setUnitAchievement(actingAs(db, member, day), {
    periodId: periodId('first'),
    unitId: castUnits.services.id,
    achievement: 'baik',
    source: 'entered',
    basis: 'Capaian rencana aksi triwulan I.',
    revision: 0,
    ...change,
  });

describe('setting the achievement of a unit', () => {
  it.each([
    ['the leader above', cast.head],
    ['the agency admin', cast.agencyAdmin],
  ])('is done by %s, with one audit line', (_, member) => {
    const before = countAuditEntries(db);
    set(member);
    expect(findEnteredAchievement(db, periodId('first'), castUnits.services.id)).toMatchObject({
      achievement: 'baik',
      enteredBy: member.name,
      revision: 1,
    });
    expect(countAuditEntries(db)).toBe(before + 1);
  });

  it('is done by an admin of the subtree for units outside their own branch, and for no unit above themselves', () => {
    set(cast.unitAdmin, { unitId: castUnits.community.id });
    expect(findEnteredAchievement(db, periodId('first'), castUnits.community.id)?.enteredBy).toBe(cast.unitAdmin.name);
    for (const { id: unitId } of [castUnits.services, castUnits.health])
      expectRefused(db, () => set(cast.unitAdmin, { unitId }), /Pimpinan unit ini adalah atasan Anda/);
  });

  it('is refused to the head of the unit itself, and missing for people without a right to it', () => {
    expectRefused(db, () => set(cast.appraiser), /pimpinan organisasi di atasnya/);
    expectRefused(db, () => set(cast.auditor), /bukan wewenang Anda/);
    for (const member of [cast.employee, cast.otherAppraiser, cast.personnelHead])
      expectRefused(db, () => set(member), /Unit kerja tidak ditemukan/);
    expectRefused(db, () => set(cast.agencyAdmin, { unitId: 'lain' }), /Unit kerja tidak ditemukan/);
    expectRefused(db, () => set(cast.agencyAdmin, { periodId: 'lain' }), /Periode tidak ditemukan/);
  });

  it('is allowed to the head of the top unit, who has no superior', () => {
    set(cast.mayor, { unitId: castUnits.city.id });
    expect(findEnteredAchievement(db, periodId('first'), castUnits.city.id)?.achievement).toBe('baik');
  });

  it('is refused for a period that has not begun', () => {
    expectRefused(
      db,
      () => set(cast.head, { periodId: periodsOf(db, cycle.id)[2]!.id }),
      /baru dimulai pada 1 Juli 2026/,
    );
  });

  it('records the previous value in the audit trail, and none at the first time', () => {
    const detailOf = () => JSON.parse(db.select().from(auditEntries).all().at(-1)!.detail);
    set(cast.head);
    expect(detailOf()).toMatchObject({ achievement: 'baik', was: null });
    set(cast.agencyAdmin, { achievement: 'kurang', revision: 1 });
    expect(detailOf()).toMatchObject({ achievement: 'kurang', was: 'baik' });
  });

  it('is corrected on the newest revision only', () => {
    set(cast.head);
    expectRefused(db, () => set(cast.agencyAdmin, { achievement: 'kurang' }), /sudah diubah/);
    set(cast.agencyAdmin, { achievement: 'kurang', revision: 1 });
    expect(findEnteredAchievement(db, periodId('first'), castUnits.services.id)).toMatchObject({
      achievement: 'kurang',
      revision: 2,
    });
  });

  it('takes last year’s only for the annual evaluation, after January, and with the recorded value', () => {
    const fallback = { source: 'previous-year' as const, periodId: periodId('annual') };
    expectRefused(db, () => set(cast.agencyAdmin, fallback, '2027-01-31'), /sampai 31 Januari/);
    const last = givenOpenCycle(db, { year: 2025 });
    set(cast.agencyAdmin, { ...annualOf(last), issuedOn: '2026-01-15' }, '2026-01-15');
    expectRefused(db, () => set(cast.agencyAdmin, fallback, '2027-02-01'), /Istimewa/);
    set(cast.agencyAdmin, { ...fallback, achievement: 'istimewa' }, '2027-02-01');
    expect(findEnteredAchievement(db, periodId('annual'), castUnits.services.id)?.source).toBe('previous-year');
  });
});

describe('the achievement that counts', () => {
  it('is last year’s once January is over if nothing was entered', () => {
    const last = givenOpenCycle(db, { year: 2025 });
    set(cast.agencyAdmin, { ...annualOf(last), issuedOn: '2026-01-15' }, '2026-01-15');
    const annual = findPeriod(db, periodId('annual'))!;
    const on = (day: string) => achievementCounting(db, annual, castUnits.services.id, day);
    expect(on('2027-01-31')).toBeUndefined();
    expect(on('2027-02-01')).toEqual({ achievement: 'istimewa', source: 'previous-year' });
  });

  it('[NILAI-04] is last year’s for everybody when this year’s was issued after January, also after some were evaluated', () => {
    const last = givenOpenCycle(db, { year: 2025 });
    set(cast.agencyAdmin, { ...annualOf(last), issuedOn: '2026-01-15' }, '2026-01-15');
    const annual = findPeriod(db, periodId('annual'))!;
    const late = { periodId: annual.id, achievement: 'kurang' as const, issuedOn: '2027-02-10' };
    set(cast.agencyAdmin, late, '2027-02-12');
    expect(achievementCounting(db, annual, castUnits.services.id, '2027-02-12')).toEqual({
      achievement: 'istimewa',
      source: 'previous-year',
    });
    set(cast.agencyAdmin, { ...late, issuedOn: '2027-01-31', revision: 1 }, '2027-02-13');
    expect(achievementCounting(db, annual, castUnits.services.id, '2027-02-13')?.achievement).toBe('kurang');
  });

  it('[NILAI-04] asks for last year’s if it is not recorded, and always for the day of issue', () => {
    const annual = findPeriod(db, periodId('annual'))!;
    const own = { periodId: annual.id, achievement: 'kurang' as const };
    const at = (change: Partial<SetUnitAchievementInput>) => () =>
      set(cast.agencyAdmin, { ...own, ...change }, '2027-02-12');
    expectRefused(db, at({}), /wajib diisi/);
    expectRefused(db, at({ issuedOn: '2027-02-13' }), /sesudah hari ini/);
    expectRefused(db, at({ issuedOn: '2025-12-31' }), /sebelum tahun itu dimulai/);
    expectRefused(db, at({ issuedOn: '2027-02-01' }), /Pilih capaian tahun itu/);
    at({ issuedOn: '2027-02-01', lastYear: 'baik' })();
    expect(achievementCounting(db, annual, castUnits.services.id, '2027-02-12')).toEqual({
      achievement: 'baik',
      source: 'previous-year',
    });
  });

  it('names appraisals that used another one', () => {
    const { periodId: annualId } = givenReleasedAppraisal(db, cast.employee, { period: 'tahunan', day: '2027-01-12' });
    const { services } = castUnits;
    const late = { periodId: annualId, issuedOn: '2027-02-10', lastYear: 'kurang' as const, revision: 1 };
    set(cast.agencyAdmin, late, '2027-02-12');
    const otherwise = otherAchievements(db, { periodId: annualId, unitId: services.id, counting: 'kurang' });
    expect(otherwise).toEqual([{ achievement: 'baik', people: 1 }]);
    expect(otherAchievements(db, { periodId: annualId, unitId: services.id, counting: 'baik' })).toEqual([]);
    // An appraisal without a stored unit counts for the unit of its plan, or for the unit above if the plan is that of a head.
    db.update(appraisals).set({ achievementUnitId: null }).run();
    expect(otherAchievements(db, { periodId: annualId, unitId: services.id, counting: 'kurang' })).toEqual(otherwise);
    const { personnel } = castUnits;
    expect(otherAchievements(db, { periodId: annualId, unitId: personnel.id, counting: 'kurang' })).toEqual([]);
  });
});

describe('the list of units', () => {
  const seenBy = (member: CastMember, onlyMissing = false) =>
    listUnitAchievements(actingAs(db, member, DAY), { period: firstPeriod(), limit: 50, onlyMissing }).map(
      ({ name }) => name,
    );

  it('shows each person their own part of the tree', () => {
    expect(seenBy(cast.agencyAdmin)).toHaveLength(Object.keys(castUnits).length);
    expect(seenBy(cast.auditor)).toHaveLength(Object.keys(castUnits).length);
    expect(seenBy(cast.unitAdmin)).toEqual(
      ['health', 'community', 'services', 'clinic'].map((key) => castUnits[key as keyof typeof castUnits].name),
    );
    expect(seenBy(cast.head)).toEqual(
      ['community', 'services', 'clinic'].map((key) => castUnits[key as keyof typeof castUnits].name),
    );
    expect(seenBy(cast.employee)).toEqual([]);
  });

  const closeUnit = (unitId: string, closedOn: string) =>
    db.update(units).set({ closedOn }).where(eq(units.id, unitId)).run();

  it('keeps a unit in the periods in which it existed, and asks nothing of a unit without people', () => {
    const { community } = castUnits;
    closeUnit(community.id, '2026-02-15');
    expect(seenBy(cast.agencyAdmin)).toContain(community.name);
    expect(periodsToAchieve(actingAs(db, cast.agencyAdmin, DAY), cycle)).toContain(periodId('first'));
    closeUnit(community.id, '2025-12-31');
    expect(seenBy(cast.agencyAdmin)).not.toContain(community.name);
    closeUnit(community.id, '2026-02-15');
    db.delete(assignments).where(eq(assignments.unitId, community.id)).run();
    expect(seenBy(cast.agencyAdmin)).toContain(community.name);
    expect(seenBy(cast.agencyAdmin, true)).not.toContain(community.name);
  });

  it('can be limited to missing ones', () => {
    set(cast.head);
    expect(seenBy(cast.head, true)).not.toContain(castUnits.services.name);
  });
});
