import { describe, expect, it } from 'vitest';
import { cycles } from '@/db/schema';
import { contentOf, skpHead } from '@/lib/skp/queries';
import { changeTeam } from '@/lib/teams/commands/change-team';
import { type CastMember, cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp, givenDraftSkp, givenOpenCycle, staffPlan } from '@/tests/support/given';
import { givenGoal, goalIndicator } from '@/tests/support/given-goals';
import { givenCell, givenMatrix, loadPlan } from '@/tests/support/given-matrices';
import { givenMember, givenTeam } from '@/tests/support/given-teams';
import { expectRefused } from '@/tests/support/refused';
import { findMatrix } from '../queries/matrix';
import { moveColumn } from './move-column';
import { saveCell } from './save-cell';
import { takeRoles } from './take-roles';

const DAY = '2026-01-22';

/**
 * A matrix of a leader without a plan: its columns come from the unit's objective. `write` writes a cell there; `plan` gives the leader a
 * set plan.
 */
function given() {
  const db = freshDatabase();
  const cycle = givenOpenCycle(db);
  givenGoal(db, { cycle, indicators: [{ ...goalIndicator, measure: 'balita' }] });
  const before = givenMatrix(db, cast.appraiser, cycle);
  const write = (member: CastMember, cell: Parameters<typeof givenCell>[3] = {}) => givenCell(db, before, member, cell);
  const plan = () => {
    givenAgreedSkp(db, cast.appraiser, { cycle, plan: loadPlan });
    return givenMatrix(db, cast.appraiser, cycle);
  };
  return { db, cycle, key: before.key, from: before.columns[0]!, write, plan, ctx: actingAs(db, cast.appraiser, DAY) };
}

describe('moving the cells of a column', () => {
  it('[MATRIKS-14] takes them to a column of the plan in one operation; roles in plans stay joined', () => {
    const { db, key, from, write, plan, ctx } = given();
    const taken = write(cast.employee, { wording: 'Terlayaninya balita gizi kurang' });
    write(cast.colleague, { role: 'none', wording: '' });
    write(cast.contract, { wording: 'Tercatatnya kunjungan', method: 'beban-target', share: '5' });
    const { skpId } = givenDraftSkp(db, cast.employee);
    takeRoles(actingAs(db, cast.employee, DAY), { skpId, cellId: taken });
    const [first, second] = plan().columns;
    expect(moveColumn(ctx, { matrix: key, column: from, to: second! }).moved).toBe(3);
    const { columns, cells } = findMatrix(ctx, key)!;
    expect(columns.map(({ id }) => id)).toEqual([first!.id, second!.id]);
    expect(cells.every(({ columnId }) => columnId === second!.id)).toBe(true);
    expect(cells.find(({ id }) => id === taken)).toMatchObject({ wording: 'Terlayaninya balita gizi kurang' });
    // The target of the second result is a date, so a part of a number has no meaning there.
    expect(cells.find(({ wording }) => wording === 'Tercatatnya kunjungan')).toMatchObject({
      method: null,
      share: null,
    });
    const { results } = contentOf(db, skpHead(db, skpId)!.versionId);
    expect(results.some(({ roleCellId }) => roleCellId === taken)).toBe(true);
  });

  it('keeps the part of a load if the new column has an amount', () => {
    const { key, from, write, plan, ctx } = given();
    write(cast.contract, { method: 'beban-target', share: '5' });
    moveColumn(ctx, { matrix: key, column: from, to: plan().columns[0]! });
    expect(findMatrix(ctx, key)!.cells).toMatchObject([{ method: 'beban-target', share: '5' }]);
  });

  it('[MATRIKS-14] joins equal roles, and lets a role replace "no role"', () => {
    const { db, key, from, write, plan, ctx } = given();
    write(cast.employee);
    write(cast.colleague);
    const after = plan();
    givenCell(db, after, cast.employee);
    givenCell(db, after, cast.colleague, { role: 'none', wording: '' });
    moveColumn(ctx, { matrix: key, column: from, to: after.columns[0]! });
    expect(findMatrix(ctx, key)!.cells.map(({ role, columnId }) => [role, columnId])).toEqual([
      ['result', after.columnId],
      ['result', after.columnId],
    ]);
  });

  it('[MATRIKS-14] keeps different roles of one person as several results of the cell', () => {
    const { db, key, from, write, plan, ctx } = given();
    write(cast.employee);
    write(cast.employee, { wording: 'Tersusunnya menu', ordinal: 1 });
    const after = plan();
    givenCell(db, after, cast.employee, { wording: 'Peran yang lain' });
    expect(moveColumn(ctx, { matrix: key, column: from, to: after.columns[0]! }).moved).toBe(2);
    expect(findMatrix(ctx, key)!.cells.map(({ wording, ordinal }) => [wording, ordinal])).toEqual([
      ['Peran yang lain', 0],
      ['Terlayaninya konsultasi gizi sesuai standar', 1],
      ['Tersusunnya menu', 2],
    ]);
  });

  it('[MATRIKS-14] moves nothing if a plan has taken a role from both columns, and names the owner of that plan', () => {
    const { db, key, from, write, plan, ctx } = given();
    write(cast.employee);
    write(cast.colleague);
    const after = plan();
    givenCell(db, after, cast.employee);
    const { skpId } = givenDraftSkp(db, cast.employee);
    takeRoles(actingAs(db, cast.employee, DAY), { skpId });
    const move = () => moveColumn(ctx, { matrix: key, column: from, to: after.columns[0]! });
    const { fields } = expectRefused(db, move, /sudah memasukkan peran yang sama/);
    expect(fields.to).toContain(cast.employee.name);
    expect(fields.to).not.toContain(cast.colleague.name);
    expect(findMatrix(ctx, key)!.cells.filter(({ columnId }) => columnId === from.id)).toHaveLength(2);
  });

  it('is refused for a column that is in the plan, for a column without cells, and to a column outside the plan', () => {
    const { db, key, from, write, plan, ctx } = given();
    write(cast.employee);
    const after = plan();
    const move = (input: Partial<Parameters<typeof moveColumn>[1]>, words: RegExp) =>
      expectRefused(db, () => moveColumn(ctx, { matrix: key, column: from, to: after.columns[0]!, ...input }), words);
    move({ column: after.columns[1]! }, /masih ada dalam rencana/);
    move({ column: { kind: 'result', key: 'nothing' } }, /tidak ditemukan/);
    expect(move({ to: from }, /Pilih kolom tujuan/).fields).toHaveProperty('to');
    expect(move({ to: null }, /Pilih kolom tujuan/).fields).toHaveProperty('to');
  });

  it('[MATRIKS-02] is for the leader while the year is open', () => {
    const { db, key, from, write, plan, ctx } = given();
    write(cast.employee);
    const to = plan().columns[0]!;
    const move = (member: CastMember) => () => moveColumn(actingAs(db, member, DAY), { matrix: key, column: from, to });
    for (const member of [cast.head, cast.unitAdmin, cast.auditor]) expectRefused(db, move(member), /hanya diisi oleh/);
    for (const member of [cast.employee, cast.stranger]) expectRefused(db, move(member), /tidak ditemukan/);
    db.update(cycles).set({ status: 'closed' }).run();
    expectRefused(db, () => moveColumn(ctx, { matrix: key, column: from, to }), /sudah ditutup/);
  });

  it('[MATRIKS-03] is refused if a result would support itself in a circle', () => {
    const { db, key, from, write, plan, ctx, cycle } = given();
    write(cast.employee);
    const own = givenDraftSkp(db, cast.employee, { cycle });
    const lineage = own.content.results[0]!.lineageId;
    const [target] = plan().columns;
    const { results } = contentOf(db, own.versionId);
    expect(results[0]!.lineageId).toBe(lineage);
    db.$client
      .prepare('update skp_results set supported_lineage_id = ? where lineage_id = ?')
      .run(lineage, target!.resultLineage);
    const move = () => moveColumn(ctx, { matrix: key, column: from, to: target! });
    expect(expectRefused(db, move, /didukung oleh kolom tujuan/).fields.to).toContain(cast.employee.name);
  });

  it('moves what a former lead of a team wrote', () => {
    const { db, cycle } = given();
    givenAgreedSkp(db, cast.appraiser, { cycle });
    const team = givenTeam(db, cycle);
    givenMember(db, team, cast.stranger, cast.otherAppraiser);
    const column = findMatrix(actingAs(db, cast.appraiser, DAY), team.teamId)!.columns[0]!;
    const at = { matrix: team.teamId, column, assignmentId: cast.stranger.assignmentId, revision: 0 };
    const cell = {
      role: 'result',
      wording: 'Terpetakannya balita',
      resultKind: 'utama',
      method: null,
      share: null,
    } as const;
    saveCell(actingAs(db, cast.appraiser, DAY), { ...at, ...cell });
    givenAgreedSkp(db, cast.otherAppraiser, { cycle });
    const fields = { name: 'Stunting', letterNumber: '', fromOn: '2026-01-15', toOn: null, isOpen: false };
    changeTeam(actingAs(db, cast.head, DAY), {
      ...fields,
      teamId: team.teamId,
      revision: 1,
      lead: cast.otherAppraiser.name,
    });
    const ctx = actingAs(db, cast.otherAppraiser, DAY);
    const [to, , former] = findMatrix(ctx, team.teamId)!.columns;
    expect(former).toMatchObject({ isCurrent: false, title: staffPlan.results[0]!.title });
    moveColumn(ctx, { matrix: team.teamId, column: former!, to: to! });
    expect(findMatrix(ctx, team.teamId)!.cells).toMatchObject([{ columnId: to!.id, wording: 'Terpetakannya balita' }]);
  });
});
