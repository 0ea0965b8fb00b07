import { describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { cycles } from '@/db/schema';
import { inboxOf } from '@/lib/inbox/queries/inbox';
import { moveEmployee } from '@/lib/people/commands/move-employee';
import { addMembers } from '@/lib/teams/commands/add-members';
import { approveMember } from '@/lib/teams/commands/approve-member';
import { listTeams } from '@/lib/teams/queries/list';
import { findTeam } from '@/lib/teams/queries/teams';
import { cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp } from '@/tests/support/given';
import { givenNamed, givenTeam } from '@/tests/support/given-teams';
import { expectRefused } from '@/tests/support/refused';
import { findMatrix } from '../queries/matrix';
import { saveCell } from './save-cell';

const AFTER = '2027-02-10';

function moveAway(db: Connection, fromOn: string): void {
  moveEmployee(actingAs(db, cast.agencyAdmin, fromOn), {
    employeeId: cast.employee.id,
    ...{ unit: castUnits.community.code, position: 'Analis Layanan', positionClass: 'fungsional' },
    ...{ functionalLevel: 'ahli-muda', isHead: false, fromOn, revision: 1 },
  });
}

describe('a team of a year that is past and still open', () => {
  it('[MATRIKS-10] is formed, staffed, approved and given roles after the fact', () => {
    const db = freshDatabase();
    const { cycle } = givenAgreedSkp(db, cast.appraiser);
    const team = givenTeam(db, cycle, { toOn: '2026-06-30', day: AFTER });
    givenNamed(db, team, cast.employee, AFTER);
    const memberId = givenNamed(db, team, cast.stranger, AFTER);
    const asked = () =>
      inboxOf(actingAs(db, cast.otherAppraiser, AFTER)).team.filter(({ kind }) => kind === 'answer-membership');
    expect(asked()).toMatchObject([{ memberId, name: cast.stranger.name }]);
    approveMember(actingAs(db, cast.otherAppraiser, AFTER), { teamId: team.teamId, memberId });
    expect(asked()).toEqual([]);
    const lead = actingAs(db, cast.appraiser, AFTER);
    expect(findTeam(lead, team.teamId)!.team).toMatchObject({ isOver: false });
    const { columns, members } = findMatrix(lead, team.teamId)!;
    expect(members.map(({ name, state }) => [name, state])).toEqual(
      expect.arrayContaining([
        [cast.employee.name, 'member'],
        [cast.stranger.name, 'member'],
      ]),
    );
    const cell = {
      role: 'result',
      wording: 'Terpetakannya balita',
      resultKind: 'utama',
      method: null,
      share: null,
    } as const;
    saveCell(lead, {
      ...cell,
      matrix: team.teamId,
      column: columns[0]!,
      assignmentId: cast.stranger.assignmentId,
      revision: 0,
    });
    expect(findMatrix(lead, team.teamId)!.cells).toMatchObject([{ wording: 'Terpetakannya balita' }]);
  });

  it('[MATRIKS-10] takes roles for a person who worked in it and moved on within the year', () => {
    const db = freshDatabase();
    const { cycle } = givenAgreedSkp(db, cast.appraiser);
    moveAway(db, '2026-09-01');
    const team = givenTeam(db, cycle, { toOn: '2026-06-30', day: AFTER });
    givenNamed(db, team, cast.employee, AFTER);
    const lead = actingAs(db, cast.appraiser, AFTER);
    const { columns, members } = findMatrix(lead, team.teamId)!;
    expect(members.map(({ name, state }) => [name, state])).toEqual([[cast.employee.name, 'member']]);
    saveCell(lead, {
      ...{ role: 'result', wording: 'Terpetakannya balita', resultKind: 'utama', method: null, share: null },
      ...{ matrix: team.teamId, column: columns[0]!, assignmentId: cast.employee.assignmentId, revision: 0 },
    });
    expect(findMatrix(lead, team.teamId)!.cells).toMatchObject([{ wording: 'Terpetakannya balita' }]);
  });

  it('[MATRIKS-10] counts after the year everybody who was in it at any time', () => {
    const db = freshDatabase();
    const { cycle } = givenAgreedSkp(db, cast.appraiser);
    const team = givenTeam(db, cycle, { toOn: '2026-06-30' });
    givenNamed(db, team, cast.employee);
    moveAway(db, '2026-06-01');
    const states = (day: string) =>
      findMatrix(actingAs(db, cast.appraiser, day), team.teamId)!.members.map(({ state }) => state);
    expect(states('2026-05-04')).toEqual(['member']);
    expect(states('2026-06-02')).toEqual([]);
    expect(states(AFTER)).toEqual(['member']);
  });

  it('[MATRIKS-10] shows the people of its last day once it has ended', () => {
    const db = freshDatabase();
    const { cycle } = givenAgreedSkp(db, cast.appraiser);
    const team = givenTeam(db, cycle, { toOn: '2026-06-30' });
    givenNamed(db, team, cast.employee);
    moveAway(db, '2026-09-01');
    const { members } = findMatrix(actingAs(db, cast.appraiser, '2026-10-05'), team.teamId)!;
    expect(members.map(({ state }) => state)).toEqual(['member']);
  });

  it.each([
    ['open', '2026-05-01', true],
    ['open', '2026-07-01', false],
    ['open', AFTER, true],
    ['closed', AFTER, false],
    ['closed', '2026-05-01', false],
  ] as const)(
    '[MATRIKS-11] of a year that is %s, on %s, can be read by a person who can apply: %s',
    (status, day, is) => {
      const db = freshDatabase();
      const { cycle } = givenAgreedSkp(db, cast.appraiser);
      const { teamId } = givenTeam(db, cycle, { toOn: '2026-06-30', isOpen: true });
      db.update(cycles).set({ status }).run();
      const ctx = actingAs(db, cast.stranger, day);
      const listed = listTeams(ctx, { cycle: { ...cycle, status }, only: 'open', q: '' }).rows.map(({ id }) => id);
      expect(listed).toEqual(is ? [teamId] : []);
      expect(findTeam(ctx, teamId)?.takesApplications ?? false).toBe(is);
    },
  );

  it('[MATRIKS-10] can only be read once the year is closed', () => {
    const db = freshDatabase();
    const { cycle } = givenAgreedSkp(db, cast.appraiser);
    const team = givenTeam(db, cycle, { toOn: '2026-06-30' });
    db.update(cycles).set({ status: 'closed' }).run();
    const add = () =>
      addMembers(actingAs(db, cast.appraiser, AFTER), { teamId: team.teamId, employeeIds: [cast.employee.id] });
    expectRefused(db, add, /sudah ditutup/);
  });

  it('[MATRIKS-10] ends with its last day while the year runs', () => {
    const db = freshDatabase();
    const { cycle } = givenAgreedSkp(db, cast.appraiser);
    const team = givenTeam(db, cycle, { toOn: '2026-06-30' });
    const add = () =>
      addMembers(actingAs(db, cast.appraiser, '2026-07-01'), { teamId: team.teamId, employeeIds: [cast.employee.id] });
    expectRefused(db, add, /sudah berakhir/);
  });
});
