import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { employees } from '@/db/schema';
import { findPeriod } from '@/lib/appraisals/queries/periods';
import { listTeam } from '@/lib/appraisals/queries/team';
import { listReporting, listTeamCheckIns, teamOf } from '@/lib/check-ins/queries/team';
import { type CycleRow, periodsOf } from '@/lib/cycles/queries';
import { listPopulation } from '@/lib/cycles/queries/population';
import { keepExcuses } from '@/lib/cycles/writes/excuses';
import { findMatrix } from '@/lib/matrices/queries/matrix';
import { EMPLOYMENTS } from '@/lib/people/rules/vocabulary';
import { openPlanning, type Planning } from '@/lib/planning/queries';
import { listPlanners } from '@/lib/planning/queries/people';
import { openRecap } from '@/lib/recaps/queries';
import { listRecapPeople } from '@/lib/recaps/queries/population';
import { planWorld } from '@/lib/skp/queries/import-world';
import { listTeamSkps } from '@/lib/skp/queries/lists';
import { searchForTeam } from '@/lib/teams/queries/people';
import { candidates } from '@/lib/templates/queries/candidates';
import { cast } from '../support/cast';
import { actingAs } from '../support/context';
import { freshDatabase } from '../support/database';
import { givenAgreedSkp, givenOpenCycle } from '../support/given';
import { givenMatrix } from '../support/given-matrices';
import { givenState } from '../support/given-states';

const DAY = '2026-04-06';
const PLANNING = ['pns', 'pppk'];
let db: Connection;
let cycle: CycleRow;
beforeEach(() => {
  db = freshDatabase();
  cycle = givenOpenCycle(db);
  givenAgreedSkp(db, cast.appraiser);
});
const officer = () => actingAs(db, cast.agencyAdmin, DAY);
const appraiser = () => actingAs(db, cast.appraiser, DAY);
const firstPeriod = () => periodsOf(db, cycle.id)[0]!;

const LISTS: Readonly<Record<string, () => readonly { assignmentId: string }[]>> = {
  'the people of a year': () => listPopulation(db, cycle, { limit: 100 }),
  'the planning of a year': () => listPlanners(openPlanning(officer(), {}) as Planning),
  'the recap of a year': () => listRecapPeople(db, openRecap(officer(), cycle.id, {})!.wanted),
  'those for whom a template can be meant': () => candidates(officer(), cycle),
  'those whom a file of plans can name': () => [
    ...planWorld(officer(), cycle, { numbers: [cast.employee.signInName], scope: 'all' }).people.values(),
  ],
  'the plans of a team': () => listTeamSkps(appraiser(), cycle),
  'the reports of a team': () => listTeamCheckIns(appraiser(), { cycle, periodId: firstPeriod().id }).rows,
  'those of a team who report': () => listReporting(appraiser(), cycle, teamOf(appraiser(), cycle)),
  'the appraisals of a team': () => listTeam(appraiser(), findPeriod(db, firstPeriod().id)!),
  'the rows of a matrix': () => findMatrix(appraiser(), givenMatrix(db, cast.appraiser, cycle).key)!.members,
  'those who can be named for a team': () => searchForTeam(db, cast.employee.name, DAY),
};

const CASES = Object.keys(LISTS).flatMap((list) => EMPLOYMENTS.map((employment) => [list, employment] as const));

it.each(CASES)('PNS and PPPK alone are in %s (%s)', (list, employment) => {
  db.update(employees).set({ employment }).where(eq(employees.id, cast.employee.id)).run();
  const isThere = LISTS[list]!().some(({ assignmentId }) => assignmentId === cast.employee.assignmentId);
  expect(isThere).toBe(PLANNING.includes(employment));
});

it.each(EMPLOYMENTS)('an excuse of a year that closes is kept for PNS and PPPK alone (%s)', (employment) => {
  givenState(db, cast.employee, { kind: 'cltn', fromOn: '2026-01-01' });
  db.update(employees).set({ employment }).where(eq(employees.id, cast.employee.id)).run();
  expect(keepExcuses(officer(), cycle)).toBe(PLANNING.includes(employment) ? 1 : 0);
});
