import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { fillDerived } from '@/db/derived';
import { draftCycle } from '@/lib/cycles/commands/draft-cycle';
import { type CycleRow, findCycle } from '@/lib/cycles/queries';
import { readinessPage } from '@/lib/cycles/queries/readiness-page';
import { withdrawGoal } from '@/lib/goals/commands/withdraw-goal';
import { parentChoices } from '@/lib/goals/queries/goals';
import { findPlace } from '@/lib/goals/queries/places';
import { appointAppraiser } from '@/lib/people/commands/appoint-appraiser';
import { beginSlipRun } from '@/lib/people/commands/begin-slip-run';
import { issueSlipsOfRun } from '@/lib/people/commands/issue-slips-of-run';
import { moveEmployee } from '@/lib/people/commands/move-employee';
import { listActing } from '@/lib/people/queries/acting';
import { segmentsOf } from '@/lib/people/queries/person';
import { findSlipRun, unitsOfRun } from '@/lib/people/queries/slip-runs';
import { openPlanning, type Planning } from '@/lib/planning/queries';
import { allPlanners } from '@/lib/planning/queries/people';
import { listTeamSkps } from '@/lib/skp/queries/lists';
import { type CastMember, cast, castUnits } from '../support/cast';
import { actingAs } from '../support/context';
import { freshDatabase } from '../support/database';
import { givenAgreedSkp, givenOpenCycle } from '../support/given';
import { givenGoal } from '../support/given-goals';
import { givenState } from '../support/given-states';
import { inventedAgency } from '../support/invented-agency';

const DAY = '2026-03-02';
let db: Connection;
let cycle: CycleRow;
beforeEach(() => {
  db = freshDatabase();
  cycle = givenOpenCycle(db);
});
const as = (member: CastMember, day = DAY) => actingAs(db, member, day);

it('a search of the readiness page is read page by page, nobody lost and nobody twice', () => {
  const agency = inventedAgency(3);
  fillDerived(agency);
  const ctx = actingAs(agency, cast.agencyAdmin, DAY);
  const { subject } = draftCycle(ctx, { year: 2026, purpose: 'real', periodicKind: 'triwulanan' });
  const read: string[] = [];
  const sizes: number[] = [];
  let after: Parameters<typeof readinessPage>[2]['after'];
  do {
    const page = readinessPage(ctx, findCycle(agency, subject)!, { search: 'orang', after });
    read.push(...page.people.map(({ assignmentId }) => assignmentId));
    sizes.push(page.people.length);
    after = page.next;
    expect(page.searched?.found).toBeGreaterThan(25);
  } while (after);
  expect(sizes.slice(0, -1).every((size) => size === 25)).toBe(true);
  expect(sizes.length).toBeGreaterThan(1);
  expect(new Set(read).size).toBe(read.length);
});

it('an objective may serve those in force of the units above, the nearest first', () => {
  const [city, office, gone] = [
    givenGoal(db, { cycle, unitId: castUnits.city.id, title: 'Sasaran kota' }),
    givenGoal(db, { cycle, unitId: castUnits.health.id, title: 'Sasaran dinas' }),
    givenGoal(db, { cycle, unitId: castUnits.health.id, title: 'Sasaran dinas yang dicabut' }),
  ];
  givenGoal(db, { cycle, title: 'Sasaran bidang sendiri' });
  givenGoal(db, { cycle, unitId: castUnits.inspectorate.id, title: 'Sasaran kantor lain' });
  withdrawGoal(as(cast.agencyAdmin), { goalId: gone.id, revision: gone.revision, reason: 'Perubahan PK' });
  const choices = (unitId: string) => parentChoices(db, findPlace(as(cast.agencyAdmin), unitId, cycle.id)!);
  expect(choices(castUnits.services.id).map(({ id }) => id)).toEqual([office.id, city.id]);
  expect(choices(castUnits.city.id)).toEqual([]);
});

it('the plans of a team are those of the year that is looked at', () => {
  const earlier = givenAgreedSkp(db, cast.employee, { year: 2025 });
  const now = givenAgreedSkp(db, cast.employee);
  const plansOf = (of: CycleRow, day: string) =>
    listTeamSkps(as(cast.appraiser, day), of)
      .filter(({ assignmentId }) => assignmentId === cast.employee.assignmentId)
      .map(({ skpId }) => skpId);
  expect(plansOf(cycle, DAY)).toEqual([now.skpId]);
  expect(plansOf(earlier.cycle, '2025-06-02')).toEqual([earlier.skpId]);
});

it('slips are counted by unit for those whose slip was made', () => {
  const admin = as(cast.agencyAdmin);
  const given = (...people: { member: CastMember; unitId: string; isKnown?: boolean }[]) => {
    const holders = people.map(({ member, unitId }) => ({ employeeId: member.id, unitId }));
    const runId = beginSlipRun(admin, { state: 'none', unitId: null, seal: 'x', holders }).subject;
    const hashed = people.map(({ member, isKnown = true }, ordinal) => ({
      ...{ ordinal, employeeId: member.id, passwordHash: 'x', seenHash: isKnown ? null : 'other' },
    }));
    issueSlipsOfRun(admin, { run: findSlipRun(admin, runId)!, people: hashed });
    return runId;
  };
  const runId = given(
    { member: cast.stranger, unitId: castUnits.community.id },
    { member: cast.employee, unitId: castUnits.services.id },
    { member: cast.colleague, unitId: castUnits.services.id, isKnown: false },
    { member: cast.contract, unitId: castUnits.services.id },
  );
  given({ member: cast.clinicHead, unitId: castUnits.clinic.id });
  expect(unitsOfRun(db, runId).map(({ unitId, slips }) => [unitId, slips])).toEqual([
    [castUnits.community.id, 1],
    [castUnits.services.id, 2],
  ]);
});

describe('letters by which somebody stands in', () => {
  const stand = (unitId: string, fromOn: string, day: string) =>
    appointAppraiser(as(cast.agencyAdmin, day), {
      ...{ unitId, appraiser: cast.otherAppraiser.signInName, capacity: 'plh', letterNumber: `SP/${fromOn}` },
      ...{ reason: '', fromOn, toOn: `${fromOn.slice(0, 8)}28` },
    });

  it('come the latest first', () => {
    stand(castUnits.clinic.id, '2026-02-10', '2026-02-10');
    stand(castUnits.services.id, '2026-04-10', '2026-04-10');
    stand(castUnits.services.id, '2026-03-10', '2026-04-11');
    expect(listActing(db, cast.otherAppraiser.id).map(({ fromOn }) => fromOn)).toEqual([
      '2026-04-10',
      '2026-03-10',
      '2026-02-10',
    ]);
  });
});

it('a special state is shown with the post that the person held at that time, and with no later one', () => {
  givenState(db, cast.employee, { kind: 'cuti-sakit', fromOn: '2026-02-02', toOn: '2026-02-27' });
  moveEmployee(as(cast.agencyAdmin, '2026-04-28'), {
    ...{ employeeId: cast.employee.id, unit: castUnits.community.code, position: 'Analis Gizi' },
    ...{ positionClass: 'fungsional', functionalLevel: 'ahli-muda', isHead: false, fromOn: '2026-05-04', revision: 1 },
  });
  const lineOn = (day: string) =>
    [...allPlanners(as(cast.agencyAdmin, day), openPlanning(as(cast.agencyAdmin, day), {}) as Planning)].find(
      ({ employeeId }) => employeeId === cast.employee.id,
    )!;
  expect(lineOn('2026-04-28')).toMatchObject({ assignmentId: cast.employee.assignmentId });
  expect(lineOn('2026-04-28').states).toContain('cuti-sakit');
  const later = segmentsOf(db, cast.employee.id).find(({ fromOn }) => fromOn === '2026-05-04')!;
  expect(lineOn('2026-05-04')).toMatchObject({ assignmentId: later.id, states: null });
});
