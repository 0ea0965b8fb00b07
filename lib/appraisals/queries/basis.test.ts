import { expect, it } from 'vitest';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenOpenAppraisal } from '@/tests/support/given-appraisals';
import { viewAppraisal } from './view';

const DAY = '2026-04-07';

it('tells the appraiser which report is missing, and nobody else', () => {
  const db = freshDatabase();
  const { appraisalId } = givenOpenAppraisal(db, cast.employee);
  const missing = (member: (typeof cast)[keyof typeof cast]) =>
    viewAppraisal(actingAs(db, member, DAY), appraisalId)?.missing ?? [];
  expect(missing(cast.appraiser)).toEqual(['Check-in Triwulan I belum diajukan.']);
  for (const member of [cast.employee, cast.head, cast.auditor]) expect(missing(member)).toEqual([]);
});
