import { describe, expect, it } from 'vitest';
import { ownReportTasks, type ReportState, teamReportTasks } from './report-tasks';

const TODAY = '2026-07-01';
const period: ReportState = {
  kind: 'triwulanan',
  windowFromOn: '2026-06-20',
  windowToOn: '2026-07-20',
  checkIn: null,
  dialogue: null,
};
const submittedOn = '2026-06-25';
const talk = { recordedOn: TODAY, ownerConfirmed: false, appraiserConfirmed: true };

describe('the tasks of a period besides its appraisal', () => {
  it.each([
    ['no report yet', {}, ['report']],
    ['a report in draft', { checkIn: { status: 'draft', submittedOn: null } }, ['report']],
    ['the window not open yet', { windowFromOn: '2026-07-02' }, []],
    ['the whole year, which takes no report', { kind: 'tahunan' }, []],
    ['a report handed back', { checkIn: { status: 'adjustment', submittedOn } }, ['mend-report']],
    ['a report handed in', { checkIn: { status: 'submitted', submittedOn } }, []],
    ['a talk to confirm', { checkIn: { status: 'submitted', submittedOn }, dialogue: talk }, ['confirm-talk']],
  ] as const)('the employee: %s', (_, state, kinds) => {
    expect(ownReportTasks({ ...period, ...state }, TODAY).map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    ['no report yet', {}, []],
    ['a report handed in', { checkIn: { status: 'submitted', submittedOn } }, ['review-report']],
    ['a report answered', { checkIn: { status: 'reviewed', submittedOn } }, []],
    ['a talk to confirm', { dialogue: { ...talk, ownerConfirmed: true, appraiserConfirmed: false } }, ['confirm-talk']],
  ] as const)('the appraiser: %s', (_, state, kinds) => {
    expect(teamReportTasks({ ...period, ...state }).map(({ kind }) => kind)).toEqual(kinds);
  });
});

it.each([
  ['within the window', submittedOn, TODAY, '2026-07-20'],
  ['within the window, asked for after it', submittedOn, '2026-07-25', undefined],
  ['after the window', '2026-07-22', '2026-07-25', '2026-07-20'],
])('sets a day for improving a report that came %s: %s, today %s', (_, handedIn, today, dueOn) => {
  const checkIn = { status: 'adjustment', submittedOn: handedIn } as const;
  expect(ownReportTasks({ ...period, checkIn }, today)).toEqual([{ kind: 'mend-report', ...(dueOn && { dueOn }) }]);
});
