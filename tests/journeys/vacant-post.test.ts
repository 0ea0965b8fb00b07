import { beforeAll, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { findCheckIn } from '@/lib/check-ins/queries/check-in';
import { inboxOf } from '@/lib/inbox/queries/inbox';
import { taskTitle } from '@/lib/inbox/tasks';
import { isLate } from '@/lib/kernel/timing';
import { appointAppraiser } from '@/lib/people/commands/appoint-appraiser';
import { endAssignment } from '@/lib/people/commands/end-assignment';
import { appraiserOn, lineReasonOn } from '@/lib/people/queries/reporting-line';
import { agreeSkp } from '@/lib/skp/commands/agree-skp';
import { findSkp } from '@/lib/skp/queries/plans';
import { type CastMember, cast, castUnits } from '../support/cast';
import { actingAs } from '../support/context';
import { freshDatabase } from '../support/database';
import { givenAgreedSkp, givenOpenCycle, givenSubmittedCheckIn, givenSubmittedSkp } from '../support/given';

const letter = { reason: 'Jabatan kosong', letterNumber: '800.1.11/14/BKPSDM/2026' };
const tasks = (db: Connection, member: CastMember, day: string) => {
  const { team, office } = inboxOf(actingAs(db, member, day));
  return [...team, ...office].map((task) => taskTitle(task));
};

describe('a leading post falls vacant (R6 p.89 no.2)', () => {
  let db: Connection;
  const ids = { plan: '', checkIn: '' };
  const AFTER = '2026-07-28';

  beforeAll(() => {
    db = freshDatabase();
    givenOpenCycle(db);
    ids.checkIn = givenSubmittedCheckIn(db, cast.employee).checkInId;
    ids.plan = givenSubmittedSkp(db, cast.colleague, { day: '2026-01-20' }).skpId;
    givenAgreedSkp(db, cast.otherAppraiser);
    const ended = { employeeId: cast.appraiser.id, revision: 1, lastOn: '2026-07-26', reason: 'Pensiun' };
    endAssignment(actingAs(db, cast.agencyAdmin, '2026-07-26'), ended);
  });

  it('the superior appraises, reads the waiting record and sees it as a task', () => {
    const ctx = actingAs(db, cast.head, AFTER);
    expect(appraiserOn(db, cast.employee.assignmentId, AFTER)?.employeeId).toBe(cast.head.id);
    expect(lineReasonOn(db, cast.employee.assignmentId, AFTER)).toBe('over-vacancy');
    expect(lineReasonOn(db, cast.employee.assignmentId, '2026-07-26')).toBe('tree');
    expect(findSkp(ctx, ids.plan)).toBeDefined();
    expect(findCheckIn(ctx, ids.checkIn)).toBeDefined();
    expect(tasks(db, cast.head, AFTER)).toEqual(
      expect.arrayContaining([
        `Periksa dan tetapkan SKP: ${cast.colleague.name}`,
        `Anda menilai sementara 4 pegawai yang unitnya tanpa pimpinan: ${castUnits.services.name}`,
      ]),
    );
  });

  it('nobody is late for a due day that passed under another appraiser, and everybody is for their own one', () => {
    const { team } = inboxOf(actingAs(db, cast.head, AFTER));
    const overdue = ({ name }: CastMember) => {
      const tasks = team.filter((task) => task.name === name && task.dueOn! < AFTER);
      return [...new Set(tasks.map((task) => `${task.kind} ${isLate(task, AFTER) ? 'late' : 'inherited'}`))];
    };
    expect(overdue(cast.employee).sort()).toEqual(['appraise inherited', 'review-report inherited']);
    expect(overdue(cast.colleague)).toEqual(['agree-plan inherited']);
    expect(overdue(cast.otherAppraiser)).toEqual(['appraise late']);
  });

  it('the officers are asked to fill the post, and nobody else is', () => {
    const asked = `Isi jabatan pimpinan atau tunjuk Plt. atau Plh.: ${castUnits.services.name}`;
    for (const officer of [cast.agencyAdmin, cast.unitAdmin]) expect(tasks(db, officer, AFTER)).toContain(asked);
    for (const other of [cast.mayor, cast.head, cast.employee, cast.auditor])
      expect(tasks(db, other, AFTER)).not.toContain(asked);
  });

  it('until a person is named, who finds everything', () => {
    const plt = { ...letter, capacity: 'plt' as const, fromOn: AFTER, toOn: null };
    appointAppraiser(actingAs(db, cast.agencyAdmin, AFTER), {
      ...plt,
      unitId: castUnits.services.id,
      appraiser: cast.otherAppraiser.signInName,
    });
    expect(tasks(db, cast.otherAppraiser, AFTER)).toContain(`Periksa dan tetapkan SKP: ${cast.colleague.name}`);
    expect(tasks(db, cast.head, AFTER).join()).not.toContain('sementara');
    expect(tasks(db, cast.agencyAdmin, AFTER).join()).not.toContain('Isi jabatan');
  });
});

it('a new appraiser who takes over an evaluation after its window is not late', () => {
  const db = freshDatabase();
  givenAgreedSkp(db, cast.employee);
  const admin = actingAs(db, cast.agencyAdmin, '2026-07-14');
  endAssignment(admin, { employeeId: cast.appraiser.id, revision: 1, lastOn: '2026-07-14', reason: 'Pensiun' });
  const named = { ...letter, unitId: castUnits.services.id, appraiser: cast.otherAppraiser.signInName };
  appointAppraiser(admin, { ...named, capacity: 'plt', fromOn: '2026-07-15', toOn: null });
  const { team } = inboxOf(actingAs(db, cast.otherAppraiser, '2026-07-25'));
  const tasks = team.filter(({ kind, period }) => kind === 'appraise' && period === 'Triwulan II');
  expect(tasks.map((task) => [task.name, isLate(task, '2026-07-25')])).toEqual([[cast.employee.name, false]]);
});

describe('Plt. of two nested posts (R6 p.89 no.5)', () => {
  const DAY = '2026-07-20';
  const acting = cast.otherAppraiser;
  const given = (units: readonly (readonly [unitId: string, fromOn: string])[]) => {
    const db = freshDatabase();
    givenOpenCycle(db);
    const plan = givenAgreedSkp(db, acting).skpId;
    const waiting = givenSubmittedSkp(db, cast.employee, { day: '2026-07-10' }).skpId;
    for (const { id } of [cast.head, cast.appraiser]) {
      const ended = { employeeId: id, revision: 1, lastOn: '2026-07-14', reason: 'Pensiun' };
      endAssignment(actingAs(db, cast.agencyAdmin, '2026-07-14'), ended);
    }
    for (const [unitId, fromOn] of units) {
      const named = { ...letter, unitId, appraiser: acting.signInName, capacity: 'plt' as const, fromOn, toOn: null };
      appointAppraiser(actingAs(db, cast.agencyAdmin, '2026-07-14'), named);
    }
    return { db, plan, waiting };
  };
  const [above, below] = [castUnits.health.id, castUnits.services.id];

  it.each([
    [
      'the higher first',
      [
        [above, '2026-07-15'],
        [below, '2026-07-16'],
      ],
    ],
    [
      'the lower first',
      [
        [below, '2026-07-15'],
        [above, '2026-07-16'],
      ],
    ],
  ] as const)('is appraised by the leader above the higher one, who reads; %s', (_, units) => {
    const { db, plan, waiting } = given(units);
    expect(appraiserOn(db, acting.assignmentId, DAY)?.employeeId).toBe(cast.mayor.id);
    expect(lineReasonOn(db, acting.assignmentId, DAY)).toBe('as-plt');
    expect(lineReasonOn(db, cast.employee.assignmentId, DAY)).toBe('named');
    expect(findSkp(actingAs(db, cast.mayor, DAY), plan)).toBeDefined();
    expect(findSkp(actingAs(db, cast.personnelHead, DAY), plan)).toBeUndefined();
    agreeSkp(actingAs(db, acting, DAY), {
      skpId: waiting,
      revision: findSkp(actingAs(db, acting, DAY), waiting)!.revision,
    });
    expect(findSkp(actingAs(db, cast.employee, DAY), waiting)?.status).toBe('agreed');
  });
});
