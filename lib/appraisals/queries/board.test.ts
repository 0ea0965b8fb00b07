import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { cycles } from '@/db/schema';
import { listCycles, periodsOf } from '@/lib/cycles/queries';
import { appointAppraiser } from '@/lib/people/commands/appoint-appraiser';
import { endAssignment } from '@/lib/people/commands/end-assignment';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp, givenOpenCycle, givenReviewedCheckIn } from '@/tests/support/given';
import { givenAchievement, givenOpenAppraisal, givenReleasedAppraisal } from '@/tests/support/given-appraisals';
import { appraisalBoard, choosePeriod } from './board';
import { periodsToAchieve, periodsToAppraise } from './waiting';

let db: Connection;
beforeEach(() => {
  db = freshDatabase();
});

const as = (member: CastMember, day: string) => actingAs(db, member, day);
const chosen = (member: CastMember, day: string, asked = {}, waiting: typeof periodsToAppraise = periodsToAppraise) => {
  const { period, cycle } = choosePeriod(as(member, day), asked, waiting)!;
  return `${cycle.year} ${period.kind} ${period.ordinal}`;
};

describe('the period that the page of appraisals opens on', () => {
  it('is the one that is due, if somebody waits there or nobody waits anywhere', () => {
    expect(choosePeriod(as(cast.appraiser, '2026-07-05'), {}, periodsToAppraise)).toBeUndefined();
    givenOpenCycle(db);
    expect(chosen(cast.appraiser, '2026-07-05')).toBe('2026 triwulanan 2');
    const skp = givenAgreedSkp(db, cast.employee);
    expect(chosen(cast.appraiser, '2026-04-05')).toBe('2026 triwulanan 1');
    givenReviewedCheckIn(db, cast.employee, { skpId: skp.skpId, period: 2, day: '2026-07-02' });
    expect(chosen(cast.appraiser, '2026-07-05')).toBe('2026 triwulanan 2');
  });

  it('is the first one in which somebody waits for this appraiser, if nobody waits in the one that is due', () => {
    const skp = givenAgreedSkp(db, cast.employee);
    expect(chosen(cast.appraiser, '2026-07-05')).toBe('2026 triwulanan 1');
    expect(chosen(cast.employee, '2026-07-05')).toBe('2026 triwulanan 2');
    givenOpenAppraisal(db, cast.employee, { skp });
    expect(chosen(cast.appraiser, '2026-07-05')).toBe('2026 triwulanan 1');
    expect(chosen(cast.appraiser, '2027-01-12')).toBe('2026 triwulanan 1');
  });

  it('moves on to the year once its parts are done', () => {
    const skp = givenAgreedSkp(db, cast.employee);
    for (const period of [1, 2, 3, 4]) givenReleasedAppraisal(db, cast.employee, { skp, period });
    expect(chosen(cast.appraiser, '2027-01-12')).toBe('2026 tahunan 1');
  });

  it('is the requested period, or one of the requested year, closed years included', () => {
    const skp = givenAgreedSkp(db, cast.employee);
    const { cycle } = skp;
    const [first] = periodsOf(db, cycle.id);
    expect(chosen(cast.appraiser, '2026-07-05', { periodId: first!.id })).toBe('2026 triwulanan 1');
    givenReleasedAppraisal(db, cast.employee, { skp, period: 'tahunan', day: '2027-01-05' });
    db.update(cycles).set({ status: 'closed' }).where(eq(cycles.id, cycle.id)).run();
    expect(chosen(cast.employee, '2027-02-20')).toMatch(/^2026 /);
    givenOpenCycle(db, { year: 2027 });
    expect(chosen(cast.employee, '2027-02-20')).toBe('2027 triwulanan 1');
    const board = appraisalBoard(as(cast.employee, '2027-02-20'), { cycleId: cycle.id })!;
    expect(board.cycles.map(({ year }) => year)).toEqual([2027, 2026]);
    expect(board.own).toMatchObject([{ kind: 'tahunan' }]);
  });
});

describe('a missing achievement on the board', () => {
  it('is shown for everybody whose appraisal waits for it, until it is entered', () => {
    givenAgreedSkp(db, cast.employee);
    const day = '2026-04-05';
    const ctx = as(cast.appraiser, day);
    const board = () => appraisalBoard(ctx, {})!;
    expect(board().team.every(({ awaits }) => awaits)).toBe(true);
    const { assignmentId } = cast.employee;
    givenAchievement(db, { periodId: board().period.id, assignmentId, level: 'baik', day });
    expect(board().team.some(({ awaits }) => awaits)).toBe(false);
  });

  it('opens the page of achievements on a begun period in which one is missing', () => {
    givenOpenCycle(db);
    expect(chosen(cast.head, '2026-04-05', {}, periodsToAchieve)).toBe('2026 triwulanan 1');
    expect(
      periodsToAchieve(as(cast.head, '2026-01-05'), choosePeriod(as(cast.head, '2026-01-05'), {}, () => [])!.cycle),
    ).toEqual([]);
    expect(chosen(cast.head, '2026-07-05', {}, periodsToAchieve)).toBe('2026 triwulanan 2');
    expect(
      periodsToAchieve(as(cast.employee, '2026-07-05'), choosePeriod(as(cast.head, '2026-07-05'), {}, () => [])!.cycle),
    ).toEqual([]);
  });
});

it('lets a person who took over inside a window choose a period, and says that they evaluate nobody in this one', () => {
  givenAgreedSkp(db, cast.employee);
  const ended = { employeeId: cast.appraiser.id, revision: 1, lastOn: '2026-06-30', reason: 'Pensiun' };
  endAssignment(as(cast.agencyAdmin, '2026-06-30'), ended);
  appointAppraiser(as(cast.agencyAdmin, '2026-07-01'), {
    ...{ unitId: castUnits.services.id, assignmentId: undefined, appraiser: cast.stranger.signInName },
    ...{ capacity: 'plt', reason: 'Jabatan kosong', letterNumber: '800/1', fromOn: '2026-07-01', toOn: null },
  });
  const periodId = periodsOf(db, listCycles(db)[0]!.id)[1]!.id;
  const board = (member: CastMember) => appraisalBoard(as(member, '2026-07-10'), { periodId })!;
  expect(board(cast.stranger)).toMatchObject({ evaluatesInYear: true, team: [], period: { ordinal: 2 } });
  expect(board(cast.appraiser).team.map(({ name }) => name)).toContain(cast.employee.name);
  expect(board(cast.employee)).toMatchObject({ evaluatesInYear: false, team: [] });
});
