import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { listUnitAchievements } from '@/lib/appraisals/queries/achievements';
import { type CycleRow, periodsOf } from '@/lib/cycles/queries';
import { inboxOf } from '@/lib/inbox/queries/inbox';
import { listUnitMatrices } from '@/lib/matrices/queries/unit-list';
import { reportAppraiser } from '@/lib/people/commands/report-appraiser';
import { listAppraiserReports } from '@/lib/people/queries/appraiser-reports';
import { searchPeople } from '@/lib/people/queries/people';
import { listSlipHolders } from '@/lib/people/queries/slips';
import { searchUnits, unitTree } from '@/lib/people/queries/tree';
import { openPlanning, type Planning, planningCounts, unitsPage } from '@/lib/planning/queries';
import { allPlanners, listPlanners, plannersPage } from '@/lib/planning/queries/people';
import { openRecap, recapPage } from '@/lib/recaps/queries';
import { listRecapPeople, recapTotals } from '@/lib/recaps/queries/population';
import { candidates } from '@/lib/templates/queries/candidates';
import { type CastMember, cast, castUnits } from '../support/cast';
import { actingAs } from '../support/context';
import { freshDatabase } from '../support/database';
import { givenOpenCycle } from '../support/given';

const DAY = '2026-03-02';
/** The people of the two units of which the officer is unit admin. */
const INSIDE = [cast.appraiser, cast.employee, cast.colleague, cast.contract, cast.unitAdmin, cast.clinicHead];
const idsOf = (people: readonly CastMember[]) => people.map(({ id }) => id).sort();

let db: Connection;
let cycle: CycleRow;
beforeEach(() => {
  db = freshDatabase();
  cycle = givenOpenCycle(db);
});
const ctx = () => actingAs(db, cast.twoUnitsAdmin, DAY);
const planning = (asked = {}) => openPlanning(ctx(), asked) as Planning;
const recap = () => openRecap(ctx(), cycle.id, {})!;
const employeeIds = (rows: readonly { employeeId: string }[]) => rows.map(({ employeeId }) => employeeId).sort();

describe('an officer of two parts of the tree', () => {
  it.each([
    ['follows the planning of both', () => employeeIds(listPlanners(planning()))],
    ['reads the page of planners of both', () => employeeIds(plannersPage(ctx(), planning(), {}).lines)],
    ['takes the planners of both into a file', () => employeeIds([...allPlanners(ctx(), planning())])],
    ['reads the recap of both', () => employeeIds(listRecapPeople(db, recap().wanted))],
    ['reads the page of the recap of both', () => employeeIds(recapPage(ctx(), recap(), {}).lines)],
    ['offers a template to both', () => employeeIds(candidates(ctx(), cycle))],
    [
      'keeps the register of both',
      () =>
        searchPeople(ctx(), { q: '', unitId: '', status: 'aktif' })
          .rows.map(({ id }) => id)
          .sort(),
    ],
  ])('%s, and of nobody else', (_, read) => {
    expect(read()).toEqual(idsOf(INSIDE));
  });

  it('gives first passwords to the people of both parts who have no role', () => {
    const holders = employeeIds(listSlipHolders(ctx(), { state: 'none' }));
    expect(holders).toEqual(idsOf(INSIDE.filter((member) => member !== cast.unitAdmin)));
  });

  it('counts the people of both parts', () => {
    const { timeZone, today } = planning();
    expect(planningCounts(ctx(), { cycle, today, timeZone }).people).toBe(INSIDE.length);
    expect(unitsPage(planning(), {}).counts.people).toBe(INSIDE.length);
    expect(plannersPage(ctx(), planning(), {}).of).toBe(INSIDE.length);
    expect(recapTotals(db, recap().wanted).reduce((sum, { count }) => sum + count, 0)).toBe(INSIDE.length);
    expect(inboxOf(ctx()).progress?.plans.expected).toBe(INSIDE.length);
  });

  it.each([
    ['begins the planning beside both', () => unitsPage(planning(), {}).units.map(({ id }) => id)],
    ['sees the tree of both', () => unitTree(ctx(), '').roots.map(({ id }) => id)],
    ['finds both by a letter of all names', () => searchUnits(ctx(), 'a').rows.map(({ id }) => id)],
    [
      'enters the achievement of both',
      () => {
        const [period] = periodsOf(db, cycle.id);
        return listUnitAchievements(ctx(), { period: period!, limit: 50, onlyMissing: false }).map(({ id }) => id);
      },
    ],
    ['reads the matrices of both', () => listUnitMatrices(ctx(), { cycle, q: '' })?.rows.map(({ unitId }) => unitId)],
  ])('%s, and no unit else', (_, read) => {
    expect(read()?.sort()).toEqual([castUnits.clinic.id, castUnits.services.id].sort());
  });

  it('looks into either, and into nothing that lies beside or above', () => {
    for (const unit of [castUnits.services, castUnits.clinic])
      expect(planning({ unit: unit.id })).toMatchObject({ unit: { id: unit.id }, ignored: [] });
    for (const unit of [castUnits.health, castUnits.community, castUnits.city, castUnits.inspectorate])
      expect(planning({ unit: unit.id })).toMatchObject({ unit: undefined, ignored: ['unit kerja'] });
    expect(employeeIds(listPlanners(planning({ unit: castUnits.clinic.id })))).toEqual([cast.clinicHead.id]);
  });

  it('reads the reports of wrong appraisers from both', () => {
    const report = (member: CastMember) =>
      reportAppraiser(actingAs(db, member, DAY), {
        ...{ assignmentId: member.assignmentId, reason: 'Pejabat penilai saya sudah lain', proposedText: '' },
        proposedId: cast.personnelHead.id,
      });
    for (const member of [cast.employee, cast.clinicHead, cast.stranger, cast.head]) report(member);
    const { rows } = listAppraiserReports(ctx(), { isOpen: true });
    expect(rows.map(({ assignmentId }) => assignmentId).sort()).toEqual(
      [cast.clinicHead, cast.employee].map(({ assignmentId }) => assignmentId).sort(),
    );
  });
});
