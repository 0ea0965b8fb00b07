import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { chooseApproach } from '@/lib/skp/commands/choose-approach';
import { draftSkp } from '@/lib/skp/commands/draft-skp';
import { saveSkp } from '@/lib/skp/commands/save-skp';
import { contentOf, skpHead } from '@/lib/skp/queries';
import type { PlannedIndicator } from '@/lib/skp/rules/plan';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp } from '@/tests/support/given';
import { type GivenMatrix, givenCell, givenMatrix, loadPlan } from '@/tests/support/given-matrices';
import { findMatrix } from '../queries/matrix';
import { offersFor } from '../queries/offers';
import { mergeRole } from './merge-role';
import { saveCell } from './save-cell';
import { takeRoles } from './take-roles';

const DAY = '2026-01-23';
const TITLE = 'Tertanganinya balita gizi kurang';
const SHARE: PlannedIndicator = {
  title: 'Balita gizi kurang yang ditangani',
  aspect: 'kuantitas',
  direction: 'more',
  target: '40',
  measure: 'balita',
};
const QUALITY: PlannedIndicator = {
  title: 'Balita yang ditangani sesuai standar',
  aspect: 'kualitas',
  direction: 'more',
  target: '95',
  measure: 'persen',
};

let db: Connection;
let matrix: GivenMatrix;
let skpId: string;
let cellId: string;
const owner = () => actingAs(db, cast.employee, DAY);
const results = () => contentOf(db, skpHead(db, skpId)!.versionId).results;
const told = () => results().map(({ indicators }) => indicators.map(({ target, measure }) => `${target} ${measure}`));
const offer = () => offersFor(db, skpHead(db, skpId)!, results(), DAY)[0]!;
const write = (...indicators: PlannedIndicator[]) =>
  saveSkp(owner(), {
    skpId,
    revision: skpHead(db, skpId)!.revision,
    results: [{ kind: 'utama', title: TITLE, indicators }],
  });

const grow = (share: string) =>
  saveCell(actingAs(db, cast.appraiser, DAY), {
    ...{ matrix: matrix.key, column: matrix.columns[0]!, assignmentId: cast.employee.assignmentId, revision: 1 },
    ...{ role: 'result', wording: TITLE, resultKind: 'utama', method: 'beban-target', share },
  });

/** The leader passes on 40 toddlers of the target to a person. The plan of this person is an empty draft. */
beforeEach(() => {
  db = freshDatabase();
  const { cycle } = givenAgreedSkp(db, cast.appraiser, { plan: loadPlan });
  matrix = givenMatrix(db, cast.appraiser, cycle);
  cellId = givenCell(db, matrix, cast.employee, { wording: TITLE, method: 'beban-target', share: '40' });
  skpId = draftSkp(owner(), { cycleId: cycle.id, assignmentId: cast.employee.assignmentId }).subject;
});

describe('a part of a load, taken into a result of the member', () => {
  it.each([
    ['beside a target of another unit', [QUALITY], [['95 persen', '40 balita']]],
    ['instead of a target with its unit', [QUALITY, { ...SHARE, target: '12' }], [['95 persen', '40 balita']]],
    ['instead of a target with its words', [{ ...SHARE, measure: 'anak', target: '12' }], [['40 balita']]],
    ['as the first target', [], [['40 balita']]],
    [
      'beside a target that counts other children',
      [{ ...SHARE, title: 'Balita ditimbang', target: '100' }],
      [['100 balita', '40 balita']],
    ],
  ])('[MATRIKS-08] is added %s', (_, indicators, expected) => {
    write(...indicators);
    takeRoles(owner(), { skpId });
    expect(told()).toEqual(expected);
    expect(offer()).toMatchObject({ state: 'taken', differences: [] });
    expect(findMatrix(actingAs(db, cast.appraiser, DAY), matrix.key)!.cells).toMatchObject([{ state: 'taken' }]);
  });

  it('[MATRIKS-07] is a difference if the member kept their own targets, not if they use another unit of measure', () => {
    write({ ...QUALITY, target: '40' });
    const { revision } = skpHead(db, skpId)!;
    mergeRole(owner(), { skpId, revision, cellId, lineage: results()[0]!.lineageId, wording: 'mine' });
    expect(offer().differences).toMatchObject([{ what: 'share', matrix: '40' }]);
    expect(findMatrix(actingAs(db, cast.appraiser, DAY), matrix.key)!.cells).toMatchObject([{ state: 'differs' }]);
    expect(told()).toEqual([['40 persen']]);
  });

  it.each([
    ['in its words alone', (title: string) => title, {}],
    ["beside the member's words", () => 'Sekurangnya 40 anak tertangani', { target: '40', measure: 'balita' }],
  ])('[MATRIKS-08] stays in a saved qualitative plan, %s', (_, worded, kept) => {
    chooseApproach(owner(), { skpId, approach: 'kualitatif' });
    takeRoles(owner(), { skpId });
    const [taken] = results();
    const rows = taken!.indicators.map(({ lineageId, title }) => ({
      ...{ lineage: lineageId, title: worded(title), direction: 'more' as const },
      ...kept,
    }));
    saveSkp(owner(), {
      skpId,
      revision: skpHead(db, skpId)!.revision,
      results: [
        {
          kind: 'utama',
          title: TITLE,
          lineage: taken!.lineageId,
          supportedLineage: taken!.supportedLineageId ?? '',
          indicators: rows,
        },
      ],
    });
    expect(offer()).toMatchObject({ state: 'taken', differences: [] });
  });

  it('[MATRIKS-07] [MATRIKS-08] that grew replaces the earlier one, in numbers and in words', () => {
    takeRoles(owner(), { skpId });
    grow('55');
    takeRoles(owner(), { skpId, cellId });
    expect(told()).toEqual([['55 balita']]);
    mergeRole(owner(), {
      ...{ skpId, revision: skpHead(db, skpId)!.revision, cellId, wording: 'matrix' },
      lineage: results()[0]!.lineageId,
    });
    expect(told()).toEqual([['55 balita']]);
  });

  it('[MATRIKS-08] that grew replaces the earlier one in a qualitative plan', () => {
    chooseApproach(owner(), { skpId, approach: 'kualitatif' });
    takeRoles(owner(), { skpId });
    grow('55');
    expect(offer().differences).toMatchObject([{ what: 'share', matrix: '55' }]);
    takeRoles(owner(), { skpId, cellId });
    expect(results()[0]!.indicators.map(({ title }) => title)).toEqual([`${SHARE.title} sebesar 55 balita`]);
  });
});
