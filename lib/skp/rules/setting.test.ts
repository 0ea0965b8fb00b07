import { describe, expect, it } from 'vitest';
import { setterIn, stepsOpenTo } from './access';
import { paperNotes } from './paper-notes';
import { mayStandIn, planDueOn } from './planning';
import { isSucceeded, mayAskClarifying } from './succession';

const parties = { ownerId: 'owner', appraiserId: 'boss', reviewerId: 'chief', unitPath: 'kota/dinas/' };
const who = (employeeId: string) => ({ employeeId, grants: [] });
const year = {
  cycleStatus: 'open',
  cycleEndOn: '2026-12-31',
  planningToOn: '2026-01-31',
  openedOn: '2026-01-02',
  segmentFromOn: '2025-01-01',
  segmentToOn: null,
} as const;
const submitted = { ...year, status: 'submitted', isChange: false, today: '2026-02-03' } as const;

describe('when a plan is due', () => {
  it.each([
    ['2025-01-01', '2025-12-20', '2026-01-31'],
    ['2025-01-01', undefined, '2026-01-31'],
    ['2025-01-01', '2026-01-31', '2026-01-31'],
    ['2026-01-20', '2025-12-20', '2026-01-31'],
    ['2026-02-01', '2025-12-20', '2026-03-03'],
    ['2026-08-25', '2025-12-20', '2026-09-24'],
    ['2025-01-01', '2026-06-01', '2026-07-01'],
  ])('[SKP-05] for a segment from %s in a year opened on %s it is %s', (segmentFromOn, openedOn, dueOn) => {
    expect(planDueOn({ planningToOn: '2026-01-31', segmentFromOn, openedOn })).toBe(dueOn);
  });
});

describe('acting for an appraiser who does not answer', () => {
  it.each([
    [{ today: '2026-01-31' }, false],
    [{ today: '2026-02-01' }, true],
    [{ today: '2026-02-01', isChange: true }, false],
    [{ today: '2026-09-24', segmentFromOn: '2026-08-25' }, false],
    [{ today: '2026-09-25', segmentFromOn: '2026-08-25' }, true],
  ])('[SKP-21] with %j: %s', (state, may) => {
    expect(mayStandIn({ ...submitted, ...state })).toBe(may);
  });

  it.each([
    ['boss', '2026-01-15', 'appraiser', ['return', 'agree']],
    ['boss', '2026-02-03', 'appraiser', ['return', 'agree']],
    ['chief', '2026-01-15', undefined, []],
    ['chief', '2026-02-03', 'reviewer', ['return', 'agree']],
    ['stranger', '2026-02-03', undefined, []],
    ['owner', '2026-02-03', undefined, ['withdraw']],
  ] as const)('[SKP-21] %s acts on %s as %s: %j', (id, today, setter, steps) => {
    const plan = { ...submitted, today };
    expect(setterIn(who(id), parties, plan)).toBe(setter);
    expect(stepsOpenTo(who(id), parties, plan)).toEqual(steps);
  });

  it('[SKP-21] never lets somebody set their own plan as the superior of their own appraiser', () => {
    expect(stepsOpenTo(who('owner'), { ...parties, reviewerId: 'owner' }, submitted)).toEqual(['withdraw']);
  });

  it('[SKP-21] is noted on the paper, like the number of the version', () => {
    const first = { number: 1, kind: 'initial', changeReason: null, effectiveOn: null, dueOn: '2026-01-31' } as const;
    expect(paperNotes({ ...first, setBy: 'appraiser' })).toEqual([]);
    expect(paperNotes({ ...first, setBy: 'reviewer' })).toEqual([
      expect.stringContaining('sampai dengan 31 Januari 2026'),
    ]);
    const second = { ...first, number: 2, kind: 'change', changeReason: 'Tugas baru', setBy: 'appraiser' } as const;
    expect(paperNotes(second)).toEqual([expect.stringMatching(/versi 2, belum ditetapkan.*Tugas baru/)]);
    expect(paperNotes({ ...second, effectiveOn: '2026-07-06' })[0]).toContain('berlaku mulai 6 Juli 2026');
  });
});

describe('a new appraiser', () => {
  it.each([
    ['boss', 'boss', false],
    ['boss', 'new boss', true],
    [null, 'boss', false],
    ['boss', undefined, false],
  ])('[SKP-22] a plan set under %s, appraised now by %s, is to be clarified: %s', (setUnder, appraiser, is) => {
    expect(isSucceeded(setUnder, appraiser)).toBe(is);
  });

  it.each([
    [{ status: 'agreed' }, true],
    [{ status: 'agreed', segmentToOn: '2026-01-31' }, false],
    [{ status: 'agreed', today: '2027-01-05' }, false],
    [{ status: 'agreed', cycleStatus: 'closed' }, false],
    [{ status: 'draft', isChange: true }, true],
    [{ status: 'draft' }, false],
    [{ status: 'submitted' }, false],
  ] as const)('[SKP-22] asks for it while the plan is in force: %j: %s', (state, asks) => {
    expect(mayAskClarifying({ ...submitted, ...state })).toBe(asks);
  });
});
