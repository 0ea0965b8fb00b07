import { describe, expect, it } from 'vitest';
import { mayExport, planningScopeOf } from './access';
import { latenessIn, planningStateOf } from './states';

const OPEN = { status: 'open', endOn: '2026-12-31' } as const;
const TODAY = '2026-03-01';
const plan = { status: null, changeStatus: null, setBy: null, isExcused: false, segmentToOn: null } as const;

describe('the state of a plan', () => {
  it.each([
    ['none', plan],
    ['draft', { ...plan, status: 'draft' }],
    ['returned', { ...plan, status: 'returned' }],
    ['submitted', { ...plan, status: 'submitted' }],
    ['agreed', { ...plan, status: 'agreed', setBy: 'appraiser' }],
    ['agreed', { ...plan, status: 'agreed', setBy: 'appraiser', changeStatus: 'draft' }],
    ['agreed-by-reviewer', { ...plan, status: 'agreed', setBy: 'reviewer' }],
    ['change-submitted', { ...plan, status: 'agreed', setBy: 'reviewer', changeStatus: 'submitted' }],
    // The segment has ended. Its submitted change will not be set any more, and neither will a plan that is not set yet.
    ['agreed', { ...plan, status: 'agreed', setBy: 'appraiser', changeStatus: 'submitted', segmentToOn: '2026-02-10' }],
    ['ended', { ...plan, status: 'draft', segmentToOn: '2026-02-10' }],
    ['ended', { ...plan, segmentToOn: '2026-02-10' }],
    ['none', { ...plan, segmentToOn: '2026-09-30' }],
    ['excused', { ...plan, status: 'draft', isExcused: true }],
  ] as const)('[REKAP-03] %s: %j', (state, given) => {
    expect(planningStateOf(given, OPEN, TODAY)).toBe(state);
  });

  it.each([
    ['none', null, '2026-02-28', 'employee'],
    ['submitted', 'submitted', '2026-02-28', 'appraiser'],
    ['returned', 'returned', '2026-03-01', undefined],
    ['agreed', 'agreed', '2026-02-28', undefined],
    ['change-submitted', 'agreed', '2026-02-28', undefined],
    ['excused', 'draft', '2026-02-28', undefined],
    ['ended', 'draft', '2026-02-28', undefined],
  ] as const)('[REKAP-03] %s (%s), due on %s: late is %s', (state, status, dueOn, party) => {
    const submittedOn = status === 'submitted' ? '2026-01-20' : null;
    const hands = { submittedOn, firstSubmittedOn: submittedOn, returnedOn: null };
    expect(latenessIn(state, { ...hands, status, dueOn }, TODAY)?.party).toBe(party);
  });
});

describe('who follows planning and where', () => {
  const grant = (role: 'unit-admin' | 'agency-admin' | 'auditor', unitPath: string | null = null) => ({
    grants: [{ role, unitPath }],
  });
  it.each([
    ['an agency admin everywhere', grant('agency-admin'), [], 'all'],
    ['an auditor everywhere', grant('auditor'), [{ path: 'kota/dinkes/' }], 'all'],
    ['a unit admin the subtree', grant('unit-admin', 'kota/dinkes/'), [], ['kota/dinkes/']],
    ['a leader the units they lead', { grants: [] }, [{ path: 'kota/dinkes/yankes/' }], ['kota/dinkes/yankes/']],
    [
      'a leader of a unit and one below it: the upper one, once',
      { grants: [] },
      [{ path: 'kota/dinkes/' }, { path: 'kota/dinkes/yankes/' }, { path: 'kota/dinkes/' }],
      ['kota/dinkes/'],
    ],
    [
      'a unit admin who leads another unit: both',
      grant('unit-admin', 'kota/dinkes/'),
      [{ path: 'kota/disdik/' }],
      ['kota/dinkes/', 'kota/disdik/'],
    ],
    ['nobody else anything', { grants: [] }, [], undefined],
  ] as const)('[REKAP-04] %s', (_, person, led, scope) => {
    expect(planningScopeOf(person, led)).toEqual(scope);
  });

  it.each([
    ['an agency admin', grant('agency-admin'), true],
    ['an auditor', grant('auditor'), true],
    ['a unit admin', grant('unit-admin', 'kota/dinkes/'), true],
    ['a leader without an office', { grants: [] }, false],
  ] as const)('[REKAP-05] can take files of it: %s', (_, person, may) => {
    expect(mayExport(person)).toBe(may);
  });
});
