import { expect, it } from 'vitest';
import { DRAFTS } from './drafts';

it('drafts are found again after an upgrade, because the form names and subject fields stay the same', () => {
  expect(Object.values(DRAFTS).map(({ form, of }) => [form, ...of].join(' '))).toEqual([
    'manual skpId indicator',
    'new-goal unitId cycleId',
    'goal goalId',
    'new-indicator goalId',
    'indicator indicatorId',
    'dialogue checkInId',
    'new-entry',
    'entry entryId',
    'cell matrix column assignmentId ordinal',
  ]);
});
