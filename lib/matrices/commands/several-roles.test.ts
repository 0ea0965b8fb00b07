import { describe, expect, it } from 'vitest';
import { StaleRevision } from '@/lib/kernel/decision';
import { draftSkp } from '@/lib/skp/commands/draft-skp';
import { saveSkp } from '@/lib/skp/commands/save-skp';
import { contentOf, skpHead } from '@/lib/skp/queries';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp } from '@/tests/support/given';
import { givenCell, givenMatrix } from '@/tests/support/given-matrices';
import { textOf } from '@/tests/support/paper-text';
import { expectRefused } from '@/tests/support/refused';
import { findCell } from '../queries/cell';
import { findMatrix } from '../queries/matrix';
import { offersFor } from '../queries/offers';
import { printedMatrix } from '../queries/print';
import { CELL_LIMITS } from '../rules/cell';
import { fillRest } from './fill-rest';
import { mergeRole } from './merge-role';
import { saveCell } from './save-cell';
import { takeRoles } from './take-roles';

const DAY = '2026-01-23';
const FIRST = 'Tertanganinya balita gizi kurang';
const SECOND = 'Terlatihnya kader posyandu';
const CELL = { role: 'result', wording: FIRST, resultKind: 'utama', method: null, share: null } as const;

/** A cell with two results for the nutritionist, whose plan is an empty draft. */
function given() {
  const db = freshDatabase();
  const { cycle } = givenAgreedSkp(db, cast.appraiser);
  const matrix = givenMatrix(db, cast.appraiser, cycle);
  const ids = [FIRST, SECOND].map((wording, ordinal) => givenCell(db, matrix, cast.employee, { wording, ordinal }));
  const leader = actingAs(db, cast.appraiser, DAY);
  const owner = actingAs(db, cast.employee, DAY);
  const { subject: skpId } = draftSkp(owner, { cycleId: cycle.id, assignmentId: cast.employee.assignmentId });
  const at = { matrix: matrix.key, column: matrix.columns[0]!, assignmentId: cast.employee.assignmentId };
  const results = () => contentOf(db, skpHead(db, skpId)!.versionId).results;
  const offers = () => offersFor(db, skpHead(db, skpId)!, results(), DAY);
  const cells = () => findMatrix(leader, matrix.key)!.cells.filter(({ role }) => role === 'result');
  const save = (input: Partial<Parameters<typeof saveCell>[1]>) =>
    saveCell(leader, { ...CELL, ...at, revision: 0, ...input });
  const columnId = matrix.columnId;
  return { db, matrix, ids, leader, owner, skpId, at, columnId, results, offers, cells, save };
}

describe('several results in one cell', () => {
  it('[MATRIKS-15] are offered and taken into the plan separately, each marked on both sides', () => {
    const { owner, skpId, ids, offers, results, cells } = given();
    expect(offers().map(({ wording, state }) => [wording, state])).toEqual([
      [FIRST, 'waiting'],
      [SECOND, 'waiting'],
    ]);
    expect(takeRoles(owner, { skpId, cellId: ids[1]! }).taken).toBe(1);
    expect(cells().map(({ wording, state }) => [wording, state])).toEqual([
      [FIRST, 'waiting'],
      [SECOND, 'taken'],
    ]);
    expect(takeRoles(owner, { skpId }).taken).toBe(1);
    expect(results().map(({ title, roleCellId }) => [title, roleCellId])).toEqual([
      [SECOND, ids[1]],
      [FIRST, ids[0]],
    ]);
    expect(cells().map(({ state }) => state)).toEqual(['taken', 'taken']);
  });

  it('[MATRIKS-07] are not taken twice', () => {
    const { db, owner, skpId, results } = given();
    takeRoles(owner, { skpId });
    expectRefused(db, () => takeRoles(owner, { skpId }), /sudah ada dalam SKP Anda/);
    expect(results()).toHaveLength(2);
  });

  it('[MATRIKS-07] join one result of the owner with the same words, never the same result twice', () => {
    const { db, owner, skpId, matrix, results } = given();
    givenCell(db, matrix, cast.employee, { wording: FIRST, column: 1 });
    const own = { kind: 'utama', title: FIRST, indicators: [] } as const;
    saveSkp(owner, { skpId, revision: skpHead(db, skpId)!.revision, results: [own] });
    expect(takeRoles(owner, { skpId }).taken).toBe(3);
    expect(
      results()
        .map(({ title }) => title)
        .sort(),
    ).toEqual([SECOND, FIRST, FIRST]);
    expect(new Set(results().map(({ roleCellId }) => roleCellId)).size).toBe(3);
  });

  it('[MATRIKS-07] are each merged with a different result', () => {
    const { db, owner, skpId, ids, results } = given();
    const own = (title: string) => ({ kind: 'utama' as const, title, indicators: [] });
    saveSkp(owner, {
      skpId,
      revision: skpHead(db, skpId)!.revision,
      results: [own('Balita tertangani'), own('Kader')],
    });
    const merge = (cellId: string, row: number) =>
      mergeRole(owner, {
        ...{ skpId, revision: skpHead(db, skpId)!.revision, cellId, wording: 'mine' },
        lineage: results()[row]!.lineageId,
      });
    merge(ids[0]!, 0);
    expectRefused(db, () => merge(ids[1]!, 0), /belum digabungkan dengan peran lain/);
    merge(ids[1]!, 1);
    expect(results().map(({ roleCellId }) => roleCellId)).toEqual(ids);
  });

  it('[MATRIKS-15] refuses the same words twice in a cell, and more results than allowed', () => {
    const { db, save } = given();
    const { fields } = expectRefused(db, () => save({ ordinal: 2, wording: ` ${SECOND.toUpperCase()} ` }), /sudah ada/);
    expect(fields).toHaveProperty('wording');
    for (let ordinal = 2; ordinal < CELL_LIMITS.results; ordinal += 1) save({ ordinal, wording: `Hasil ${ordinal}` });
    expectRefused(db, () => save({ ordinal: CELL_LIMITS.results, wording: 'Satu lagi' }), /paling banyak memuat 10/);
  });

  it('answers with the number of the next result: the highest number that is left, plus one', () => {
    const { save } = given();
    expect(save({ ordinal: 2, wording: 'Hasil lain' }).next).toBe(3);
    save({ ordinal: 2, role: null, wording: '', revision: 1 });
    expect(save({ revision: 1 }).next).toBe(2);
  });

  it('tells a form that another result was written meanwhile', () => {
    const { save } = given();
    expect(() => save({ ordinal: 1, wording: 'Hasil lain' })).toThrow(StaleRevision);
  });

  it('[MATRIKS-15] "no role" removes one of several results; alone it says that there is none', () => {
    const { save, cells, leader, matrix } = given();
    save({ ordinal: 0, revision: 1, role: 'none', wording: '' });
    expect(cells().map(({ wording, ordinal }) => [wording, ordinal])).toEqual([[SECOND, 1]]);
    save({ ordinal: 1, revision: 1, role: 'none', wording: '' });
    expect(findMatrix(leader, matrix.key)!.cells).toMatchObject([{ role: 'none' }]);
    save({ ordinal: 2, wording: FIRST });
    expect(findMatrix(leader, matrix.key)!.cells).toMatchObject([{ role: 'result', ordinal: 2 }]);
  });

  it('[MATRIKS-07] shows a withdrawn result of a plan beside the one that stays', () => {
    const { owner, skpId, ids, save, offers, leader, matrix, db } = given();
    takeRoles(owner, { skpId });
    expectRefused(db, () => save({ ordinal: 1, revision: 1, role: null, wording: '' }), /sudah dimasukkan ke SKP/);
    save({ ordinal: 1, revision: 1, role: 'none', wording: '' });
    save({ ordinal: 0, revision: 1, wording: `${FIRST} di kota` });
    expect(offers().map(({ id, state }) => [id, state])).toEqual([
      [ids[0], 'differs'],
      [ids[1], 'withdrawn'],
    ]);
    expect(findMatrix(leader, matrix.key)!.cells.map(({ state }) => state)).toEqual(['differs', 'withdrawn']);
  });

  it('[MATRIKS-09] are numbered in one cell of the paper, with further lines indented below the text', () => {
    const { leader, matrix } = given();
    const { paper } = printedMatrix(leader, matrix.key)!;
    expect(textOf(paper)).toContain(`1. ${FIRST} 2. ${SECOND}`);
    expect(JSON.stringify(paper)).toContain('"marker":"2."');
  });

  it('have a page each, the first one by default', () => {
    const { leader, matrix, columnId } = given();
    const page = (ordinal: number | undefined) =>
      findCell(leader, matrix.key, { columnId, assignmentId: cast.employee.assignmentId, ordinal })!;
    expect(page(undefined)).toMatchObject({ ordinal: 0, cell: { wording: FIRST } });
    expect(page(1)).toMatchObject({ cell: { wording: SECOND } });
    expect(page(2)).toMatchObject({ cell: undefined, rows: [{ wording: FIRST }, { wording: SECOND }] });
  });

  it('stay unchanged when the rest of a row or column is filled', () => {
    const { leader, matrix, at, cells } = given();
    fillRest(leader, { matrix: matrix.key, assignmentId: at.assignmentId });
    fillRest(leader, { matrix: matrix.key, column: at.column });
    expect(cells().map(({ wording }) => wording)).toEqual([FIRST, SECOND]);
  });
});
