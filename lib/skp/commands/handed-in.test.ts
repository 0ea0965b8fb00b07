import { describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp, givenSubmittedSkp, staffPlan } from '@/tests/support/given';
import { contentOf, skpHead } from '../queries';
import { findSkp } from '../queries/plans';
import { reviewPage } from '../queries/review';
import { openChange } from './open-change';
import { returnSkp } from './return-skp';
import { saveSkp } from './save-skp';
import { submitSkp } from './submit-skp';
import { withdrawSkp } from './withdraw-skp';

const DAY = '2026-01-20';
const REASON = 'Target indikator pertama terlalu rendah.';

/** The plan as its owner would send it back, with another title of the first result. */
function rewritten(db: Connection, skpId: string, title: string) {
  const skp = skpHead(db, skpId)!;
  const lineages = contentOf(db, skp.changeVersionId ?? skp.versionId).results;
  const results = staffPlan.results.map((result, i) => ({
    ...result,
    lineage: lineages[i]!.lineageId,
    title: i === 0 ? title : result.title,
    indicators: result.indicators.map((row, j) => ({ ...row, lineage: lineages[i]!.indicators[j]!.lineageId })),
  }));
  return { ...staffPlan, skpId, revision: skp.revision, results };
}

const since = (db: Connection, skpId: string) =>
  findSkp(actingAs(db, cast.appraiser, DAY), skpId)!.sinceHandedIn?.map(({ field, before, after }) => [
    field,
    before,
    after,
  ]);
const WAS = staffPlan.results[0]!.title;

describe('changes since a plan was submitted before', () => {
  it('[SKP-19] is shown field by field when the appraiser has the plan again', () => {
    const db = freshDatabase();
    const { skpId } = givenSubmittedSkp(db, cast.employee);
    const owner = actingAs(db, cast.employee, DAY);
    expect(since(db, skpId)).toBeUndefined();
    returnSkp(actingAs(db, cast.appraiser, DAY), { skpId, reason: REASON });
    saveSkp(owner, rewritten(db, skpId, 'Tersedianya menu gizi'));
    expect(since(db, skpId)).toBeUndefined();
    submitSkp(owner, { skpId });
    expect(since(db, skpId)).toEqual([['Rencana hasil kerja', WAS, 'Tersedianya menu gizi']]);
    const [row] = reviewPage(actingAs(db, cast.appraiser, DAY), findSkp(owner, skpId)!.cycle, undefined).rows;
    expect(row!.compared).toMatchObject({ since: 'handed-in', differences: [{ after: 'Tersedianya menu gizi' }] });
  });

  it('[SKP-19] is counted from the last time, not from the first', () => {
    const db = freshDatabase();
    const { skpId } = givenSubmittedSkp(db, cast.employee);
    const owner = actingAs(db, cast.employee, DAY);
    for (const title of ['Rumusan kedua', 'Rumusan ketiga']) {
      withdrawSkp(owner, { skpId });
      saveSkp(owner, rewritten(db, skpId, title));
      submitSkp(owner, { skpId });
    }
    expect(since(db, skpId)).toEqual([['Rencana hasil kerja', 'Rumusan kedua', 'Rumusan ketiga']]);
  });

  it('[SKP-19] is an empty list if the plan was submitted again unchanged', () => {
    const db = freshDatabase();
    const { skpId } = givenSubmittedSkp(db, cast.employee);
    returnSkp(actingAs(db, cast.appraiser, DAY), { skpId, reason: REASON });
    submitSkp(actingAs(db, cast.employee, DAY), { skpId });
    expect(since(db, skpId)).toEqual([]);
  });

  it('[SKP-19] is also shown for a change, beside its differences from the version in force', () => {
    const db = freshDatabase();
    const { skpId } = givenAgreedSkp(db, cast.employee, { day: DAY });
    const owner = actingAs(db, cast.employee, DAY);
    openChange(owner, { skpId, revision: skpHead(db, skpId)!.revision, reason: 'Penugasan baru dari pimpinan' });
    saveSkp(owner, rewritten(db, skpId, 'Rumusan kedua'));
    submitSkp(owner, { skpId });
    expect(since(db, skpId)).toBeUndefined();
    returnSkp(actingAs(db, cast.appraiser, DAY), { skpId, reason: REASON });
    saveSkp(owner, rewritten(db, skpId, 'Rumusan ketiga'));
    submitSkp(owner, { skpId });
    expect(since(db, skpId)).toEqual([['Rencana hasil kerja', 'Rumusan kedua', 'Rumusan ketiga']]);
    expect(findSkp(owner, skpId)!.change!.differences).toMatchObject([{ before: WAS, after: 'Rumusan ketiga' }]);
  });
});
