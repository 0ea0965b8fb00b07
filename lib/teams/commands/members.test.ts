import { ne } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { auditEntries, cycles, positions } from '@/db/schema';
import { inboxOf } from '@/lib/inbox/queries/inbox';
import { reasonsOf } from '@/lib/kernel/decision';
import { findMatrixHead } from '@/lib/matrices/queries/head';
import { type CastMember, cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenOpenCycle } from '@/tests/support/given';
import { type GivenTeam, givenMember, givenNamed, givenTeam } from '@/tests/support/given-teams';
import { expectRefused } from '@/tests/support/refused';
import { applying } from '../queries/candidates';
import { findTeam } from '../queries/teams';
import { TEAM_LIMITS } from '../rules/terms';
import { addMembers } from './add-members';
import { applyForTeam } from './apply-for-team';
import { approveMember } from './approve-member';
import { changeTeam } from './change-team';
import { declineMember } from './decline-member';
import { removeMember } from './remove-member';

const DAY = '2026-01-22';
const REASON = 'Beban kerjanya sudah penuh sampai Juni';

function given(more: Parameters<typeof givenTeam>[2] = {}) {
  const db = freshDatabase();
  const cycle = givenOpenCycle(db);
  return { db, cycle, team: givenTeam(db, cycle, more) };
}

const statesOf = (db: Connection, { teamId }: GivenTeam, as: CastMember = cast.head) =>
  Object.fromEntries(findTeam(actingAs(db, as, DAY), teamId)!.members.map(({ name, state }) => [name, state]));

const waitingFor = (db: Connection, member: CastMember) =>
  inboxOf(actingAs(db, member, DAY)).team.filter(({ kind }) => kind === 'answer-membership');

const end = (db: Connection, { teamId }: GivenTeam) =>
  changeTeam(actingAs(db, cast.head, DAY), {
    ...{ teamId, revision: 1, name: 'Stunting', lead: cast.appraiser.name, letterNumber: '', isOpen: true },
    ...{ fromOn: '2026-01-15', toOn: '2026-01-21' },
  });

describe('naming members', () => {
  it('[MATRIKS-12] makes people whom the lead appraises members at once, and asks the appraiser of all others', () => {
    const { db, team } = given();
    const { waiting } = addMembers(actingAs(db, cast.head, DAY), {
      teamId: team.teamId,
      employeeIds: [cast.employee.id, cast.stranger.id, cast.stranger.id],
    });
    expect(waiting).toBe(1);
    expect(statesOf(db, team)).toEqual({ [cast.employee.name]: 'approved', [cast.stranger.name]: 'pending' });
    expect(waitingFor(db, cast.otherAppraiser)).toMatchObject([
      { recordId: team.teamId, name: cast.stranger.name, sinceOn: DAY },
    ]);
    for (const member of [cast.appraiser, cast.head, cast.stranger]) expect(waitingFor(db, member)).toEqual([]);
  });

  it("[MATRIKS-12] asks nobody if the person's appraiser names them", () => {
    const { db, team } = given();
    addMembers(actingAs(db, cast.head, DAY), { teamId: team.teamId, employeeIds: [cast.otherAppraiser.id] });
    expect(statesOf(db, team)).toEqual({ [cast.otherAppraiser.name]: 'approved' });
  });

  it.each([
    ['the lead', cast.appraiser],
    ['the person who formed it', cast.head],
    ['the admin of the unit', cast.unitAdmin],
    ['the agency admin', cast.agencyAdmin],
  ])('[MATRIKS-10] is for %s', (_, member) => {
    const { db, team } = given();
    addMembers(actingAs(db, member, DAY), { teamId: team.teamId, employeeIds: [cast.clinicHead.id] });
    expect(Object.keys(statesOf(db, team))).toEqual([cast.clinicHead.name]);
  });

  it('[MATRIKS-10] is refused to an auditor and to a member; for all others the team is missing', () => {
    const { db, team } = given();
    givenNamed(db, team, cast.employee);
    const name = (member: CastMember) => () =>
      addMembers(actingAs(db, member, DAY), { teamId: team.teamId, employeeIds: [cast.colleague.id] });
    expectRefused(db, name(cast.auditor), /hanya dapat diatur oleh ketua tim/);
    expectRefused(db, name(cast.employee), /hanya dapat diatur oleh ketua tim/);
    for (const member of [cast.stranger, cast.otherAppraiser, cast.personnelHead])
      expectRefused(db, name(member), /tidak ditemukan/);
  });

  it('[MATRIKS-12] is refused for the lead, for a member, and before the appraiser has answered; then nobody is added', () => {
    const { db, team } = given();
    givenNamed(db, team, cast.employee);
    givenNamed(db, team, cast.stranger);
    const refused = (member: CastMember, words: RegExp) => {
      const employeeIds = [cast.colleague.id, member.id];
      const name = () => addMembers(actingAs(db, cast.appraiser, DAY), { teamId: team.teamId, employeeIds });
      expect(expectRefused(db, name, words).fields).toHaveProperty('employeeIds');
    };
    refused(cast.appraiser, /ketua tim ini/);
    refused(cast.employee, /sudah menjadi anggota/);
    refused(cast.stranger, /sudah diusulkan/);
    expect(Object.keys(statesOf(db, team))).toEqual([cast.employee.name, cast.stranger.name]);
  });

  it('[MATRIKS-12] is refused if nobody appraises them, if they are no civil servant, or if they have no post then', () => {
    const { db, team } = given();
    db.update(positions)
      .set({ isHead: false, isIndependentUnitHead: false })
      .where(ne(positions.id, `jabatan-${cast.appraiser.id}`))
      .run();
    const name = (member: CastMember) => () =>
      addMembers(actingAs(db, cast.appraiser, DAY), { teamId: team.teamId, employeeIds: [member.id] });
    expectRefused(db, name(cast.stranger), /belum memiliki pejabat penilai/);
    expectRefused(db, name(cast.mayor), /tidak ditemukan/);
    const later = actingAs(db, cast.appraiser, '2026-09-15');
    expectRefused(
      db,
      () => addMembers(later, { teamId: team.teamId, employeeIds: [cast.leaver.id] }),
      /tidak ditemukan/,
    );
  });

  it('[MATRIKS-12] counts each person once, for the limit and in the audit trail', () => {
    const { db, team } = given();
    const employeeIds = [...Array(TEAM_LIMITS.members + 1).fill(cast.employee.id), cast.stranger.id];
    addMembers(actingAs(db, cast.appraiser, DAY), { teamId: team.teamId, employeeIds });
    expect(Object.keys(statesOf(db, team))).toEqual([cast.employee.name, cast.stranger.name]);
    expect(JSON.parse(db.select().from(auditEntries).all().at(-1)!.detail)).toMatchObject({ added: 2 });
  });

  it('[MATRIKS-12] counts members and people who wait for an answer towards the limit, and nobody who was refused', () => {
    const { db, team } = given();
    const nobody = Array.from({ length: TEAM_LIMITS.members }, (_, i) => `pegawai-${i}`);
    const name = (employeeIds: string[]) => () =>
      addMembers(actingAs(db, cast.appraiser, DAY), { teamId: team.teamId, employeeIds });
    const memberId = givenNamed(db, team, cast.stranger);
    expect(expectRefused(db, name(nobody), /paling banyak beranggotakan 200/).fields).toHaveProperty('employeeIds');
    declineMember(actingAs(db, cast.otherAppraiser, DAY), { teamId: team.teamId, memberId, reason: REASON });
    expectRefused(db, name(nobody), /Pegawai tidak ditemukan/);
    expectRefused(db, name([...nobody, 'pegawai-lain']), /paling banyak beranggotakan 200/);
    givenNamed(db, team, cast.employee);
    expectRefused(db, name(nobody), /paling banyak beranggotakan 200/);
  });

  it('is refused once the team is over', () => {
    const { db, team } = given();
    end(db, team);
    const name = () =>
      addMembers(actingAs(db, cast.head, DAY), { teamId: team.teamId, employeeIds: [cast.employee.id] });
    expectRefused(db, name, /sudah berakhir/);
  });
});

describe('applying for a team', () => {
  it('[MATRIKS-12] waits for the appraiser, even if the appraiser leads the team', () => {
    const { db, team } = given({ isOpen: true });
    applyForTeam(actingAs(db, cast.employee, DAY), team);
    applyForTeam(actingAs(db, cast.stranger, DAY), team);
    expect(statesOf(db, team)).toEqual({ [cast.employee.name]: 'pending', [cast.stranger.name]: 'pending' });
    expect(waitingFor(db, cast.appraiser)).toMatchObject([{ name: cast.employee.name }]);
    expect(
      findTeam(actingAs(db, cast.head, DAY), team.teamId)!.members.every(({ isApplication }) => isApplication),
    ).toBe(true);
  });

  it('is withdrawn by the person who made it, and by nobody else', () => {
    const { db, team } = given({ isOpen: true });
    applyForTeam(actingAs(db, cast.stranger, DAY), team);
    const { own } = findTeam(actingAs(db, cast.stranger, DAY), team.teamId)!;
    const input = { teamId: team.teamId, memberId: own!.id };
    expectRefused(
      db,
      () => removeMember(actingAs(db, cast.otherAppraiser, DAY), input),
      /hanya dapat diatur oleh ketua/,
    );
    expectRefused(db, () => removeMember(actingAs(db, cast.colleague, DAY), input), /tidak ditemukan/);
    expect(removeMember(actingAs(db, cast.stranger, DAY), input).isOwn).toBe(true);
    expect(statesOf(db, team)).toEqual({});
    applyForTeam(actingAs(db, cast.stranger, DAY), team);
    expect(statesOf(db, team)).toEqual({ [cast.stranger.name]: 'pending' });
  });

  it('is refused if the team takes none, if it is repeated, for its lead, and once the team is over', () => {
    const { db, team, cycle } = given({ isOpen: true });
    const closed = givenTeam(db, cycle, { name: 'Tertutup' });
    applyForTeam(actingAs(db, cast.stranger, DAY), team);
    expectRefused(db, () => applyForTeam(actingAs(db, cast.stranger, DAY), closed), /tidak ditemukan/);
    const refusals: [CastMember, GivenTeam, RegExp][] = [
      [cast.head, closed, /tidak \(lagi\) membuka/],
      [cast.stranger, team, /sudah diusulkan/],
      [cast.appraiser, team, /tidak \(lagi\) membuka/],
      [cast.mayor, team, /tidak memiliki jabatan/],
    ];
    for (const [member, wanted, reason] of refusals) {
      const ctx = actingAs(db, member, DAY);
      const { reasons } = expectRefused(db, () => applyForTeam(ctx, wanted), reason);
      expect(reasonsOf(applying(ctx, findTeam(ctx, wanted.teamId)!).decision)).toEqual(reasons);
    }
    end(db, team);
    expectRefused(db, () => applyForTeam(actingAs(db, cast.employee, DAY), team), /tidak ditemukan/);
  });
});

describe('the answer of the appraiser', () => {
  it('[MATRIKS-13] approves, and the task is gone', () => {
    const { db, team } = given();
    givenMember(db, team, cast.stranger, cast.otherAppraiser);
    expect(statesOf(db, team)).toEqual({ [cast.stranger.name]: 'approved' });
    expect(waitingFor(db, cast.otherAppraiser)).toEqual([]);
  });

  it('[MATRIKS-13] declines with a reason that the lead and the employee read, and allows naming again', () => {
    const { db, team } = given();
    const memberId = givenNamed(db, team, cast.stranger);
    declineMember(actingAs(db, cast.otherAppraiser, DAY), { teamId: team.teamId, memberId, reason: REASON });
    for (const member of [cast.appraiser, cast.stranger, cast.otherAppraiser])
      expect(findTeam(actingAs(db, member, DAY), team.teamId)!.members).toMatchObject([{ declineReason: REASON }]);
    givenMember(db, team, cast.stranger, cast.otherAppraiser);
    expect(statesOf(db, team)).toEqual({ [cast.stranger.name]: 'approved' });
  });

  it("[MATRIKS-13] is asked of today's appraiser", () => {
    const { db, team } = given();
    const memberId = givenNamed(db, team, cast.stranger);
    const other = actingAs(db, cast.appraiser, DAY);
    const input = { teamId: team.teamId, memberId };
    expectRefused(db, () => approveMember(other, input), /hanya disetujui atau ditolak oleh pejabat penilai/);
    expectRefused(db, () => declineMember(other, { ...input, reason: REASON }), /hanya disetujui atau ditolak/);
    expectRefused(db, () => approveMember(actingAs(db, cast.stranger, DAY), input), /hanya disetujui atau ditolak/);
    expectRefused(db, () => approveMember(actingAs(db, cast.agencyAdmin, DAY), input), /hanya disetujui atau ditolak/);
    expectRefused(db, () => approveMember(actingAs(db, cast.employee, DAY), input), /tidak ditemukan/);
  });

  it('[MATRIKS-13] is given once, with a reason, for a person of this team, while the team lasts', () => {
    const { db, team } = given();
    const memberId = givenNamed(db, team, cast.stranger);
    const ctx = actingAs(db, cast.otherAppraiser, DAY);
    const input = { teamId: team.teamId, memberId };
    expect(
      expectRefused(db, () => declineMember(ctx, { ...input, reason: 'sibuk' }), /alasannya/).fields,
    ).toHaveProperty('reason');
    expectRefused(db, () => approveMember(ctx, { ...input, memberId: 'nobody' }), /tidak ditemukan/);
    approveMember(ctx, input);
    expectRefused(db, () => approveMember(ctx, input), /sudah dijawab/);
    expectRefused(db, () => declineMember(ctx, { ...input, reason: REASON }), /sudah dijawab/);
    const second = { teamId: team.teamId, memberId: givenNamed(db, team, cast.clinicHead) };
    end(db, team);
    expectRefused(db, () => approveMember(actingAs(db, cast.head, DAY), second), /sudah berakhir/);
    expect(waitingFor(db, cast.head)).toEqual([]);
  });
});

it('[MATRIKS-13] is neither offered nor taken once the year is closed', () => {
  const { db, team } = given();
  const memberId = givenNamed(db, team, cast.stranger);
  const ctx = actingAs(db, cast.otherAppraiser, DAY);
  const isOffered = () => findTeam(ctx, team.teamId)!.members.some(({ waitsForReader }) => waitsForReader);
  expect(isOffered()).toBe(true);
  db.update(cycles).set({ status: 'closed' }).run();
  expect(isOffered()).toBe(false);
  expectRefused(db, () => approveMember(ctx, { teamId: team.teamId, memberId }), /Tahun kinerja tim ini sudah ditutup/);
});

describe('taking a person out', () => {
  it('is for the people who name members; the person can be named again', () => {
    const { db, team } = given();
    const memberId = givenNamed(db, team, cast.employee);
    const input = { teamId: team.teamId, memberId };
    expectRefused(db, () => removeMember(actingAs(db, cast.employee, DAY), input), /hanya dapat diatur oleh ketua tim/);
    expect(removeMember(actingAs(db, cast.appraiser, DAY), input)).toMatchObject({
      name: cast.employee.name,
      isOwn: false,
    });
    expectRefused(db, () => removeMember(actingAs(db, cast.appraiser, DAY), input), /tidak ditemukan/);
    givenNamed(db, team, cast.employee);
    expect(statesOf(db, team)).toEqual({ [cast.employee.name]: 'approved' });
  });
});

describe('who knows of a team', () => {
  it('[MATRIKS-11] is shown whole to lead, head, superiors and officers, in part to others concerned, not at all to the rest', () => {
    const { db, team } = given();
    givenNamed(db, team, cast.employee);
    givenNamed(db, team, cast.colleague);
    givenNamed(db, team, cast.stranger);
    const names = (member: CastMember) =>
      findTeam(actingAs(db, member, DAY), team.teamId)?.members.map(({ name }) => name);
    const [employee, colleague, stranger] = [cast.employee.name, cast.colleague.name, cast.stranger.name];
    for (const member of [cast.appraiser, cast.head, cast.mayor, cast.unitAdmin, cast.agencyAdmin, cast.auditor])
      expect(names(member), member.name).toEqual([colleague, employee, stranger]);
    expect(names(cast.employee)).toEqual([colleague, employee]);
    expect(names(cast.stranger)).toEqual([stranger]);
    expect(names(cast.otherAppraiser)).toEqual([stranger]);
    for (const member of [cast.contract, cast.clinicHead, cast.personnelHead])
      expect(names(member), member.name).toBeUndefined();
  });

  it('[MATRIKS-11] is shown without members to everybody while it takes applications', () => {
    const { db, team } = given({ isOpen: true });
    givenNamed(db, team, cast.employee);
    expect(findTeam(actingAs(db, cast.contract, DAY), team.teamId)).toMatchObject({
      members: [],
      takesApplications: true,
    });
    expect(findMatrixHead(actingAs(db, cast.contract, DAY), team.teamId)).toBeUndefined();
    end(db, team);
    expect(findTeam(actingAs(db, cast.contract, DAY), team.teamId)).toBeUndefined();
  });
});

it('no longer asks an appraiser once the year of the team is over or the person has left', () => {
  const { db, team } = given();
  givenNamed(db, team, cast.leaver);
  const asked = (day: string) =>
    inboxOf(actingAs(db, cast.otherAppraiser, day)).team.filter(({ kind }) => kind === 'answer-membership').length;
  expect([asked('2026-08-31'), asked('2026-09-01')]).toEqual([1, 0]);
  givenNamed(db, team, cast.stranger);
  expect([asked('2026-12-31'), asked('2027-01-04')]).toEqual([1, 0]);
});
