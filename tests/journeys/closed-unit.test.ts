import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { assignments, unitGoalIndicators, unitGoals } from '@/db/schema';
import { listUnitAchievements } from '@/lib/appraisals/queries/achievements';
import { type CycleRow, periodsOf } from '@/lib/cycles/queries';
import { recordRealisations } from '@/lib/goals/commands/record-realisations';
import type { Goal } from '@/lib/goals/queries/goals';
import { listGoalUnits } from '@/lib/goals/queries/places';
import { inboxOf } from '@/lib/inbox/queries/inbox';
import { findMatrixHead } from '@/lib/matrices/queries/head';
import { listUnitMatrices } from '@/lib/matrices/queries/unit-list';
import { closeUnit } from '@/lib/people/commands/close-unit';
import { searchUnits, unitTree } from '@/lib/people/queries/tree';
import { unitByText } from '@/lib/people/queries/units';
import { openPlanning, type Planning, unitsPage } from '@/lib/planning/queries';
import { listUnitChoices, openRecap } from '@/lib/recaps/queries';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenOpenCycle } from '@/tests/support/given';
import { givenGoal } from '@/tests/support/given-goals';
import { expectRefused } from '@/tests/support/refused';

const CLOSED = '2026-05-15';
const DAY = '2026-10-05';
const { community } = castUnits;
let db: Connection;
let cycle: CycleRow;
let next: CycleRow;
let goal: Goal;

/** A division is closed in the second quarter. Its people move to the other division; its objective of the year stays. */
beforeEach(() => {
  db = freshDatabase();
  cycle = givenOpenCycle(db);
  next = givenOpenCycle(db, { year: 2027, day: '2026-01-05' });
  goal = givenGoal(db, { cycle, unitId: community.id });
  for (const { id, assignmentId } of [cast.otherAppraiser, cast.stranger, cast.leaver]) {
    db.update(assignments).set({ toOn: CLOSED }).where(eq(assignments.id, assignmentId)).run();
    db.insert(assignments)
      .values({
        ...{ id: `baru-${id}`, employeeId: id, positionId: `jabatan-${cast.colleague.id}` },
        ...{ unitId: castUnits.services.id, fromOn: '2026-05-16' },
      })
      .run();
  }
  closeUnit(actingAs(db, cast.agencyAdmin, '2026-05-10'), { unitId: community.id, closedOn: CLOSED });
});

const as = (member: CastMember, day = DAY) => actingAs(db, member, day);
const periodId = (n: number) => periodsOf(db, cycle.id)[n - 1]!.id;

describe('a unit that was closed within a year', () => {
  it('stays among the objectives of that year with its day, and is not in the next', () => {
    const goalUnit = (of: CycleRow) =>
      listGoalUnits(as(cast.agencyAdmin), { cycle: of, search: '', only: undefined, after: undefined }).rows.find(
        ({ id }) => id === community.id,
      );
    expect(goalUnit(cycle)).toMatchObject({ goals: 1, closedOn: CLOSED });
    expect(goalUnit(next)).toBeUndefined();
    const listed = (only: 'none' | undefined) =>
      listGoalUnits(as(cast.agencyAdmin), { cycle, search: community.code, only, after: undefined }).rows.length;
    db.delete(unitGoalIndicators).run();
    db.delete(unitGoals).run();
    expect([listed(undefined), listed('none')]).toEqual([1, 0]);
  });

  it('leads to the matrix of the person who led it at its end, in that year alone', () => {
    const unitMatrix = (of: CycleRow) =>
      listUnitMatrices(as(cast.agencyAdmin), { cycle: of, q: community.code })!.rows.find(
        ({ unitId }) => unitId === community.id,
      );
    expect(unitMatrix(cycle)).toMatchObject({ leader: cast.otherAppraiser.name, closedOn: CLOSED });
    expect(findMatrixHead(as(cast.agencyAdmin), unitMatrix(cycle)!.key!)?.leader.unitId).toBe(community.id);
    expect(unitMatrix(next)).toBeUndefined();
  });

  it('is chosen in a recap of the periods that it lived in, and listed in the planning of the year', () => {
    const choices = (n: number) => {
      const recap = openRecap(as(cast.agencyAdmin), cycle.id, { period: periodId(n), unit: castUnits.health.id })!;
      return listUnitChoices(db, recap).map(({ id }) => id);
    };
    const scoped = (n: number) =>
      listUnitChoices(db, openRecap(as(cast.unitAdmin), cycle.id, { period: periodId(n) })!);
    expect(choices(1)).toContain(castUnits.health.id);
    expect(scoped(2)).toContainEqual(expect.objectContaining({ id: community.id, closedOn: CLOSED }));
    expect(scoped(3).map(({ id }) => id)).not.toContain(community.id);
    const level = (siklus: string) => {
      const asked = { siklus, unit: castUnits.health.id };
      return unitsPage(openPlanning(as(cast.agencyAdmin), asked) as Planning, asked).units;
    };
    db.delete(assignments).where(eq(assignments.unitId, community.id)).run();
    expect(level(cycle.id)).toContainEqual(expect.objectContaining({ id: community.id, closedOn: CLOSED }));
    expect(level(next.id).map(({ id }) => id)).not.toContain(community.id);
  });

  it('is marked among the achievements of its periods', () => {
    const lines = (n: number) => {
      const period = periodsOf(db, cycle.id)[n - 1]!;
      return listUnitAchievements(as(cast.agencyAdmin), { period, limit: 50, onlyMissing: false });
    };
    expect(lines(2)).toContainEqual(expect.objectContaining({ id: community.id, closedOn: CLOSED }));
    expect(lines(3).map(({ id }) => id)).not.toContain(community.id);
  });

  it('is asked what it reached in the periods that it lived in, and its officers can say it', () => {
    const asked = () =>
      inboxOf(as(cast.unitAdmin))
        .office.flatMap(({ kind, periodId: of }) => (kind === 'enter-realisations' ? (of ?? []) : []))
        .sort();
    expect(asked()).toEqual([periodId(1), periodId(2)].sort());
    const record = (n: number) =>
      recordRealisations(as(cast.unitAdmin), {
        ...{ unitId: community.id, periodId: periodId(n), revision: 0 },
        rows: [{ indicatorId: goal.indicators[0]!.id, value: '81,5', note: '' }],
      });
    record(2);
    expect(asked()).toEqual([periodId(1)]);
    expectRefused(db, () => record(3), /ditutup pada 15 Mei 2026, sebelum periode ini/);
    expectRefused(db, () => givenGoal(db, { cycle, unitId: community.id, day: DAY }), /Unit kerja ini sudah ditutup/);
  });

  it('is found where people are searched, and nowhere that takes somebody new', () => {
    expect(unitByText(db, community.code, 'all', { closedToo: true }).unit?.id).toBe(community.id);
    expect(unitByText(db, community.code, 'all').fault).toContain('tidak ditemukan');
  });

  it('stands in the tree until its last day', () => {
    const inTree = (day: string) =>
      JSON.stringify(unitTree(as(cast.agencyAdmin, day), '').roots).includes(community.id);
    const found = (day: string) => searchUnits(as(cast.agencyAdmin, day), community.code).rows.length;
    expect([inTree(CLOSED), found(CLOSED)]).toEqual([true, 1]);
    expect([inTree('2026-05-16'), found('2026-05-16')]).toEqual([false, 0]);
    expect(() => givenGoal(db, { cycle, unitId: community.id, day: CLOSED })).not.toThrow();
  });
});
