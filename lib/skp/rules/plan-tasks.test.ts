import { describe, expect, it } from 'vitest';
import { type PlanState, planTask } from './plan-tasks';

const plan: PlanState = {
  isOwn: true,
  status: null,
  changeStatus: null,
  isSuccession: false,
  untaken: 0,
  isExpected: true,
  planningToOn: '2026-01-31',
  openedOn: undefined,
  segmentFromOn: '2025-01-01',
  submittedOn: null,
  firstSubmittedOn: null,
  returnedOn: null,
};

describe('the task for a plan', () => {
  it.each([
    ['not begun', {}, { kind: 'begin-plan', dueOn: '2026-01-31' }],
    ['not begun by somebody excused', { isExpected: false }, undefined],
    [
      'not begun by somebody who came in March',
      { segmentFromOn: '2026-03-02' },
      { kind: 'begin-plan', sinceOn: '2026-03-02', dueOn: '2026-04-01' },
    ],
    [
      '[SKP-05] not begun in a year that was opened in June',
      { openedOn: '2026-06-20' },
      { kind: 'begin-plan', dueOn: '2026-07-20' },
    ],
    ['a draft', { status: 'draft' }, { kind: 'finish-plan', dueOn: '2026-01-31' }],
    ['a draft of somebody excused since', { status: 'draft', isExpected: false }, undefined],
    ['returned', { status: 'returned' }, { kind: 'mend-plan' }],
    [
      'submitted in time and returned after its day',
      { status: 'returned', firstSubmittedOn: '2026-01-20', returnedOn: '2026-02-02' },
      { kind: 'mend-plan', dueOn: '2026-02-09' },
    ],
    ['submitted', { status: 'submitted' }, undefined],
    ['set', { status: 'agreed' }, undefined],
    ['set before two objectives came', { status: 'agreed', untaken: 2 }, { kind: 'take-goals', count: 2 }],
    [
      'set under another appraiser, before one came',
      { status: 'agreed', untaken: 1, isSuccession: true },
      { kind: 'clarify-plan' },
    ],
    ['set, and being changed', { status: 'agreed', untaken: 1, changeStatus: 'draft' }, { kind: 'finish-change' }],
  ] as const)('its owner: %s', (_, state, task) => {
    const found = planTask({ ...plan, ...state });
    if (task) expect(found).toMatchObject(task);
    else expect(found).toBeUndefined();
  });

  it.each([
    [null, undefined],
    ['draft', undefined],
    ['returned', undefined],
    ['submitted', { kind: 'agree-plan', sinceOn: '2026-01-20', dueOn: '2026-01-31' }],
    ['agreed', undefined],
  ] as const)('its appraiser: %s', (status, task) => {
    expect(planTask({ ...plan, isOwn: false, status, submittedOn: '2026-01-20' })).toEqual(task);
  });

  it.each([true, false])('clarifying with a new appraiser, own plan: %s; an open change comes first', (isOwn) => {
    const state = { ...plan, status: 'agreed', isOwn, isSuccession: true } as const;
    expect(planTask(state)).toEqual({ kind: 'clarify-plan' });
    expect(planTask({ ...state, changeStatus: 'draft' })).toEqual(isOwn ? { kind: 'finish-change' } : undefined);
  });

  it.each([
    ['draft', true, { kind: 'finish-change' }],
    ['returned', true, { kind: 'mend-change' }],
    ['submitted', true, undefined],
    ['draft', false, undefined],
    ['returned', false, undefined],
    ['submitted', false, { kind: 'agree-change', sinceOn: '2026-06-20' }],
  ] as const)('a change that is %s, own plan: %s', (changeStatus, isOwn, task) => {
    const state = { ...plan, status: 'agreed', isOwn, changeStatus, submittedOn: '2026-06-20' } as const;
    expect(planTask(state)).toEqual(task);
  });
});
