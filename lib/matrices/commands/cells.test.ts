import { describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { unitGoalIndicators, unitGoals } from '@/db/schema';
import { StaleRevision } from '@/lib/kernel/decision';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp, givenDraftSkp, givenOpenCycle, staffPlan } from '@/tests/support/given';
import { loadPlan } from '@/tests/support/given-matrices';
import { expectRefused } from '@/tests/support/refused';
import { findMatrix } from '../queries/matrix';
import { matrixKeyOf } from '../rules/matrix-key';
import { fillRest } from './fill-rest';
import { saveCell } from './save-cell';

const DAY = '2026-01-22';
const WORDING = 'Terlayaninya konsultasi gizi sesuai standar';
const blank = { resultKind: 'utama', method: null, share: null } as const;

/** A leader with a set plan, by default the head of a division, and the matrix of the leader's people. */
function givenMatrix(db: Connection, leader: CastMember = cast.appraiser) {
  const { cycle } = givenAgreedSkp(db, leader, leader === cast.appraiser ? { plan: loadPlan } : {});
  const matrix = matrixKeyOf({ cycleId: cycle.id, leaderAssignmentId: leader.assignmentId });
  const ctx = actingAs(db, leader, DAY);
  const { columns } = findMatrix(ctx, matrix)!;
  return { cycle, matrix, ctx, columns, column: columns[0]! };
}

const cellsOf = (db: Connection, matrix: string, leader: CastMember = cast.appraiser) =>
  findMatrix(actingAs(db, leader, DAY), matrix)!.cells;

describe('the matrix of a leader', () => {
  it("[MATRIKS-01] has the results of the leader's plan as columns and the people appraised as rows", () => {
    const db = freshDatabase();
    const { matrix, ctx } = givenMatrix(db);
    const { columns, members, writing } = findMatrix(ctx, matrix)!;
    expect(columns.map(({ kind, title }) => [kind, title])).toEqual(
      staffPlan.results.map(({ title }) => ['result', title]),
    );
    const expected = [cast.colleague, cast.employee, cast.contract, cast.unitAdmin].map(({ name }) => name);
    expect(members.map(({ name }) => name)).toEqual(expected);
    expect(writing.allowed).toBe(true);
  });

  it('[MATRIKS-01] has the indicators of a head, whose people are the heads of the units below', () => {
    const db = freshDatabase();
    const { columns, matrix, ctx } = givenMatrix(db, cast.head);
    expect(columns.map(({ kind, title }) => [kind, title])).toEqual([
      ['indicator', 'Indeks kepuasan masyarakat'],
      ['indicator', 'Penyerapan anggaran'],
    ]);
    const names = findMatrix(ctx, matrix)!.members.map(({ name }) => name);
    expect(names).toEqual([cast.otherAppraiser.name, cast.clinicHead.name, cast.appraiser.name]);
  });

  it('[MATRIKS-01] has the objectives of the unit while the leader has no plan', () => {
    const db = freshDatabase();
    const { id: cycleId } = givenOpenCycle(db);
    const goal = { cycleId, unitId: castUnits.services.id, ordinal: 1, enteredBy: cast.head.id, enteredAt: new Date() };
    db.insert(unitGoals)
      .values({ ...goal, id: 'g1', title: 'Layanan bermutu', origin: 'perjanjian-kinerja' })
      .run();
    db.insert(unitGoalIndicators)
      .values({
        id: 'gi1',
        goalId: 'g1',
        ordinal: 1,
        title: 'Kunjungan terlayani',
        target: '100',
        measure: 'kunjungan',
      })
      .run();
    const matrix = matrixKeyOf({ cycleId, leaderAssignmentId: cast.appraiser.assignmentId });
    const ctx = actingAs(db, cast.appraiser, DAY);
    expect(findMatrix(ctx, matrix)!.columns).toMatchObject([{ id: 'g.gi1', title: 'Kunjungan terlayani' }]);
    const cell = { ...blank, role: 'result', wording: WORDING } as const;
    const at = {
      matrix,
      column: { kind: 'goal-indicator', key: 'gi1' },
      assignmentId: cast.employee.assignmentId,
    } as const;
    saveCell(ctx, { ...at, ...cell, revision: 0 });
    givenDraftSkp(db, cast.appraiser);
    const { columns } = findMatrix(ctx, matrix)!;
    expect(columns.map(({ kind, isCurrent }) => [kind, isCurrent])).toEqual([
      ['result', true],
      ['result', true],
      ['goal-indicator', false],
    ]);
  });

  it('[MATRIKS-02] can be read by the leader, the superior and the officers, and by nobody else', () => {
    const db = freshDatabase();
    const { matrix } = givenMatrix(db);
    const sees = (member: CastMember) => findMatrix(actingAs(db, member, DAY), matrix) !== undefined;
    for (const member of [cast.appraiser, cast.head, cast.unitAdmin, cast.agencyAdmin, cast.auditor])
      expect(sees(member), member.name).toBe(true);
    for (const member of [cast.employee, cast.stranger, cast.otherAppraiser, cast.mayor])
      expect(sees(member), member.name).toBe(false);
  });
});

describe('writing a cell', () => {
  it('keeps a role, changes it, says there is none, and empties it again', () => {
    const db = freshDatabase();
    const { matrix, ctx, column } = givenMatrix(db);
    const at = { matrix, column, assignmentId: cast.employee.assignmentId };
    const load = { method: 'beban-target', share: '40' } as const;
    saveCell(ctx, { ...at, ...load, role: 'result', wording: ` ${WORDING} `, resultKind: 'tambahan', revision: 0 });
    expect(cellsOf(db, matrix)).toMatchObject([
      { role: 'result', wording: WORDING, resultKind: 'tambahan', share: '40' },
    ]);
    expect(saveCell(ctx, { ...at, ...blank, role: 'none', wording: WORDING, revision: 1 }).revision).toBe(2);
    expect(cellsOf(db, matrix)).toMatchObject([{ role: 'none', wording: '', share: null, method: null }]);
    saveCell(ctx, { ...at, ...blank, role: null, wording: '', revision: 2 });
    expect(cellsOf(db, matrix)).toEqual([]);
  });

  it('writes nothing when an empty cell stays empty', () => {
    const db = freshDatabase();
    const { matrix, ctx, column } = givenMatrix(db);
    const at = { matrix, column, assignmentId: cast.employee.assignmentId };
    expect(saveCell(ctx, { ...at, ...blank, role: null, wording: '', revision: 0 }).revision).toBe(0);
    expect(cellsOf(db, matrix)).toEqual([]);
  });

  it('is missing for strangers and refused to people who can only read', () => {
    const db = freshDatabase();
    const { matrix, column } = givenMatrix(db);
    const input = {
      matrix,
      column,
      assignmentId: cast.employee.assignmentId,
      ...blank,
      role: 'none',
      wording: '',
      revision: 0,
    } as const;
    for (const member of [cast.employee, cast.stranger, cast.otherAppraiser])
      expectRefused(db, () => saveCell(actingAs(db, member, DAY), input), /Matriks tidak ditemukan/);
    for (const member of [cast.head, cast.unitAdmin, cast.auditor])
      expectRefused(db, () => saveCell(actingAs(db, member, DAY), input), /hanya diisi oleh pimpinan/);
    expectRefused(
      db,
      () => saveCell(actingAs(db, cast.appraiser, DAY), { ...input, matrix: 'x~y' }),
      /tidak ditemukan/,
    );
  });

  it('[MATRIKS-03] is refused for people outside, the leader, columns of another year and columns that are gone', () => {
    const db = freshDatabase();
    const last = givenAgreedSkp(db, cast.appraiser, { year: 2025, day: '2025-01-20' });
    const { matrix, ctx, column } = givenMatrix(db);
    const input = {
      matrix,
      column,
      assignmentId: cast.employee.assignmentId,
      ...blank,
      role: 'none',
      wording: '',
      revision: 0,
    } as const;
    const refused = (given: object, words: RegExp) =>
      expectRefused(db, () => saveCell(ctx, { ...input, ...given }), words);
    expect(refused({ assignmentId: cast.stranger.assignmentId }, /bukan anggota tim/).message).not.toContain('Rizky');
    refused({ assignmentId: cast.appraiser.assignmentId }, /diri sendiri/);
    refused({ assignmentId: 'tidak-ada' }, /Pegawai tidak ditemukan/);
    const key = last.content.results[0]!.lineageId;
    refused({ column: { kind: 'result', key } }, /SKP Anda tahun 2025/);
    refused({ column: { kind: 'result', key: 'tidak-ada' } }, /tidak ada lagi/);
  });

  it('[MATRIKS-03] is refused in a circle of any length', () => {
    const db = freshDatabase();
    const below = givenDraftSkp(db, cast.employee);
    const key = below.content.results[0]!.lineageId;
    const supports = (title: string, lineageId: string) =>
      db.$client.prepare('update skp_results set supported_lineage_id = ? where title = ?').run(lineageId, title);
    const { matrix, ctx, column } = givenMatrix(db);
    const between = givenDraftSkp(db, cast.contract, {
      plan: { results: [{ ...staffPlan.results[0]!, title: 'Di antara' }] },
    });
    supports('Di antara', key);
    db.$client
      .prepare('update skp_results set supported_lineage_id = ? where lineage_id = ?')
      .run(between.content.results[0]!.lineageId, column.key);
    const input = { matrix, column, ...blank, role: 'result', wording: WORDING, revision: 0 } as const;
    for (const { assignmentId } of [cast.employee, cast.contract])
      expectRefused(db, () => saveCell(ctx, { ...input, assignmentId }), /tidak dapat dibagikan kembali/);
    saveCell(ctx, { ...input, assignmentId: cast.colleague.assignmentId });
  });

  it.each([
    [{ role: 'result', wording: '' }, /Tulis peran hasilnya/],
    [{ role: 'none', wording: WORDING }, /Anda menulis peran hasil/],
    [{ role: null, wording: WORDING }, /Anda menulis peran hasil/],
    [{ role: 'result', wording: WORDING, method: 'beban-target' }, /Isi bagian target/],
    [{ role: 'result', wording: WORDING, method: 'beban-target', share: '0' }, /lebih besar dari nol/],
  ] as const)('[MATRIKS-04] is refused as %j', (cell, words) => {
    const db = freshDatabase();
    const { matrix, ctx, column } = givenMatrix(db);
    const at = { matrix, column, assignmentId: cast.employee.assignmentId, revision: 0 };
    expectRefused(db, () => saveCell(ctx, { ...at, ...blank, ...cell }), words);
  });

  it('shows both versions when another person saved first', () => {
    const db = freshDatabase();
    const { matrix, ctx, column } = givenMatrix(db);
    const input = { matrix, column, assignmentId: cast.employee.assignmentId, ...blank, wording: WORDING } as const;
    saveCell(ctx, { ...input, role: 'result', revision: 0 });
    const refusal = expectRefused(db, () => saveCell(ctx, { ...input, role: 'result', revision: 0 }), /sudah diubah/);
    expect(refusal).toBeInstanceOf(StaleRevision);
    expect(refusal).toMatchObject({ revision: 1, current: { role: 'result', wording: WORDING } });
  });

  it('is refused in a closed year', () => {
    const db = freshDatabase();
    const { matrix, ctx, column, cycle } = givenMatrix(db);
    db.$client.prepare("update cycles set status = 'closed' where id = ?").run(cycle.id);
    const input = {
      matrix,
      column,
      assignmentId: cast.employee.assignmentId,
      ...blank,
      role: 'none',
      wording: '',
      revision: 0,
    } as const;
    expectRefused(db, () => saveCell(ctx, input), /sudah ditutup/);
  });
});

describe('filling the rest', () => {
  it('says "tidak ada peran" of the empty cells of a row or a column alone', () => {
    const db = freshDatabase();
    const { matrix, ctx, column, columns } = givenMatrix(db);
    const at = { matrix, column, assignmentId: cast.employee.assignmentId };
    saveCell(ctx, { ...at, ...blank, role: 'result', wording: WORDING, revision: 0 });
    expect(fillRest(ctx, { matrix, assignmentId: cast.employee.assignmentId }).filled).toBe(1);
    expect(cellsOf(db, matrix)).toHaveLength(2);
    expect(fillRest(ctx, { matrix, column: columns[1]! }).filled).toBe(3);
    expect(cellsOf(db, matrix).filter(({ role }) => role === 'result')).toHaveLength(1);
    expectRefused(db, () => fillRest(ctx, { matrix, column: columns[1]! }), /Tidak ada sel kosong/);
    expectRefused(db, () => fillRest(ctx, { matrix, assignmentId: cast.stranger.assignmentId }), /tidak ditemukan/);
    expectRefused(db, () => fillRest(actingAs(db, cast.head, DAY), { matrix, column }), /hanya diisi oleh pimpinan/);
    expectRefused(db, () => fillRest(actingAs(db, cast.stranger, DAY), { matrix, column }), /Matriks tidak ditemukan/);
  });
});
