import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { periodsOf } from '@/lib/cycles/queries';
import type { PlainDate } from '@/lib/kernel/dates';
import { appointAppraiser } from '@/lib/people/commands/appoint-appraiser';
import { deactivateEmployee } from '@/lib/people/commands/deactivate-employee';
import { endAssignment } from '@/lib/people/commands/end-assignment';
import { moveEmployee } from '@/lib/people/commands/move-employee';
import type { Segment } from '@/lib/people/queries/many-appraisers';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp, givenOpenCycle, givenSubmittedSkp } from '@/tests/support/given';
import { evaluatesInYear, evaluatorOf, listEvaluatedSegments } from './evaluator';
import { evaluatorsOf } from './evaluators';

let db: Connection;
let third: ReturnType<typeof periodsOf>[number];
beforeEach(() => {
  db = freshDatabase();
  third = periodsOf(db, givenOpenCycle(db).id)[2]!;
});

const segment = cast.employee.assignmentId;
const admin = (day: PlainDate) => actingAs(db, cast.agencyAdmin, day);
/** From `fromOn` the appraiser works in another office, and the head of the other division is the new head. */
function givenSuccession(fromOn: PlainDate): void {
  const staff = { positionClass: 'pelaksana', functionalLevel: null, isHead: false } as const;
  const head = { positionClass: 'administrator', functionalLevel: null, isHead: true } as const;
  const post = { position: cast.appraiser.position, unit: castUnits.services.code };
  const away = { position: 'Analis Kepegawaian', unit: castUnits.personnel.code };
  moveEmployee(admin(fromOn), { employeeId: cast.appraiser.id, ...away, ...staff, fromOn, revision: 1 });
  moveEmployee(admin(fromOn), { employeeId: cast.otherAppraiser.id, ...post, ...head, fromOn, revision: 1 });
}
/** Who evaluates; checks that the queries for one segment and for many give the same answer. */
function evaluator(today: PlainDate) {
  const found = evaluatorOf(db, segment, third, today);
  const only = db.all<Segment>(sql`select a.id as assignmentId, a.employee_id as employeeId, p.is_head as isHead,
      p.position_class as positionClass, p.is_independent_unit_head as isIndependentUnitHead, a.unit_id as unitId,
      u.parent_id as parentUnitId, a.from_on as fromOn, a.to_on as toOn
    from assignments a join positions p on p.id = a.position_id join units u on u.id = a.unit_id where a.id = ${segment}`);
  expect(evaluatorsOf(db, third, { today, only })(only[0]!)).toEqual(found);
  return found;
}
const listed = (member: CastMember, today: PlainDate) =>
  listEvaluatedSegments(db, third, { employeeId: member.id, today }).includes(segment);

describe('who evaluates a period after the appraiser moved', () => {
  it.each([
    ['25 August', '2026-08-25', cast.otherAppraiser, cast.appraiser],
    ['19 September', '2026-09-19', cast.otherAppraiser, cast.appraiser],
    ['20 September, the first day', '2026-09-20', cast.appraiser, cast.otherAppraiser],
    ['21 September', '2026-09-21', cast.appraiser, cast.otherAppraiser],
    ['25 September', '2026-09-25', cast.appraiser, cast.otherAppraiser],
  ])('[NILAI-13] TV-01: on %s: the list and the single answer agree', (_, movedOn, wanted, other) => {
    givenSuccession(movedOn);
    for (const today of ['2026-09-26', '2026-10-25', '2026-12-30']) {
      expect(evaluator(today)?.employeeId).toBe(wanted.id);
      expect([listed(wanted, today), listed(other, today)]).toEqual([true, false]);
    }
  });

  it('until the window opens, it is expected to be the appraiser of today', () => {
    givenSuccession('2026-08-25');
    expect(evaluator('2026-08-24')?.employeeId).toBe(cast.appraiser.id);
    expect(evaluator('2026-08-26')?.employeeId).toBe(cast.otherAppraiser.id);
    expect(listed(cast.otherAppraiser, '2026-08-26')).toBe(true);
  });

  it('keeps post and unit of that day', () => {
    givenSuccession('2026-09-25');
    expect(evaluator('2026-10-01')).toMatchObject({ unitId: castUnits.services.id, day: '2026-09-19' });
  });

  it.each([
    ['was set', givenAgreedSkp, true],
    ['was only handed in', givenSubmittedSkp, false],
  ])('lets the former appraiser read a plan that %s: %s', (_, given, mayRead) => {
    const { cycle } = given(db, cast.employee);
    const reads = (member: CastMember) =>
      evaluatesInYear(db, { assignmentId: segment, cycleId: cycle.id }, member.id, '2026-10-01');
    givenSuccession('2026-09-25');
    expect([reads(cast.appraiser), reads(cast.colleague)]).toEqual([mayRead, false]);
  });
});

describe('who evaluates when the appraiser of the first day is gone', () => {
  it('[NILAI-14] passes to today’s once the window is over, at once when the person was deactivated', () => {
    const lastOn = '2026-09-24';
    endAssignment(admin(lastOn), { employeeId: cast.appraiser.id, revision: 1, lastOn, reason: 'Pindah instansi' });
    const head = { positionClass: 'administrator', functionalLevel: null, isHead: true } as const;
    const post = { position: cast.appraiser.position, unit: castUnits.services.code, fromOn: '2026-09-25' };
    moveEmployee(admin('2026-09-25'), { employeeId: cast.otherAppraiser.id, ...post, ...head, revision: 1 });
    expect(evaluator('2026-10-20')?.employeeId).toBe(cast.appraiser.id);
    expect(evaluator('2026-10-21')?.employeeId).toBe(cast.otherAppraiser.id);
    expect(listed(cast.otherAppraiser, '2026-10-21')).toBe(true);
    const gone = { employeeId: cast.appraiser.id, revision: 1, lastOn, reason: 'Wafat' };
    deactivateEmployee(admin('2026-09-28'), gone);
    expect(evaluator('2026-09-28')?.employeeId).toBe(cast.otherAppraiser.id);
  });
});

describe('a Plh. on the first day of the window', () => {
  const letter = { reason: 'Pejabat definitif cuti', letterNumber: '800.1.11/12/BKPSDM/2026' };
  const standIn = (fromOn: PlainDate, toOn: PlainDate) =>
    appointAppraiser(actingAs(db, cast.agencyAdmin, fromOn), {
      unitId: castUnits.services.id,
      appraiser: cast.otherAppraiser.signInName,
      capacity: 'plh',
      ...letter,
      fromOn,
      toOn,
    });

  it('evaluates while the letter lasts; afterwards the holder does, who remained the appraiser', () => {
    standIn('2026-09-18', '2026-09-25');
    expect(evaluator('2026-09-22')).toMatchObject({ employeeId: cast.otherAppraiser.id, capacity: 'plh' });
    expect([listed(cast.otherAppraiser, '2026-09-22'), listed(cast.appraiser, '2026-09-22')]).toEqual([true, false]);
    expect(evaluator('2026-09-28')?.employeeId).toBe(cast.appraiser.id);
    expect([listed(cast.otherAppraiser, '2026-09-28'), listed(cast.appraiser, '2026-09-28')]).toEqual([false, true]);
  });

  it('is not asked for the evaluation of a holder who moves while they are away', () => {
    standIn('2026-09-18', '2026-09-24');
    givenSuccession('2026-09-25');
    expect(evaluator('2026-09-28')).toMatchObject({ employeeId: cast.appraiser.id, capacity: 'definitif' });
    expect([listed(cast.otherAppraiser, '2026-09-28'), listed(cast.appraiser, '2026-09-28')]).toEqual([false, true]);
  });
});
