import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { appraiserAppointments, assignments } from '@/db/schema';
import { receiveAppraisal } from '@/lib/appraisals/commands/receive-appraisal';
import { excusePerson } from '@/lib/cycles/commands/excuse-person';
import type { CycleRow } from '@/lib/cycles/queries';
import { appraisersOn } from '@/lib/people/queries/many-appraisers';
import { appraiserOn } from '@/lib/people/queries/reporting-line';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import {
  givenAgreedSkp,
  givenDraftSkp,
  givenOpenCycle,
  givenReviewedCheckIn,
  givenSubmittedCheckIn,
  givenSubmittedSkp,
} from '@/tests/support/given';
import { givenAchievement, givenOpenAppraisal, givenReleasedAppraisal } from '@/tests/support/given-appraisals';
import { openRecap, type Recap, type RecapPage, recapPage } from './queries';
import { listRecapPeople, pageOf, recapLines } from './queries/population';
import { RECAP_STATES } from './rules/states';
import type { AskedFilter } from './schema';

const DAY = '2026-04-10';
let db: Connection;
let cycle: CycleRow;
beforeEach(() => {
  db = freshDatabase();
  cycle = givenOpenCycle(db);
});

function recapOf(member: CastMember, asked: AskedFilter = {}, day = DAY): { recap: Recap; page: RecapPage } {
  const ctx = actingAs(db, member, day);
  const recap = openRecap(ctx, cycle.id, asked)!;
  return { recap, page: recapPage(ctx, recap, asked) };
}
/** Sets the last day of `cast.employee` in the post. */
const endOn = (toOn: string) => db.update(assignments).set({ toOn }).where(eqId(cast.employee.assignmentId)).run();
const stateOf = (member: CastMember, day = DAY) =>
  recapOf(cast.agencyAdmin, {}, day).page.lines.find(({ employeeId }) => employeeId === member.id)?.state;

it('names the guiding curve of a unit by its achievement, and none for the whole agency', () => {
  const periodId = recapOf(cast.agencyAdmin).recap.wanted.period.id;
  givenAchievement(db, { periodId, assignmentId: cast.employee.assignmentId, level: 'baik', day: DAY });
  const of = (unit?: string) => recapOf(cast.agencyAdmin, unit ? { unit } : {}).page.achievement;
  expect([of(), of(castUnits.services.id), of(castUnits.health.id)]).toEqual([undefined, 'baik', undefined]);
});

describe('the state of a person’s period', () => {
  it.each([
    ['no-skp', (): void => undefined],
    ['skp-draft', () => givenDraftSkp(db, cast.employee)],
    ['skp-submitted', () => givenSubmittedSkp(db, cast.employee)],
    ['check-in-employee', () => givenAgreedSkp(db, cast.employee)],
    ['check-in-employee', () => givenOpenAppraisal(db, cast.employee)],
    ['check-in-appraiser', () => givenSubmittedCheckIn(db, cast.employee)],
    ['not-appraised', () => givenReviewedCheckIn(db, cast.employee)],
    ['not-received', () => givenReleasedAppraisal(db, cast.employee)],
    [
      'done',
      () => {
        const { appraisalId } = givenReleasedAppraisal(db, cast.employee);
        receiveAppraisal(actingAs(db, cast.employee, DAY), { appraisalId });
      },
    ],
    [
      'excused',
      () =>
        excusePerson(actingAs(db, cast.agencyAdmin, DAY), {
          cycleId: cycle.id,
          assignmentId: cast.employee.assignmentId,
          reason: 'Cuti di luar tanggungan negara',
        }),
    ],
    ['ended', () => endOn('2026-03-20')],
    ['ended', () => givenSubmittedSkp(db, cast.employee) && endOn('2026-03-20')],
    ['no-skp', () => endOn(DAY)],
    ['not-received', () => givenReleasedAppraisal(db, cast.employee) && endOn('2026-03-20')],
    ['check-in-employee', () => givenAgreedSkp(db, cast.employee) && endOn('2026-03-20')],
  ] as const)('[REKAP-01] is %s', (state, given) => {
    given();
    expect(stateOf(cast.employee)).toBe(state);
  });

  it('names the appraiser who is waited for', () => {
    givenSubmittedSkp(db, cast.employee);
    const line = recapOf(cast.unitAdmin).page.lines.find(({ employeeId }) => employeeId === cast.employee.id);
    expect(line?.appraiser).toBe(cast.appraiser.name);
  });
});

describe('the people of a recap', () => {
  const namesFor = (member: CastMember, asked: AskedFilter = {}) =>
    recapOf(member, asked).page.lines.map(({ name }) => name);

  it('are everybody who needs a plan for agency admins and auditors, the subtree for unit admins, and nobody for others', () => {
    const everybody = Object.values(cast).filter(({ employment }) => employment !== 'pejabat-negara');
    expect(namesFor(cast.agencyAdmin)).toHaveLength(everybody.length);
    expect(namesFor(cast.auditor)).toHaveLength(everybody.length);
    const health = everybody.filter(({ unit }) => ['health', 'services', 'community', 'clinic'].includes(unit));
    expect(namesFor(cast.unitAdmin).sort()).toEqual(health.map(({ name }) => name).sort());
    for (const member of [cast.employee, cast.head, cast.mayor])
      expect(openRecap(actingAs(db, member, DAY), cycle.id, {})).toBeUndefined();
  });

  it('are limited by unit; a unit out of reach is ignored with a message', () => {
    expect(namesFor(cast.agencyAdmin, { unit: castUnits.clinic.id })).toEqual([cast.clinicHead.name]);
    const { recap, page } = recapOf(cast.unitAdmin, {
      unit: castUnits.personnel.id,
      status: 'x',
      predikat: 'y',
      period: 'z',
    });
    expect(recap.ignored).toEqual(['unit kerja', 'periode', 'status', 'predikat']);
    expect(page.lines.map(({ name }) => name)).not.toContain(cast.agencyAdmin.name);
  });

  it('appear once, with their last segment in the period', () => {
    db.update(assignments).set({ toOn: '2026-02-28' }).where(eqId(cast.employee.assignmentId)).run();
    db.insert(assignments)
      .values({
        id: 'tugas-baru',
        employeeId: cast.employee.id,
        positionId: `jabatan-${cast.stranger.id}`,
        unitId: castUnits.community.id,
        fromOn: '2026-03-01',
      })
      .run();
    const mine = recapOf(cast.agencyAdmin).page.lines.filter(({ employeeId }) => employeeId === cast.employee.id);
    expect(mine.map(({ unit }) => unit)).toEqual([castUnits.community.name]);
  });

  it('leave with the end of their segment, but stay in the year', () => {
    const third = recapOf(cast.agencyAdmin).recap.periods;
    const on = (ordinal: number, kind = 'triwulanan') =>
      namesFor(cast.agencyAdmin, { period: third.find((p) => p.kind === kind && p.ordinal === ordinal)!.id });
    expect(on(3)).toContain(cast.leaver.name);
    expect(on(4)).not.toContain(cast.leaver.name);
    const year = third.find(({ kind }) => kind === 'tahunan')!;
    expect(namesFor(cast.agencyAdmin, { period: year.id })).toContain(cast.leaver.name);
  });

  it('equal the totals, for every filter', () => {
    givenReleasedAppraisal(db, cast.employee, { results: 'diatas', behaviour: 'diatas' });
    givenSubmittedSkp(db, cast.colleague);
    for (const status of [undefined, ...RECAP_STATES]) {
      for (const predikat of [undefined, 'sangat-baik', 'baik'] as const) {
        const { recap, page } = recapOf(cast.agencyAdmin, { status, predikat });
        const fits = (total: (typeof page.totals)[number]) =>
          (!status || total.state === status) && (!predikat || total.predikat === predikat);
        expect(page.totals.filter(fits).reduce((sum, { count }) => sum + count, 0)).toBe(page.matching);
        expect(recapLines(db, recap.wanted, listRecapPeople(db, recap.wanted))).toHaveLength(page.matching);
      }
    }
  });

  it('are paged forth and back without gap or double', () => {
    const people = listRecapPeople(db, recapOf(cast.agencyAdmin).recap.wanted);
    const keyOf = (index: number) => ({ name: people[index]!.sortName, id: people[index]!.employeeId });
    const forth = [0, 4, 8, 12].flatMap((start) =>
      pageOf(people, { limit: 4, after: start ? keyOf(start - 1) : undefined }),
    );
    expect(forth).toEqual(people);
    expect(pageOf(people, { limit: 3, before: keyOf(7) })).toEqual(people.slice(4, 7));
    expect(pageOf(people, { limit: 3, before: keyOf(1) })).toEqual(people.slice(0, 1));
    expect(pageOf(people, { limit: 2, after: { ...keyOf(4), id: 'sudah pergi' } })).toEqual(people.slice(5, 7));
    expect(pageOf(people, { limit: 2, after: { name: 'zzz', id: 'sudah pergi' } })).toEqual([]);
  });

  it('are read again after every operation', () => {
    expect(stateOf(cast.employee)).toBe('no-skp');
    givenSubmittedSkp(db, cast.employee);
    expect(stateOf(cast.employee)).toBe('skp-submitted');
  });
});

describe('appraisers of many at once', () => {
  const appointment = (values: object) => ({
    id: JSON.stringify(values).slice(0, 60),
    appraiserId: cast.otherAppraiser.id,
    capacity: 'plt' as const,
    reason: 'Jabatan kosong',
    fromOn: '2026-02-01',
    toOn: '2026-04-30',
    appointedBy: cast.agencyAdmin.id,
    appointedAt: new Date('2026-02-01T00:00:00Z'),
    ...values,
  });

  it.each(['2024-12-31', '2026-01-15', '2026-03-01', '2026-05-01', '2026-09-15'])(
    'equal those read one by one on %s, with heads, leavers, vacancies and appointments',
    (day) => {
      db.insert(appraiserAppointments)
        .values([
          appointment({ unitId: castUnits.services.id }),
          appointment({
            unitId: castUnits.services.id,
            appraiserId: cast.head.id,
            appointedAt: new Date('2026-02-20T00:00:00Z'),
            fromOn: '2026-02-20',
          }),
          appointment({ assignmentId: cast.contract.assignmentId, appraiserId: cast.clinicHead.id, toOn: null }),
          appointment({ assignmentId: cast.stranger.assignmentId, withdrawnAt: new Date('2026-02-02T00:00:00Z') }),
          appointment({ unitId: castUnits.city.id, appraiserId: cast.head.id }),
          appointment({ unitId: castUnits.clinic.id, appraiserId: cast.auditor.id }),
          appointment({
            unitId: castUnits.clinic.id,
            appraiserId: cast.auditor.id,
            fromOn: '2026-05-01',
            toOn: null,
            capacity: 'plh',
          }),
          appointment({ unitId: castUnits.community.id, appraiserId: cast.stranger.id }),
          appointment({ unitId: castUnits.personnel.id, appraiserId: cast.agencyAdmin.id, capacity: 'delegasi' }),
          appointment({
            unitId: castUnits.inspectorate.id,
            appraiserId: cast.stranger.id,
            fromOn: '2026-04-15',
            toOn: null,
          }),
        ])
        .run();
      db.update(assignments).set({ toOn: '2026-02-15' }).where(eqId(cast.inspector.assignmentId)).run();
      const wanted = { ...recapOf(cast.agencyAdmin).recap.wanted, period: yearOf() };
      const segments = recapLines(db, wanted, listRecapPeople(db, wanted));
      expect(segments.length).toBeGreaterThan(12);
      const oneByOne = segments.map(({ assignmentId }) => appraiserOn(db, assignmentId, day));
      expect(segments.map(appraisersOn(db, day))).toEqual(oneByOne);
      expect(segments.map(appraisersOn(db, day, segments))).toEqual(oneByOne);
      expect(new Set(oneByOne.map((appraiser) => appraiser?.employeeId)).size).toBeGreaterThan(4);
    },
  );
});

const yearOf = () => recapOf(cast.agencyAdmin).recap.periods.find(({ kind }) => kind === 'tahunan')!;

function eqId(assignmentId: string) {
  return eq(assignments.id, assignmentId);
}
