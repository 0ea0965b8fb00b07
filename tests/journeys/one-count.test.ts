import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { assignments } from '@/db/schema';
import { excusePerson } from '@/lib/cycles/commands/excuse-person';
import { type CycleRow, periodsOf } from '@/lib/cycles/queries';
import { countYear, listPopulation } from '@/lib/cycles/queries/population';
import { blockersOf, listExcuses, listUnappraised } from '@/lib/cycles/queries/readiness';
import { inboxOf } from '@/lib/inbox/queries/inbox';
import { openPlanning, type Planning, unitsPage } from '@/lib/planning/queries';
import { allPlanners, listPlanners } from '@/lib/planning/queries/people';
import { countedWords } from '@/lib/recaps/labels';
import { openRecap, recapPage } from '@/lib/recaps/queries';
import { exportRows } from '@/lib/recaps/queries/export-rows';
import { countUnfinished } from '@/lib/recaps/queries/unfinished';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenOpenCycle } from '@/tests/support/given';
import { givenState } from '@/tests/support/given-states';

const DAY = '2026-10-05';
let db: Connection;
let cycle: CycleRow;

const segmentIs = ({ assignmentId }: CastMember, fromOn: string, toOn: string | null = null) =>
  db.update(assignments).set({ fromOn, toOn }).where(eq(assignments.id, assignmentId)).run();
const moved = ({ id }: CastMember, positionOf: CastMember, fromOn: string) =>
  db
    .insert(assignments)
    .values({
      ...{ id: `baru-${id}`, employeeId: id, positionId: `jabatan-${positionOf.id}` },
      ...{ unitId: castUnits.community.id, fromOn },
    })
    .run();

beforeEach(() => {
  db = freshDatabase();
  cycle = givenOpenCycle(db);
  // Not counted here: the mayor, who is a state official. The leaver's last day is 31 August.
  segmentIs(cast.employee, '2025-01-01', '2026-04-30');
  moved(cast.employee, cast.stranger, '2026-05-01');
  segmentIs(cast.contract, '2025-01-01', '2026-11-30');
  moved(cast.contract, cast.stranger, '2026-12-01');
  segmentIs(cast.clinicHead, '2026-11-01');
  segmentIs(cast.inspector, '2025-01-01', '2025-12-31');
  segmentIs(cast.stranger, '2026-02-01');
  givenState(db, cast.stranger, { kind: 'cpns', fromOn: '2026-08-03' });
  segmentIs(cast.auditor, '2026-12-01');
  givenState(db, cast.auditor, { kind: 'cpns', fromOn: '2027-01-04' });
  givenState(db, cast.otherAppraiser, { kind: 'mpp', fromOn: '2025-11-01' });
  excusePerson(actingAs(db, cast.agencyAdmin, DAY), {
    ...{ cycleId: cycle.id, assignmentId: cast.colleague.assignmentId, reason: 'Cuti di luar tanggungan negara' },
  });
});

const admin = () => actingAs(db, cast.agencyAdmin, DAY);
const ids = (people: readonly { employeeId: string }[]) => people.map(({ employeeId }) => employeeId).sort();
const planning = () => openPlanning(admin(), {}) as Planning;
const recapIn = (label: string) => {
  const period = periodsOf(db, cycle.id).find(({ kind, ordinal }) => label === `${kind} ${ordinal}`)!;
  return openRecap(admin(), cycle.id, { period: period.id })!;
};
const recapOf = (label: string) => recapPage(admin(), recapIn(label), {});
const exported = (label: string) => ids([...exportRows(admin(), recapIn(label))]);
const stateIs = (label: string, wanted: string) =>
  recapOf(label).totals.reduce((sum, { state, count }) => sum + (state === wanted ? count : 0), 0);

/** The whole cast without the mayor, who is a state official, and the inspector, who left the year before. */
const PEOPLE = Object.values(cast).filter(({ id }) => id !== cast.mayor.id && id !== cast.inspector.id);
const EXCUSED = [cast.auditor, cast.otherAppraiser, cast.colleague];

describe('one count of the people of a year', () => {
  it('[SIKLUS-04] is the same on the cycle page, in planning, in the recap of the year, and in both files', () => {
    const people = PEOPLE.map(({ id }) => id).sort();
    const { counts } = unitsPage(planning(), {});
    expect(countYear(db, cycle, DAY)).toMatchObject({ people: people.length, excused: EXCUSED.length });
    expect(counts).toMatchObject({ people: people.length, excused: EXCUSED.length });
    expect(ids(listPlanners(planning()))).toEqual(people);
    expect(ids([...allPlanners(admin(), planning())])).toEqual(people);
    expect(recapOf('tahunan 1')).toMatchObject({ people: people.length, matching: people.length });
    expect(exported('tahunan 1')).toEqual(people);
    expect(stateIs('tahunan 1', 'excused')).toBe(EXCUSED.length);
    expect(ids(listExcuses(db, cycle, 50))).toEqual(EXCUSED.map(({ id }) => id).sort());
  });

  it('[SIKLUS-04] is of people, and told apart from the plans that they make: a person who moves makes two', () => {
    const plans = listPopulation(db, cycle, { limit: 50 });
    expect(countYear(db, cycle, DAY).plans).toBe(plans.length);
    expect(plans.length).toBe(PEOPLE.length - EXCUSED.length + 2);
    expect(new Set(ids(plans)).size).toBe(PEOPLE.length - EXCUSED.length);
  });

  it('[SIKLUS-04] has on the home page the figures of the pages that it leads to', () => {
    const { progress } = inboxOf(admin());
    const { counts } = unitsPage(planning(), {});
    expect(progress!.plans.expected).toBe(counts.people - counts.excused);
    expect(progress!.periodId).toBe(openRecap(admin(), cycle.id, {})!.wanted.period.id);
    expect(progress!.reports.expected).toBe(recapOf('triwulanan 3').people - stateIs('triwulanan 3', 'excused'));
    const { unfinished } = countUnfinished(db, cycle, DAY);
    const ended = stateIs('tahunan 1', 'ended');
    expect(unfinished).toBe(recapOf('tahunan 1').people - stateIs('tahunan 1', 'excused') - ended);
    // Both pages count the person whose post ended before the plan was set.
    expect([ended, counts.ended]).toEqual([1, 1]);
  });

  it('[SIKLUS-05] counts whom nobody appraises once, however many posts they held', () => {
    const found = listUnappraised(db, cycle, DAY, { limit: 50 });
    expect(blockersOf(db, cycle, DAY).peopleWithoutAppraiser).toBe(new Set(ids(found)).size);
  });
});

describe('a period', () => {
  it.each([
    // Absent from the first half: people who come later, and the CPNS who works from August. Absent from the last quarter: the leaver.
    ['triwulanan 1', [cast.clinicHead, cast.stranger, cast.auditor]],
    ['triwulanan 3', [cast.clinicHead, cast.auditor]],
    ['triwulanan 4', [cast.leaver]],
  ] as const)(
    '[SIKLUS-04] %s has those with a share in it, and says how many of the year have none',
    (label, absent) => {
      const { people, inYear } = recapOf(label);
      expect(exported(label)).toEqual(
        PEOPLE.filter(({ id }) => !absent.some((member) => member.id === id))
          .map(({ id }) => id)
          .sort(),
      );
      expect([people, inYear]).toEqual([PEOPLE.length - absent.length, PEOPLE.length]);
      expect(countedWords({ people, inYear })).toContain(
        `Sepanjang tahun ada ${PEOPLE.length} pegawai; ${absent.length} di antaranya tidak bertugas dalam periode ini`,
      );
    },
  );

  it('the whole year has everybody, and says nothing about absent people', () => {
    expect(countedWords(recapOf('tahunan 1'))).not.toContain('Sepanjang tahun');
  });
});
