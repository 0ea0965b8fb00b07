import { describe, expect, it } from 'vitest';
import { type AppraisalState, ownAppraisalTasks, teamAppraisalTasks } from './appraisal-tasks';

const TODAY = '2026-07-01';
const period: AppraisalState = {
  kind: 'triwulanan',
  windowFromOn: '2026-06-20',
  windowToOn: '2026-07-20',
  checkIn: null,
  appraisal: null,
  reuse: null,
};
const reviewed = { status: 'reviewed' } as const;

describe('the tasks about the appraisal of a period', () => {
  it.each([
    ['nothing yet', {}, []],
    ['an appraisal handed over', { appraisal: { status: 'released', releasedOn: TODAY } }, ['receive-appraisal']],
    ['a draft, which is not the employee’s business', { appraisal: { status: 'draft', releasedOn: null } }, []],
    ['an old result that the appraiser proposed', { reuse: proposal('appraiser') }, ['answer-reuse']],
    ['an old result that the employee proposed', { reuse: proposal('owner') }, []],
  ] as const)('of the employee: %s', (_, state, kinds) => {
    expect(ownAppraisalTasks({ ...period, ...state }).map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    ['no report yet', {}, []],
    ['no report when the window is over', { windowToOn: '2026-06-30' }, ['appraise']],
    ['a report handed in', { checkIn: { status: 'submitted' } }, []],
    ['a report answered', { checkIn: reviewed }, ['appraise']],
    ['the whole year, once its window is open', { kind: 'tahunan' }, ['appraise']],
    ['the whole year before its window', { kind: 'tahunan', windowFromOn: '2026-12-01' }, []],
    ['a draft', { checkIn: reviewed, appraisal: { status: 'draft', releasedOn: null } }, ['finish-appraisal']],
    ['an appraisal handed over', { checkIn: reviewed, appraisal: { status: 'released', releasedOn: TODAY } }, []],
    ['an old result that the employee proposed', { reuse: proposal('owner') }, ['answer-reuse']],
    ['an old result that both agreed on', { reuse: { ...proposal('owner'), isAgreed: true } }, ['appraise']],
  ] as const)('of the evaluator: %s', (_, state, kinds) => {
    expect(teamAppraisalTasks({ ...period, ...state }, TODAY).map(({ kind }) => kind)).toEqual(kinds);
  });
});

function proposal(by: 'owner' | 'appraiser') {
  return { by, proposedOn: TODAY, isAgreed: false };
}
