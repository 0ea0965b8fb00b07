import { describe, expect, it } from 'vitest';
import { findCycle, periodsOf } from '@/lib/cycles/queries';
import { type CastMember, cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenOpenedCheckIn, givenReviewedCheckIn, givenSubmittedCheckIn } from '@/tests/support/given';
import { findCheckIn } from './check-in';
import { findOverview } from './overview';
import { listOwnCheckIns } from './own';
import { currentRealisations, realisationsOf } from './realisations';
import { listTeamCheckIns, listWaitingCheckIns } from './team';

function given() {
  const db = freshDatabase();
  const waiting = givenSubmittedCheckIn(db, cast.employee);
  const answered = givenReviewedCheckIn(db, cast.colleague);
  const elsewhere = givenSubmittedCheckIn(db, cast.stranger);
  const cycleId = db.query.skps.findFirst().sync()!.cycleId;
  const cycle = findCycle(db, cycleId)!;
  const [first, second] = periodsOf(db, cycleId);
  const as = (member: CastMember, day = '2026-04-08') => actingAs(db, member, day);
  return { db, cycle, waiting, answered, elsewhere, first: first!, second: second!, as };
}

describe('the lists of an appraiser', () => {
  it("begin with waiting reports, only of the appraiser's people", () => {
    const { cycle, waiting, elsewhere, as } = given();
    const ids = (member: CastMember) => listWaitingCheckIns(as(member), cycle).map(({ checkInId }) => checkInId);
    expect(ids(cast.appraiser)).toEqual([waiting.checkInId]);
    expect(ids(cast.otherAppraiser)).toEqual([elsewhere.checkInId]);
    for (const member of [cast.employee, cast.head, cast.agencyAdmin, cast.auditor]) expect(ids(member)).toEqual([]);
  });

  it('show everybody of the team, also people without plan or report', () => {
    const { cycle, first, as } = given();
    const { rows, next } = listTeamCheckIns(as(cast.appraiser), { cycle, periodId: first.id });
    expect(rows.map(({ name, skpStatus, status }) => [name, skpStatus, status])).toEqual([
      [cast.colleague.name, 'agreed', 'reviewed'],
      [cast.employee.name, 'agreed', 'submitted'],
      [cast.contract.name, null, null],
      [cast.unitAdmin.name, null, null],
    ]);
    expect(next).toBeUndefined();
  });

  it('continue after the last name of a page', () => {
    const { cycle, first, as } = given();
    const after = cast.employee.assignmentId;
    const { rows } = listTeamCheckIns(as(cast.appraiser), { cycle, periodId: first.id, after });
    expect(rows.map(({ name }) => name)).toEqual([cast.contract.name, cast.unitAdmin.name]);
  });
});

describe('the whole team in all periods', () => {
  it('tells the state of each report, and nothing if there is none', () => {
    const { cycle, first, second, as } = given();
    const { rows, periods, statusIn } = findOverview(as(cast.appraiser), { cycleId: cycle.id })!.team!;
    expect(periods.map(({ id }) => id)).toEqual(
      periodsOf(as(cast.appraiser).db, cycle.id)
        .slice(0, 4)
        .map(({ id }) => id),
    );
    expect(rows.map(({ assignmentId }) => statusIn(assignmentId, first.id))).toEqual([
      'reviewed',
      'submitted',
      null,
      null,
    ]);
    expect(rows.map(({ assignmentId }) => statusIn(assignmentId, second.id))).toEqual([null, null, null, null]);
  });

  it('tells nothing about people of another team', () => {
    const { cycle, first, as } = given();
    const { statusIn } = findOverview(as(cast.appraiser), { cycleId: cycle.id })!.team!;
    expect(statusIn(cast.stranger.assignmentId, first.id)).toBeNull();
  });
});

describe("a search among the appraiser's people", () => {
  it('limits the waiting reports and the list of a period, and says how many of how many', () => {
    const { cycle, waiting, as } = given();
    const team = (search: string) => findOverview(as(cast.appraiser), { cycleId: cycle.id, search })!.team!;
    expect(team(cast.colleague.name.toLowerCase()).rows.map(({ name }) => name)).toEqual([cast.colleague.name]);
    expect(team(cast.colleague.name).searched).toMatchObject({ found: 1, of: 4 });
    expect(team('tidak ada')).toMatchObject({ rows: [], searched: { found: 0, of: 4 } });
    const waits = (search: string) => team(search).waiting.map(({ checkInId }) => checkInId);
    expect([waits(''), waits('tidak ada'), waits(cast.colleague.name)]).toEqual([[waiting.checkInId], [], []]);
    expect(waits(cast.employee.name)).toEqual([waiting.checkInId]);
    expect(team('')).toMatchObject({ searched: undefined });
    expect(team('').rows).toHaveLength(4);
  });

  it('finds nobody of another team', () => {
    const { cycle, as } = given();
    const { team } = findOverview(as(cast.appraiser), { cycleId: cycle.id, search: cast.stranger.name })!;
    expect(team).toMatchObject({ rows: [], searched: { found: 0 } });
  });
});

describe('the list of an employee', () => {
  it('names the periods of each of their plans with the reports', () => {
    const { cycle, waiting, as } = given();
    const [plan, ...more] = listOwnCheckIns(as(cast.employee), cycle.id);
    expect(more).toEqual([]);
    expect(plan?.periods.map(({ ordinal, checkInId, status }) => [ordinal, checkInId, status])).toEqual([
      [1, waiting.checkInId, 'submitted'],
      [2, null, null],
      [3, null, null],
      [4, null, null],
    ]);
    expect(listOwnCheckIns(as(cast.appraiser), cycle.id)).toEqual([]);
  });

  it('leaves out the periods outside the segment', () => {
    const { db, cycle, as } = given();
    givenOpenedCheckIn(db, cast.leaver);
    const [plan] = listOwnCheckIns(as(cast.leaver), cycle.id);
    expect(plan?.periods.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
  });
});

describe('realisations of a plan', () => {
  it('are the values handed over, by period, with the latest one that has a value', () => {
    const { db, waiting, as } = given();
    givenSubmittedCheckIn(db, cast.employee, { skpId: waiting.skpId, period: 2, day: '2026-07-02', values: ['7'] });
    givenOpenedCheckIn(db, cast.employee, { skpId: waiting.skpId, period: 3, day: '2026-07-03', values: ['9'] });
    const { content } = findCheckIn(as(cast.employee), waiting.checkInId)!;
    const { lineageId } = content.results[0]!.indicators[0]!;
    const values = (found: ReturnType<typeof realisationsOf>) => {
      const { byPeriod, latest } = found.get(lineageId)!;
      return [[...byPeriod.values()].map(({ value }) => value), latest?.value];
    };
    expect(values(realisationsOf(db, waiting.skpId))).toEqual([[null, '7'], '7']);
    expect(values(currentRealisations(db, waiting.skpId))).toEqual([[null, '7', '9'], '9']);
  });
});
