import { expect, it } from 'vitest';
import { findValidPaper } from '@/lib/documents/queries';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp, givenReviewedCheckIn } from '@/tests/support/given';
import { givenReleasedAppraisal } from '@/tests/support/given-appraisals';
import { findAppraisal } from '../queries';
import { printedAppraisal } from './print';

const SAID = 'Laporan rapi dan tepat waktu.';

it('[NILAI-06] stores feedback in form C only: officers open D.1.1, so its stored content has none', () => {
  const db = freshDatabase();
  const skp = givenAgreedSkp(db, cast.employee);
  givenReviewedCheckIn(db, cast.employee, { skpId: skp.skpId });
  const { appraisalId, day } = givenReleasedAppraisal(db, cast.employee, { skp, day: '2026-04-10' });
  const storedIn = (format: 'C.1.3' | 'D.1.1') => findValidPaper(db, appraisalId, format)!.snapshot;
  expect(storedIn('C.1.3')).toContain(SAID);
  expect(Object.keys(JSON.parse(storedIn('D.1.1')))).toEqual(
    Object.keys(JSON.parse(storedIn('C.1.3'))).filter((part) => !['results', 'behaviours'].includes(part)),
  );
  expect(storedIn('D.1.1')).not.toContain(SAID);
  for (const officer of [cast.agencyAdmin, cast.auditor, cast.unitAdmin]) {
    const ctx = actingAs(db, officer, day);
    expect(findAppraisal(ctx, appraisalId)!.sight).not.toBe('whole');
    expect(printedAppraisal(ctx, appraisalId, 'D')).toBeDefined();
    expect(printedAppraisal(ctx, appraisalId, 'C')).toBeUndefined();
  }
});
