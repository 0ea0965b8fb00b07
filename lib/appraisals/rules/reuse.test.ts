import { describe, expect, it } from 'vitest';
import { reasonsOf } from '@/lib/kernel/decision';
import { canAgree, canReleaseBeside, canReuse, endingOf, reuseSideOf } from './reuse';

const SECOND = { kind: 'triwulanan', startOn: '2026-04-01', endOn: '2026-06-30' } as const;
const FEBRUARY = { kind: 'bulanan', startOn: '2026-02-01', endOn: '2026-02-28' } as const;
const YEAR = { kind: 'tahunan', startOn: '2026-01-01', endOn: '2026-12-31' } as const;

const facts = {
  side: 'owner',
  period: SECOND,
  movedOn: '2026-05-04',
  hasSource: true,
  skpStatus: 'agreed',
  appraisal: null,
} as const;

describe('the result of the period before, of the old unit (R6 p.91 no.13 a)', () => {
  it.each([
    ['in the period of the move', {}],
    [
      'the example: moved in February to an office that evaluates each month',
      { period: FEBRUARY, movedOn: '2026-02-10' },
    ],
    ['moved on the first day of the period', { movedOn: '2026-04-01' }],
    ['moved on its last day', { movedOn: '2026-06-30' }],
    ['asked by the appraiser', { side: 'appraiser' }],
    ['while the evaluation is a draft', { appraisal: 'draft' }],
  ] as const)('[NILAI-17] can be used %s', (_, given) => {
    expect(reasonsOf(canReuse({ ...facts, ...given }))).toEqual([]);
  });

  it.each([
    ['a third person', { side: undefined }, /antara pegawai dan pejabat penilainya/],
    ['the year', { period: YEAR }, /hanya dapat dipakai untuk evaluasi periodik/],
    ['a later period', { movedOn: '2026-03-31' }, /periode terjadinya perpindahan/],
    ['an earlier period', { movedOn: '2026-07-01' }, /periode terjadinya perpindahan/],
    ['a result that is not signed for', { hasSource: false }, /Belum ada hasil evaluasi/],
    ['a plan that is not set', { skpStatus: 'submitted' }, /belum ditetapkan/],
    ['an evaluation that was handed over', { appraisal: 'released' }, /sudah diserahkan/],
    ['one that was signed for', { appraisal: 'received' }, /sudah diserahkan/],
  ] as const)('[NILAI-17] cannot be used for %s', (_, given, words) => {
    expect(reasonsOf(canReuse({ ...facts, ...given })).join()).toMatch(words);
  });
});

describe('the two sides', () => {
  const parties = { ownerId: 'dewi', appraiserId: 'bambang' };
  const byOwner = { proposedBy: 'dewi', agreedOn: null };
  const byAppraiser = { proposedBy: 'somebody-before', agreedOn: null };
  const agreed = { ...byOwner, agreedOn: '2026-06-01' };

  it.each([
    ['dewi', 'owner'],
    ['bambang', 'appraiser'],
    ['maya', undefined],
  ])('[NILAI-17] %s is %s', (employeeId, side) => {
    expect(reuseSideOf(employeeId, parties)).toBe(side);
  });

  it.each([
    ['appraiser', byOwner, true],
    ['owner', byOwner, false],
    ['owner', byAppraiser, true],
    ['appraiser', byAppraiser, false],
    ['appraiser', agreed, false],
  ] as const)('[NILAI-17] whether the %s can agree to %o: %s', (side, proposal, may) => {
    expect(canAgree(side, proposal, parties).allowed).toBe(may);
  });

  it.each([
    ['owner', byOwner, 'withdraw'],
    ['appraiser', byOwner, 'decline'],
    ['appraiser', byAppraiser, 'withdraw'],
    ['owner', agreed, 'give-up'],
    ['appraiser', agreed, 'give-up'],
  ] as const)('[NILAI-17] the %s ends %o: %s', (side, proposal, how) => {
    expect(endingOf(side, proposal, parties)).toBe(how);
  });

  it('[NILAI-17] blocks the hand-over until a proposal is answered', () => {
    expect([undefined, byOwner, agreed].map((proposal) => canReleaseBeside(proposal).allowed)).toEqual([
      true,
      false,
      true,
    ]);
  });
});
