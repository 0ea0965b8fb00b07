import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { findValidPaper, snapshotOf } from '@/lib/documents/queries';
import type { PlainDate } from '@/lib/kernel/dates';
import { skpHead } from '@/lib/skp/queries';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenOpenAppraisal } from '@/tests/support/given-appraisals';
import { COME_IN, givenSetChange } from '@/tests/support/given-changes';
import type { EvaluationSnapshot } from '../document';
import { findAppraisal } from '../queries';
import { viewAppraisal } from '../queries/view';
import { releaseAppraisal } from './release-appraisal';
import { saveAppraisal } from './save-appraisal';
import { takeBackAppraisal } from './take-back-appraisal';

const judged = {
  resultsRating: 'sesuai',
  resultsReason: 'Seluruh target periode ini tercapai.',
  behaviourRating: 'sesuai',
  behaviourReason: 'Konsisten menjalankan nilai dasar.',
  recommendation: 'Pertahankan dan dampingi rekan baru.',
} as const;
let db: Connection;
const asAppraiser = (day: PlainDate) => actingAs(db, cast.appraiser, day);

beforeEach(() => {
  db = freshDatabase();
});

/** An appraisal of the first quarter that was begun in the middle of March, before the plan was changed. */
function given(changedOn: PlainDate) {
  const open = givenOpenAppraisal(db, cast.employee, { period: 1, day: '2026-03-16' });
  givenSetChange(db, cast.employee, open, changedOn);
  return open;
}

function release(appraisalId: string, day: PlainDate): void {
  const { revision } = findAppraisal(asAppraiser(day), appraisalId)!.appraisal;
  saveAppraisal(asAppraiser(day), { appraisalId, revision, ...judged });
  releaseAppraisal(asAppraiser(day), { appraisalId });
}

const planned = (appraisalId: string) =>
  viewAppraisal(asAppraiser('2026-04-06'), appraisalId)!.content.results.map(({ title }) => title);
const printed = (appraisalId: string) =>
  snapshotOf<EvaluationSnapshot>(db, findValidPaper(db, appraisalId, 'C.1.3')!).results.map(({ title }) => title);

describe('an appraisal that was begun before the plan was changed', () => {
  it('[SKP-24] uses the version in force at the end of its period, on screen and on paper', () => {
    const { appraisalId, skpId } = given('2026-03-23');
    expect(planned(appraisalId)).toContain(COME_IN.title);
    expect(findAppraisal(asAppraiser('2026-04-06'), appraisalId)!.versionNumber).toBe(2);
    release(appraisalId, '2026-04-06');
    expect(printed(appraisalId)).toContain(COME_IN.title);
    expect(findAppraisal(asAppraiser('2026-04-06'), appraisalId)!.appraisal.versionId).toBe(
      skpHead(db, skpId)!.versionId,
    );
  });

  it('[SKP-24] keeps its version if the change came after its period, or if it was already handed over', () => {
    const { appraisalId } = given('2026-04-02');
    expect(planned(appraisalId)).not.toContain(COME_IN.title);
    release(appraisalId, '2026-04-06');
    expect(printed(appraisalId)).not.toContain(COME_IN.title);
    takeBackAppraisal(asAppraiser('2026-04-07'), { appraisalId });
    expect(planned(appraisalId)).not.toContain(COME_IN.title);
  });
});
