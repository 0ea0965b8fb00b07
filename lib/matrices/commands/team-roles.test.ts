import { describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { reasonsOf } from '@/lib/kernel/decision';
import { contentOf } from '@/lib/skp/queries';
import { findSkp } from '@/lib/skp/queries/plans';
import { printedSkp } from '@/lib/skp/queries/print';
import { superiorOf } from '@/lib/skp/queries/superior';
import { changeTeam } from '@/lib/teams/commands/change-team';
import { removeMember } from '@/lib/teams/commands/remove-member';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp, givenDraftSkp, staffPlan } from '@/tests/support/given';
import { givenGoal } from '@/tests/support/given-goals';
import { type GivenTeam, givenMember, givenNamed, givenTeam } from '@/tests/support/given-teams';
import { expectRefused } from '@/tests/support/refused';
import { findCell } from '../queries/cell';
import { listOwnRoles } from '../queries/list';
import { findMatrix } from '../queries/matrix';
import { printedMatrix } from '../queries/print';
import { saveCell } from './save-cell';
import { takeRoles } from './take-roles';

const DAY = '2026-01-22';
const WORDING = 'Terpetakannya balita berisiko stunting di sepuluh kelurahan';
const written = { role: 'result', wording: WORDING, resultKind: 'utama', method: null, share: null } as const;

/** A team of the health office whose lead has a plan. A member of another division has a draft. */
function given() {
  const db = freshDatabase();
  const { cycle } = givenAgreedSkp(db, cast.appraiser);
  const team = givenTeam(db, cycle);
  const memberId = givenMember(db, team, cast.stranger, cast.otherAppraiser);
  const { columns } = findMatrix(actingAs(db, cast.appraiser, DAY), team.teamId)!;
  return { db, cycle, team, memberId, column: columns[0]! };
}

function write({ db, team, column }: ReturnType<typeof given>, member: CastMember = cast.stranger): string {
  const at = { matrix: team.teamId, column, assignmentId: member.assignmentId, revision: 0 };
  saveCell(actingAs(db, cast.appraiser, DAY), { ...at, ...written });
  return cellOf(db, team, member)!.id;
}

const cellOf = (db: Connection, team: GivenTeam, member: CastMember, reader: CastMember = cast.appraiser) =>
  findMatrix(actingAs(db, reader, DAY), team.teamId)!.cells.find((cell) => cell.assignmentId === member.assignmentId);

const rolesOf = (db: Connection, member: CastMember) =>
  listOwnRoles(actingAs(db, member, DAY)).flatMap(({ offers }) => offers);

describe('the matrix of a team', () => {
  it('[MATRIKS-03] gives roles to people whose appraiser has approved, and to nobody else', () => {
    const found = given();
    const { db, team, column } = found;
    givenNamed(db, team, cast.clinicHead);
    write(found);
    const at = { matrix: team.teamId, column, revision: 0, ...written };
    const save = (member: CastMember, as: CastMember = cast.appraiser) =>
      saveCell(actingAs(db, as, DAY), { ...at, assignmentId: member.assignmentId });
    expectRefused(db, () => save(cast.clinicHead), /setelah pejabat penilainya menyetujui/);
    const { columns } = findMatrix(actingAs(db, cast.appraiser, DAY), team.teamId)!;
    const place = { columnId: columns[0]!.id, assignmentId: cast.clinicHead.assignmentId, ordinal: undefined };
    expect(reasonsOf(findCell(actingAs(db, cast.appraiser, DAY), team.teamId, place)!.writing)).toEqual([
      expect.stringMatching(/setelah pejabat penilainya menyetujui/),
    ]);
    expectRefused(db, () => save(cast.contract), /bukan anggota tim ini/);
    expectRefused(db, () => save(cast.appraiser), /diri sendiri/);
    for (const other of [cast.head, cast.otherAppraiser, cast.unitAdmin, cast.stranger])
      expectRefused(db, () => save(cast.stranger, other), /hanya diisi oleh|tidak ditemukan/);
  });

  it('[MATRIKS-01] has the objectives of the unit that assigns while its lead has no plan', () => {
    const { db, cycle } = given();
    givenGoal(db, { cycle, unitId: castUnits.health.id, title: 'Turunnya prevalensi stunting' });
    givenGoal(db, { cycle, unitId: castUnits.community.id, title: 'Sasaran bidang' });
    const { teamId } = givenTeam(db, cycle, { name: 'Kedua', leader: cast.otherAppraiser });
    const { columns } = findMatrix(actingAs(db, cast.otherAppraiser, DAY), teamId)!;
    expect(columns.map(({ kind, group }) => [kind, group])).toEqual([
      ['goal-indicator', 'Turunnya prevalensi stunting'],
    ]);
  });

  it('[MATRIKS-11] shows the person who formed the team only the passed-on results of the lead’s plan', () => {
    const found = given();
    const { db, team, cycle } = found;
    const sees = (member: CastMember, teamId = team.teamId) =>
      findMatrix(actingAs(db, member, DAY), teamId)?.columns.map(({ title }) => title);
    const all = staffPlan.results.map(({ title }) => title);
    for (const member of [cast.appraiser, cast.head, cast.unitAdmin]) expect(sees(member)).toEqual(all);
    // This team was formed by the personnel agency, whose head is not a superior of the lead.
    const { teamId } = givenTeam(db, cycle, { former: cast.personnelHead, unit: castUnits.personnel.code });
    const other = { ...found, team: { ...team, teamId } };
    givenMember(db, other.team, cast.stranger, cast.otherAppraiser);
    expect(sees(cast.personnelHead, teamId)).toEqual([]);
    write(other);
    expect(sees(cast.personnelHead, teamId)).toEqual([all[0]]);
    const ctx = actingAs(db, cast.personnelHead, DAY);
    const [first, second] = findMatrix(actingAs(db, cast.appraiser, DAY), teamId)!.columns;
    const at = ({ id }: { id: string }) => ({
      columnId: id,
      assignmentId: cast.stranger.assignmentId,
      ordinal: undefined,
    });
    expect(findCell(ctx, teamId, at(first!))).toMatchObject({ columns: [] });
    expect(findCell(ctx, teamId, at(second!))).toBeUndefined();
    expect(printedMatrix(ctx, teamId)!.paper.sheets).toHaveLength(1);
    for (const member of [cast.stranger, cast.otherAppraiser, cast.contract])
      expect(sees(member, teamId)).toBeUndefined();
  });

  it('passes to a new lead: its cells stay, under the columns of before', () => {
    const found = given();
    const { db, team } = found;
    write(found);
    const fields = { name: 'Stunting', letterNumber: '', fromOn: '2026-01-15', toOn: null, isOpen: false };
    changeTeam(actingAs(db, cast.head, DAY), {
      ...fields,
      teamId: team.teamId,
      revision: 1,
      lead: cast.otherAppraiser.name,
    });
    const matrix = findMatrix(actingAs(db, cast.otherAppraiser, DAY), team.teamId)!;
    expect(matrix.columns).toMatchObject([{ title: staffPlan.results[0]!.title, isCurrent: false }]);
    expect(matrix.cells).toMatchObject([{ wording: WORDING }]);
    expect(findMatrix(actingAs(db, cast.appraiser, DAY), team.teamId)).toBeUndefined();
  });
});

describe('a role of a team', () => {
  it('[MATRIKS-07] becomes a result in the member’s plan that names the team and its unit', () => {
    const found = given();
    const { db } = found;
    const cellId = write(found);
    const { skpId } = givenDraftSkp(db, cast.stranger);
    expect(rolesOf(db, cast.stranger)).toMatchObject([
      { id: cellId, state: 'waiting', team: 'Percepatan Penurunan Stunting' },
    ]);
    takeRoles(actingAs(db, cast.stranger, DAY), { skpId, cellId });
    const ctx = actingAs(db, cast.stranger, DAY);
    const { results } = contentOf(db, findSkp(ctx, skpId)!.versionId);
    expect(results.find(({ title }) => title === WORDING)).toMatchObject({
      roleCellId: cellId,
      assignedBy: 'Tim Kerja Percepatan Penurunan Stunting, Dinas Kesehatan',
      supportedText: staffPlan.results[0]!.title,
      supportIsProvisional: false,
    });
    expect(superiorOf(db, findSkp(ctx, skpId)!, DAY)!.results.map(({ wording }) => wording)).toContain(
      staffPlan.results[0]!.title,
    );
  });

  it('supports a head’s result through the passed-on indicator, and the editor can keep it so', () => {
    const db = freshDatabase();
    const { cycle } = givenAgreedSkp(db, cast.head);
    const team = givenTeam(db, cycle, { former: cast.agencyAdmin, leader: cast.head });
    givenMember(db, team, cast.stranger, cast.otherAppraiser);
    const [, column] = findMatrix(actingAs(db, cast.head, DAY), team.teamId)!.columns;
    const at = { matrix: team.teamId, column: column!, assignmentId: cast.stranger.assignmentId, revision: 0 };
    saveCell(actingAs(db, cast.head, DAY), { ...at, ...written });
    const { skpId } = givenDraftSkp(db, cast.stranger);
    takeRoles(actingAs(db, cast.stranger, DAY), { skpId });
    const wording = 'Meningkatnya derajat kesehatan masyarakat (Penyerapan anggaran)';
    const skp = findSkp(actingAs(db, cast.stranger, DAY), skpId)!;
    expect(contentOf(db, skp.versionId).results).toContainEqual(expect.objectContaining({ supportedText: wording }));
    expect(superiorOf(db, skp, DAY)!.results.map((result) => result.wording)).toEqual([wording]);
  });

  it('[MATRIKS-11] shows the lead that result with its indicators, and nothing else of the plan', () => {
    const found = given();
    const { db, team, column } = found;
    const cellId = write(found);
    const { skpId } = givenDraftSkp(db, cast.stranger, {
      plan: { results: [{ kind: 'utama', title: 'Rahasia pribadi', indicators: [] }] },
    });
    takeRoles(actingAs(db, cast.stranger, DAY), { skpId, cellId });
    const lead = actingAs(db, cast.appraiser, DAY);
    expect(cellOf(db, team, cast.stranger)).toMatchObject({ state: 'taken' });
    const cell = findCell(lead, team.teamId, {
      columnId: column.id,
      assignmentId: cast.stranger.assignmentId,
      ordinal: undefined,
    })!;
    expect(cell.taken).toMatchObject({ title: WORDING });
    expect(findSkp(lead, skpId)).toBeUndefined();
    expect(printedSkp(lead, skpId)).toBeUndefined();
    const whole = JSON.stringify([cell, findMatrix(lead, team.teamId), printedMatrix(lead, team.teamId)]);
    expect(whole).toContain(WORDING);
    expect(whole).not.toContain('Rahasia');
    expect(findMatrix(lead, team.teamId)!.outside.size).toBe(0);
  });

  it('is no longer offered to a person who left the team; results in the plan stay', () => {
    const found = given();
    const { db, team, memberId } = found;
    const cellId = write(found);
    const { skpId } = givenDraftSkp(db, cast.stranger);
    takeRoles(actingAs(db, cast.stranger, DAY), { skpId, cellId });
    removeMember(actingAs(db, cast.appraiser, DAY), { teamId: team.teamId, memberId });
    expect(rolesOf(db, cast.stranger)).toMatchObject([{ state: 'taken' }]);
    expect(findMatrix(actingAs(db, cast.appraiser, DAY), team.teamId)!.members).toMatchObject([{ state: 'former' }]);
    const other = given();
    write(other);
    removeMember(actingAs(other.db, cast.appraiser, DAY), { teamId: other.team.teamId, memberId: other.memberId });
    expect(rolesOf(other.db, cast.stranger)).toEqual([]);
  });
});
