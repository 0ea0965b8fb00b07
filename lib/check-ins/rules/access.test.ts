import { describe, expect, it } from 'vitest';
import { canCorrect, canTake, canWriteReport, readsDraft } from './access';
import { type CheckInStep, checkInSteps } from './lifecycle';
import { CHECK_IN_STATUSES } from './vocabulary';

const parties = { ownerId: 'pegawai', appraiserId: 'penilai' };
const people = { owner: { employeeId: 'pegawai' }, appraiser: { employeeId: 'penilai' } } as const;
const steps = Object.keys(checkInSteps) as CheckInStep[];

describe('the steps of a report', () => {
  it.each(steps)('%s: by its party, from its states, while the year is open', (step) => {
    const { by, from } = checkInSteps[step];
    for (const status of CHECK_IN_STATUSES) {
      const report = { status, isCycleClosed: false };
      const isOpen = (from as readonly string[]).includes(status);
      expect(canTake(step, people[by], parties, report).allowed).toBe(isOpen);
      expect(canTake(step, people[by], parties, { ...report, isCycleClosed: true }).allowed).toBe(false);
      const other = by === 'owner' ? people.appraiser : people.owner;
      expect(canTake(step, other, parties, report).allowed).toBe(false);
      expect(canTake(step, { employeeId: 'orang lain' }, parties, report).allowed).toBe(false);
    }
  });

  it('all lead to another state, and a reviewed report stays', () => {
    const reached = new Set<string>(['draft', ...steps.map((step) => checkInSteps[step].to)]);
    expect([...reached].sort()).toEqual([...CHECK_IN_STATUSES].sort());
    const leaving = steps.filter((step) => (checkInSteps[step].from as readonly string[]).includes('reviewed'));
    expect(leaving.map((step) => checkInSteps[step].to)).toEqual(['reviewed']);
  });
});

describe('correcting an answer', () => {
  const given = { status: 'reviewed', isCycleClosed: false, reviewedBy: 'penilai' } as const;

  it.each([
    ['its giver', people.appraiser, given, true],
    ['a later appraiser', people.appraiser, { ...given, reviewedBy: 'penilai lama' }, false],
    ['the employee', people.owner, given, false],
    ['its giver, in a closed year', people.appraiser, { ...given, isCycleClosed: true }, false],
    ['its giver, before it was sent', people.appraiser, { ...given, status: 'submitted' as const }, false],
  ])('is for %s [UMPAN-03]', (_, person, report, allowed) => {
    expect(canCorrect(person, parties, report).allowed).toBe(allowed);
  });
});

describe('writing', () => {
  it.each([
    ['draft', true],
    ['adjustment', true],
    ['submitted', false],
    ['reviewed', false],
  ] as const)('on a report that is %s: %s', (status, allowed) => {
    expect(canWriteReport(people.owner, parties, { status, isCycleClosed: false }).allowed).toBe(allowed);
    expect(canWriteReport(people.appraiser, parties, { status, isCycleClosed: false }).allowed).toBe(false);
    expect(canWriteReport(people.owner, parties, { status, isCycleClosed: true }).allowed).toBe(false);
  });

  it('shows a draft to its writer only', () => {
    expect(readsDraft(people.owner, parties)).toBe(true);
    expect(readsDraft(people.appraiser, parties)).toBe(false);
  });
});
