import { and, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { agencies, assignments, cycleExcuses, employees } from '@/db/schema';
import { withdrawState } from '@/lib/people/commands/withdraw-state';
import { stateNotes } from '@/lib/people/labels';
import { statesOf } from '@/lib/people/queries/states';
import type { StateKind } from '@/lib/people/rules/vocabulary';
import { closeCycle } from '@/lib/recaps/commands/close-cycle';
import { type CastMember, cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenOpenCycle } from '@/tests/support/given';
import { givenState } from '@/tests/support/given-states';
import { excusePerson } from '../commands/excuse-person';
import type { CycleRow } from '../queries';
import { findCycle } from '../queries';
import { excuseOf, statesBeside } from './excuses';
import { countYear, listPopulation, populationSql } from './population';
import { listExcuses, listUnappraised } from './readiness';

let db: Connection;
let cycle: CycleRow;
beforeEach(() => {
  db = freshDatabase();
  cycle = givenOpenCycle(db);
});

type Given = { fromOn: string; toOn?: string | null; kind?: StateKind; member?: CastMember };
const given = ({ member = cast.employee, kind = 'cltn', ...term }: Given) => givenState(db, member, { kind, ...term });

const excuseFor = (member: CastMember, cycleId = cycle.id): string | null =>
  db
    .select({ excuse: excuseOf(cycleId) })
    .from(assignments)
    .where(eq(assignments.id, member.assignmentId))
    .get()!.excuse;

const segmentIs = (fromOn: string, toOn: string | null, member: CastMember = cast.employee) =>
  db.update(assignments).set({ fromOn, toOn }).where(eq(assignments.id, member.assignmentId)).run();

describe('who needs no plan because of a state', () => {
  it.each([
    ['for the whole year', [['2025-06-01', null]], true],
    ['from the first to the last day', [['2026-01-01', '2026-12-31']], true],
    ['from the second day on', [['2026-01-02', null]], false],
    ['to the day before the last', [['2025-06-01', '2026-12-30']], false],
    [
      'in two states that follow each other',
      [
        ['2025-06-01', '2026-04-30'],
        ['2026-05-01', null],
      ],
      true,
    ],
    [
      'in three that follow each other',
      [
        ['2025-06-01', '2026-02-28'],
        ['2026-03-01', '2026-08-31'],
        ['2026-09-01', null],
      ],
      true,
    ],
    [
      'in two with a day between them',
      [
        ['2025-06-01', '2026-04-30'],
        ['2026-05-02', null],
      ],
      false,
    ],
    ['in one that was over before the year', [['2025-06-01', '2025-12-31']], false],
  ] as const)('[SIKLUS-20] is a person who is in it %s: %s', (_when, terms, excused) => {
    for (const [i, [fromOn, toOn]] of terms.entries()) given({ fromOn, toOn, kind: i % 2 === 0 ? 'cltn' : 'mpp' });
    expect(excuseFor(cast.employee) !== null).toBe(excused);
  });

  it('[SIKLUS-20] looks only at the days of the segment, if the person came or left within the year', () => {
    segmentIs('2026-03-01', '2026-09-30');
    given({ fromOn: '2026-03-01', toOn: '2026-09-30' });
    expect(excuseFor(cast.employee)).toBe('Cuti di luar tanggungan negara (CLTN) (surat 850/2026-03-01)');
    segmentIs('2026-02-28', '2026-09-30');
    expect(excuseFor(cast.employee)).toBeNull();
  });

  it.each([
    ['cltn', false, true],
    ['mpp', false, true],
    ['diberhentikan-sementara', false, true],
    ['pejabat-negara', false, true],
    ['lembaga-nonstruktural', false, true],
    ['cuti-sakit', false, false],
    ['cuti-sakit', true, true],
    ['cpns', true, false],
  ] as const)('[SIKLUS-20] %s, where sick leave excuses: %s, excuses: %s', (kind, sickLeaveExcuses, excused) => {
    db.update(agencies).set({ sickLeaveExcuses }).run();
    given({ fromOn: '2025-02-01', kind });
    expect(excuseFor(cast.employee) !== null).toBe(excused);
  });

  it.each([
    ['2026-02-02', '2026-01-01', false],
    ['2027-01-04', '2026-12-01', true],
    ['2026-12-31', '2026-12-01', false],
  ])('[SIKLUS-21] a CPNS whose SPMT is on %s and who came on %s: %s', (spmtOn, fromOn, excused) => {
    segmentIs(fromOn, null);
    given({ fromOn: spmtOn, kind: 'cpns' });
    expect(excuseFor(cast.employee) !== null).toBe(excused);
  });

  it('[SIKLUS-20] counts neither a withdrawn state nor one of another person, and an excuse by an admin comes first', () => {
    given({ fromOn: '2025-06-01' });
    const [state] = statesOf(db, cast.employee.id);
    expect(excuseFor(cast.colleague)).toBeNull();
    const admin = actingAs(db, cast.agencyAdmin, '2026-01-06');
    withdrawState(admin, { stateId: state!.id, reason: 'Salah orang' });
    expect(excuseFor(cast.employee)).toBeNull();
    excusePerson(admin, { cycleId: cycle.id, assignmentId: cast.employee.assignmentId, reason: 'Titip rawat inap' });
    given({ fromOn: '2025-06-01' });
    expect(excuseFor(cast.employee)).toBe('Titip rawat inap');
  });
});

describe('one definition for every list', () => {
  it('[SIKLUS-20] is the same for one person, for many, for the readiness and for the list with reasons', () => {
    segmentIs('2026-05-01', null, cast.stranger);
    given({ fromOn: '2025-06-01' });
    given({ fromOn: '2025-06-01', toOn: '2026-06-30', member: cast.colleague });
    given({ fromOn: '2026-05-01', member: cast.stranger, kind: 'mpp' });
    given({ fromOn: '2026-01-01', member: cast.contract, kind: 'diberhentikan-sementara' });
    const needing = listPopulation(db, cycle, { limit: 100 }).map(({ assignmentId }) => assignmentId);
    expect(countYear(db, cycle, '2026-02-01').plans).toBe(needing.length);
    const excused = [cast.employee, cast.stranger, cast.contract];
    for (const { assignmentId } of excused) expect(needing).not.toContain(assignmentId);
    expect(needing).toContain(cast.colleague.assignmentId);
    expect(
      listExcuses(db, cycle, 10)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(excused.map(({ name }) => name).sort());
    const oneByOne = db
      .select({ id: assignments.id })
      .from(assignments)
      .innerJoin(employees, eq(employees.id, assignments.employeeId))
      .where(and(populationSql(cycle), sql`${excuseOf(cycle.id)} is null`))
      .all();
    expect(oneByOne.map(({ id }) => id).sort()).toEqual([...needing].sort());
    expect(listUnappraised(db, cycle, '2026-02-01', { limit: 9 })).toEqual([]);
  });

  it('returns the states that do not replace a plan', () => {
    given({ fromOn: '2026-03-01', toOn: '2026-08-31' });
    given({ fromOn: '2026-09-01', toOn: '2026-09-14', kind: 'cuti-sakit' });
    given({ fromOn: '2024-01-01', toOn: '2024-12-31', kind: 'cuti-sakit' });
    const { states } = db
      .select({ states: statesBeside(cycle.id) })
      .from(assignments)
      .where(eq(assignments.id, cast.employee.assignmentId))
      .get()!;
    expect(stateNotes(states)).toContain('Cuti di luar tanggungan negara (CLTN), 1 Maret 2026 sampai 31 Agustus 2026');
    expect(stateNotes(states)).toContain('Cuti sakit, 1 September 2026 sampai 14 September 2026');
    expect(stateNotes(states)).not.toContain('2024');
    expect(stateNotes(null)).toBe('');
  });

  it('[SIKLUS-22] keeps in a closed year who was excused at the closing, even if states are recorded later', () => {
    given({ fromOn: '2025-06-01' });
    const { revision } = findCycle(db, cycle.id)!;
    closeCycle(actingAs(db, cast.agencyAdmin, '2027-02-10'), { cycleId: cycle.id, revision });
    expect(db.select().from(cycleExcuses).all()).toHaveLength(1);
    const before = countYear(db, cycle, '2026-02-01').plans;
    given({ fromOn: '2025-06-01', member: cast.colleague });
    const [state] = statesOf(db, cast.employee.id);
    withdrawState(actingAs(db, cast.agencyAdmin, '2027-02-11'), { stateId: state!.id, reason: 'Salah' });
    expect(countYear(db, cycle, '2026-02-01').plans).toBe(before);
    expect(excuseFor(cast.employee)).toBe('Cuti di luar tanggungan negara (CLTN) (surat 850/2025-06-01)');
    expect(excuseFor(cast.colleague)).toBeNull();
  });
});
