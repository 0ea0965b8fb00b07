import { describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { agreeSkp } from '@/lib/skp/commands/agree-skp';
import { draftSkp } from '@/lib/skp/commands/draft-skp';
import { openChange } from '@/lib/skp/commands/open-change';
import { saveSkp } from '@/lib/skp/commands/save-skp';
import { submitSkp } from '@/lib/skp/commands/submit-skp';
import { contentOf, skpHead } from '@/lib/skp/queries';
import type { PlannedResult } from '@/lib/skp/rules/plan';
import { writingOf } from '@/lib/skp/rules/writing';
import { type CastMember, cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp, givenDraftSkp, staffPlan } from '@/tests/support/given';
import { givenCell, givenMatrix, loadPlan } from '@/tests/support/given-matrices';
import { expectRefused } from '@/tests/support/refused';
import { listOwnRoles } from '../queries/list';
import { findMatrix } from '../queries/matrix';
import { offersFor } from '../queries/offers';
import { mergeRole } from './merge-role';
import { saveCell } from './save-cell';
import { takeRoles } from './take-roles';

const DAY = '2026-01-23';
const LOAD = { wording: 'Tertanganinya balita gizi kurang', method: 'beban-target', share: '40' } as const;

/** The matrix of the division's head with a role for the nutritionist, whose plan is an empty draft. */
function given(db: Connection, cell: Parameters<typeof givenCell>[3] = LOAD) {
  const { cycle, content } = givenAgreedSkp(db, cast.appraiser, { plan: loadPlan });
  const matrix = givenMatrix(db, cast.appraiser, cycle);
  const cellId = givenCell(db, matrix, cast.employee, cell);
  const { skpId } = drafted(db, cast.employee, cycle.id);
  return { cycle, matrix, cellId, skpId, leaders: content.results, ctx: actingAs(db, cast.employee, DAY) };
}

function drafted(db: Connection, member: CastMember, cycleId: string) {
  const ctx = actingAs(db, member, DAY);
  return { skpId: draftSkp(ctx, { cycleId, assignmentId: member.assignmentId }).subject };
}

const resultsOf = (db: Connection, skpId: string) => contentOf(db, writingOf(skpHead(db, skpId)!).versionId).results;
const offersOf = (db: Connection, skpId: string) => offersFor(db, skpHead(db, skpId)!, resultsOf(db, skpId), DAY);

/** The saved results as the editor sends them, each changed by `change`. */
function sentBack(db: Connection, skpId: string, change: (row: PlannedResult) => PlannedResult = (row) => row) {
  const results = resultsOf(db, skpId).map((result) =>
    change({
      lineage: result.lineageId,
      kind: result.kind,
      title: result.title,
      supportedLineage: result.supportedLineageId ?? '',
      supportedText: result.supportedText,
      indicators: result.indicators.map(({ lineageId, ...row }) => ({ ...row, lineage: lineageId })),
    }),
  );
  return { skpId, revision: skpHead(db, skpId)!.revision, results };
}

describe('a role that waits', () => {
  it('[MATRIKS-07] is offered to the person it was written for, in the draft just begun and before there is one', () => {
    const db = freshDatabase();
    const { skpId, ctx } = given(db);
    expect(offersOf(db, skpId)).toMatchObject([
      { state: 'waiting', wording: LOAD.wording, leader: cast.appraiser.name },
    ]);
    expect(listOwnRoles(ctx)).toMatchObject([{ skpId, offers: [{ state: 'waiting' }] }]);
    expect(listOwnRoles(actingAs(db, cast.colleague, DAY))).toEqual([]);
  });

  it('[MATRIKS-08] becomes a result with wording, kind, what it supports and the part of the load as target', () => {
    const db = freshDatabase();
    const { skpId, ctx, cellId, leaders } = given(db, { ...LOAD, resultKind: 'tambahan' });
    expect(takeRoles(ctx, { skpId, cellId }).taken).toBe(1);
    expect(resultsOf(db, skpId)).toMatchObject([
      {
        kind: 'tambahan',
        title: LOAD.wording,
        roleCellId: cellId,
        supportedLineageId: leaders[0]!.lineageId,
        supportedText: leaders[0]!.title,
        supportIsProvisional: false,
        indicators: [
          {
            title: 'Balita gizi kurang yang ditangani',
            aspect: 'kuantitas',
            direction: 'more',
            target: '40',
            measure: 'balita',
          },
        ],
      },
    ]);
    expect(offersOf(db, skpId)).toMatchObject([{ state: 'taken', differences: [] }]);
    expect(findMatrix(actingAs(db, cast.appraiser, DAY), givenKey(db))!.cells).toMatchObject([{ state: 'taken' }]);
  });

  it.each([
    ['wilayah', 'Balita gizi kurang yang ditangani'],
    ['aspek', ''],
    ['layanan', ''],
    ['output-antara', ''],
    [null, ''],
  ] as const)('[MATRIKS-08] by %s begins with the indicator "%s" and no number', (method, title) => {
    const db = freshDatabase();
    const { skpId, ctx } = given(db, { wording: 'Tersedianya data', method });
    takeRoles(ctx, { skpId });
    expect(resultsOf(db, skpId)[0]!.indicators).toMatchObject([{ title, target: null, measure: '' }]);
  });

  it('[SKP-08] names the exact indicator of a head, and still names it after the plan is saved', () => {
    const db = freshDatabase();
    const { cycle, content } = givenAgreedSkp(db, cast.head);
    givenCell(db, givenMatrix(db, cast.head, cycle), cast.appraiser, {
      column: 1,
      wording: 'Terserapnya anggaran bidang',
    });
    const { skpId } = drafted(db, cast.appraiser, cycle.id);
    const ctx = actingAs(db, cast.appraiser, DAY);
    takeRoles(ctx, { skpId });
    saveSkp(ctx, sentBack(db, skpId));
    expect(resultsOf(db, skpId)[0]).toMatchObject({
      supportedLineageId: content.results[0]!.lineageId,
      supportedText: 'Meningkatnya derajat kesehatan masyarakat (Penyerapan anggaran)',
      roleCellId: expect.any(String),
    });
    expect(offersOf(db, skpId)).toMatchObject([{ state: 'taken' }]);
  });

  it('is marked provisional until the leader has handed in a plan', () => {
    const db = freshDatabase();
    const { cycle } = givenDraftSkp(db, cast.appraiser);
    givenCell(db, givenMatrix(db, cast.appraiser, cycle), cast.employee);
    const { skpId } = drafted(db, cast.employee, cycle.id);
    takeRoles(actingAs(db, cast.employee, DAY), { skpId });
    expect(resultsOf(db, skpId)[0]).toMatchObject({
      supportedLineageId: null,
      supportedText: staffPlan.results[0]!.title,
      supportIsProvisional: true,
    });
  });

  it('[MATRIKS-07] is not taken a second time, alone or with all', () => {
    const db = freshDatabase();
    const { skpId, ctx, cellId } = given(db);
    takeRoles(ctx, { skpId, cellId });
    expectRefused(db, () => takeRoles(ctx, { skpId, cellId }), /sudah ada dalam SKP/);
    expectRefused(db, () => takeRoles(ctx, { skpId }), /sudah ada dalam SKP/);
    expect(resultsOf(db, skpId)).toHaveLength(1);
  });

  it("[MATRIKS-07] joins the owner's result with the same words", () => {
    const db = freshDatabase();
    const { skpId, ctx, cellId } = given(db);
    const own = { ...staffPlan.results[0]!, title: `${LOAD.wording.toUpperCase()} ` };
    saveSkp(ctx, { skpId, revision: 1, results: [own] });
    takeRoles(ctx, { skpId });
    const [result, ...more] = resultsOf(db, skpId);
    expect(more).toEqual([]);
    expect(result).toMatchObject({ title: LOAD.wording, roleCellId: cellId });
    expect(result!.indicators.map(({ title, target }) => [title, target])).toEqual([
      ['Balita gizi kurang yang ditangani', '40'],
      ['Waktu tunggu konsultasi gizi', '30'],
    ]);
  });

  it('is refused to others, for roles of others, in a plan that cannot be written, and beyond the limit of results', () => {
    const db = freshDatabase();
    const { skpId, ctx, cellId, matrix, cycle } = given(db);
    expectRefused(db, () => takeRoles(actingAs(db, cast.stranger, DAY), { skpId }), /SKP tidak ditemukan/);
    expectRefused(
      db,
      () => takeRoles(actingAs(db, cast.appraiser, DAY), { skpId }),
      /hanya dapat diisi oleh pemiliknya/,
    );
    const other = givenCell(db, matrix, cast.colleague);
    expectRefused(db, () => takeRoles(ctx, { skpId, cellId: other }), /Peran hasil tidak ditemukan/);
    const full = Array.from({ length: 30 }, (_, i) => ({ ...staffPlan.results[0]!, title: `Hasil ${i}` }));
    saveSkp(ctx, { skpId, revision: 1, results: full });
    expectRefused(db, () => takeRoles(ctx, { skpId, cellId }), /paling banyak memuat 30/);
    const { skpId: submitted } = givenDraftSkp(db, cast.colleague, { cycle });
    submitSkp(actingAs(db, cast.colleague, DAY), { skpId: submitted });
    expectRefused(db, () => takeRoles(actingAs(db, cast.colleague, DAY), { skpId: submitted }), /diajukan/);
  });
});

function givenKey(db: Connection): string {
  const row = db.$client.prepare('select cycle_id, leader_assignment_id from role_cells').get() as Record<
    string,
    string
  >;
  return `${row.cycle_id}~${row.leader_assignment_id}`;
}

describe('a role that was taken', () => {
  it('[MATRIKS-07] differs when either side changes its words, and takes the wording of the matrix on request', () => {
    const db = freshDatabase();
    const { skpId, ctx, cellId, matrix } = given(db);
    takeRoles(ctx, { skpId });
    saveSkp(
      ctx,
      sentBack(db, skpId, (row) => ({ ...row, title: 'Kata-kata sendiri' })),
    );
    expect(offersOf(db, skpId)[0]).toMatchObject({
      state: 'differs',
      differences: [{ what: 'title', plan: 'Kata-kata sendiri' }],
    });
    const at = {
      matrix: matrix.key,
      column: matrix.columns[0]!,
      assignmentId: cast.employee.assignmentId,
      revision: 1,
    };
    saveCell(actingAs(db, cast.appraiser, DAY), {
      ...at,
      ...LOAD,
      role: 'result',
      share: '35',
      resultKind: 'tambahan',
    });
    const differing = offersOf(db, skpId)[0]!.differences.map(({ what, plan, matrix: told }) => [what, plan, told]);
    expect(differing).toEqual([
      ['title', 'Kata-kata sendiri', LOAD.wording],
      ['kind', 'utama', 'tambahan'],
      ['share', '40', '35'],
    ]);
    expect(findMatrix(actingAs(db, cast.appraiser, DAY), matrix.key)!.cells).toMatchObject([{ state: 'differs' }]);
    takeRoles(ctx, { skpId, cellId });
    expect(resultsOf(db, skpId)).toMatchObject([
      { title: LOAD.wording, kind: 'tambahan', indicators: [{ target: '35' }] },
    ]);
    expect(offersOf(db, skpId)[0]).toMatchObject({ state: 'taken' });
  });

  it('[MATRIKS-07] tells its owner when the matrix says "tidak ada peran", and keeps its cell', () => {
    const db = freshDatabase();
    const { skpId, ctx, cellId, matrix } = given(db);
    takeRoles(ctx, { skpId });
    const leader = actingAs(db, cast.appraiser, DAY);
    const at = {
      matrix: matrix.key,
      column: matrix.columns[0]!,
      assignmentId: cast.employee.assignmentId,
      revision: 1,
    };
    const empty = { wording: '', resultKind: 'utama', method: null, share: null } as const;
    const taken = expectRefused(db, () => saveCell(leader, { ...at, ...empty, role: null }), /sudah dimasukkan ke SKP/);
    expect(Object.keys(taken.fields)).toEqual(['role']);
    saveCell(leader, { ...at, ...empty, role: 'none' });
    expect(offersOf(db, skpId)).toMatchObject([{ id: cellId, state: 'withdrawn' }]);
    expectRefused(db, () => takeRoles(ctx, { skpId, cellId }), /sudah ada/);
  });

  it('stays in a change of the plan, which takes further roles', () => {
    const db = freshDatabase();
    const { skpId, ctx, matrix } = given(db);
    takeRoles(ctx, { skpId });
    saveSkp(ctx, sentBack(db, skpId));
    submitSkp(ctx, { skpId });
    agreeSkp(actingAs(db, cast.appraiser, DAY), { skpId });
    const further = givenCell(db, matrix, cast.employee, { column: 1, wording: 'Terbitnya pedoman gizi' });
    expectRefused(db, () => takeRoles(ctx, { skpId }), /ditetapkan/);
    openChange(actingAs(db, cast.employee, '2026-02-02'), { skpId, reason: 'Penugasan baru dari kepala bidang' });
    takeRoles(actingAs(db, cast.employee, '2026-02-02'), { skpId });
    const inForce = contentOf(db, skpHead(db, skpId)!.versionId).results;
    expect(inForce.map(({ roleCellId }) => roleCellId)).not.toContain(further);
    expect(offersOf(db, skpId).map(({ state }) => state)).toEqual(['taken', 'taken']);
  });

  it('is counted apart from the results that are in no matrix', () => {
    const db = freshDatabase();
    const { skpId, ctx, matrix } = given(db);
    saveSkp(ctx, { skpId, revision: 1, results: staffPlan.results });
    takeRoles(ctx, { skpId });
    const outside = () => findMatrix(actingAs(db, cast.appraiser, DAY), matrix.key)!.outside;
    expect([...outside()]).toEqual([]);
    saveSkp(ctx, sentBack(db, skpId));
    submitSkp(ctx, { skpId });
    expect([...outside()]).toEqual([[cast.employee.assignmentId, 2]]);
  });
});

describe('joining a role with a result of the owner', () => {
  function merging(wording: 'mine' | 'matrix') {
    const db = freshDatabase();
    const { skpId, ctx, cellId, leaders } = given(db);
    saveSkp(ctx, { skpId, revision: 1, results: staffPlan.results });
    const [first] = resultsOf(db, skpId);
    const input = { skpId, cellId, revision: 2, lineage: first!.lineageId, wording };
    return { db, ctx, input, leaders, skpId, first: first! };
  }

  it("[MATRIKS-07] keeps the owner's wording or takes the matrix's, and creates no second result", () => {
    const mine = merging('mine');
    mergeRole(mine.ctx, mine.input);
    expect(resultsOf(mine.db, mine.skpId)).toMatchObject([
      { title: mine.first.title, roleCellId: mine.input.cellId, supportedLineageId: mine.leaders[0]!.lineageId },
      { roleCellId: null },
    ]);
    expect(offersOf(mine.db, mine.skpId)).toMatchObject([{ state: 'differs' }]);
    const theirs = merging('matrix');
    mergeRole(theirs.ctx, theirs.input);
    expect(resultsOf(theirs.db, theirs.skpId)).toHaveLength(2);
    expect(offersOf(theirs.db, theirs.skpId)).toMatchObject([{ state: 'taken' }]);
  });

  it('is refused with results of another plan or another role, on an old page, and to others', () => {
    const { db, ctx, input } = merging('mine');
    expectRefused(db, () => mergeRole(ctx, { ...input, lineage: 'x' }), /belum digabungkan/);
    expectRefused(db, () => mergeRole(ctx, { ...input, cellId: 'x' }), /Peran hasil tidak ditemukan/);
    expectRefused(db, () => mergeRole(ctx, { ...input, revision: 1 }), /diubah sejak halaman/);
    expectRefused(db, () => mergeRole(actingAs(db, cast.stranger, DAY), input), /SKP tidak ditemukan/);
    expectRefused(db, () => mergeRole(actingAs(db, cast.appraiser, DAY), input), /pemiliknya/);
    mergeRole(ctx, input);
    const matrix = findMatrix(actingAs(db, cast.appraiser, DAY), givenKey(db))!;
    const second = givenCell(db, { ...matrix, leader: cast.appraiser, columnId: '' }, cast.employee, { column: 1 });
    expectRefused(db, () => mergeRole(ctx, { ...input, revision: 3, cellId: second }), /belum digabungkan/);
  });
});
