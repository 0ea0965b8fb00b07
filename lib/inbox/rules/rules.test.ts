import { describe, expect, it } from 'vitest';
import { comingUp } from './coming-up';
import { ownPeriodTasks, type PeriodState, teamPeriodTasks } from './period-tasks';
import { type PlanState, planTask } from './plan-tasks';
import { foldTasks, type Task, yearTasks } from './tasks';
import { byUrgency, isLate, timingInWords } from './timing';

const TODAY = '2026-07-01';

describe('when something is due, in words', () => {
  it.each([
    [{ dueOn: '2026-07-10' }, 'Paling lambat Jumat, 10 Juli 2026, 9 hari lagi.'],
    [{ dueOn: '2026-07-02' }, 'Paling lambat besok, Kamis, 2 Juli 2026.'],
    [{ dueOn: '2026-07-01' }, 'Batasnya hari ini, Rabu, 1 Juli 2026.'],
    [{ dueOn: '2026-06-28' }, 'Anda terlambat 3 hari; batasnya Minggu, 28 Juni 2026.'],
    [{ sinceOn: '2026-06-29' }, 'Menunggu sejak Senin, 29 Juni 2026, sudah 2 hari.'],
    [{ sinceOn: TODAY }, 'Menunggu sejak Rabu, 1 Juli 2026.'],
    [
      { sinceOn: '2026-06-29', dueOn: '2026-07-20' },
      'Menunggu sejak Senin, 29 Juni 2026. Paling lambat Senin, 20 Juli 2026, 19 hari lagi.',
    ],
    [
      { dueOn: '2026-01-31', openedOn: '2026-06-20' },
      'Batas semula 31 Januari 2026, sebelum tahun ini dibuka pada 20 Juni 2026.',
    ],
    [{ dueOn: '2026-06-28', openedOn: '2026-06-28' }, 'Anda terlambat 3 hari; batasnya Minggu, 28 Juni 2026.'],
    [
      { sinceOn: '2026-06-30', dueOn: '2026-06-28' },
      'Menunggu sejak Selasa, 30 Juni 2026. Baru sampai kepada Anda 2 hari sesudah batasnya, Minggu, 28 Juni 2026.',
    ],
    [
      { sinceOn: '2026-06-20', dueOn: '2026-06-28', isInherited: true },
      'Menunggu sejak Sabtu, 20 Juni 2026. Batasnya, Minggu, 28 Juni 2026, lewat sebelum ini menjadi tugas Anda.',
    ],
    [{}, ''],
  ])('%j', (timed, words) => {
    expect(timingInWords(timed, TODAY)).toBe(words);
  });

  it('is late only after its day', () => {
    expect(isLate({ dueOn: TODAY }, TODAY)).toBe(false);
    expect(isLate({ dueOn: '2026-06-30' }, TODAY)).toBe(true);
    expect(isLate({}, TODAY)).toBe(false);
  });

  it('is not late with what came after its day', () => {
    expect(isLate({ sinceOn: '2026-06-28', dueOn: '2026-06-28' }, TODAY)).toBe(true);
    expect(isLate({ sinceOn: '2026-06-29', dueOn: '2026-06-28' }, TODAY)).toBe(false);
  });

  it('is not late with what was late already under somebody else', () => {
    expect(isLate({ dueOn: '2026-06-28', isInherited: true }, TODAY)).toBe(false);
  });

  it('is not late for a day that had passed before its year was opened', () => {
    expect(isLate({ dueOn: '2026-01-31', openedOn: '2026-02-01' }, TODAY)).toBe(false);
    expect(isLate({ dueOn: '2026-01-31', openedOn: '2026-01-31' }, TODAY)).toBe(true);
  });

  it('puts the earliest due day first and what has no date last', () => {
    const sorted = [{}, { sinceOn: '2026-06-01' }, { dueOn: '2026-07-20' }, { dueOn: '2026-06-20' }].sort(byUrgency);
    expect(sorted).toEqual([{ dueOn: '2026-06-20' }, { dueOn: '2026-07-20' }, { sinceOn: '2026-06-01' }, {}]);
  });
});

const plan: PlanState = {
  isOwn: true,
  status: null,
  changeStatus: null,
  isSuccession: false,
  untaken: 0,
  isExpected: true,
  planningToOn: '2026-01-31',
  segmentFromOn: '2025-01-01',
  submittedOn: null,
  firstSubmittedOn: null,
  returnedOn: null,
};

describe('what a plan asks for', () => {
  it.each([
    ['not begun', {}, { kind: 'begin-plan', dueOn: '2026-01-31' }],
    ['not begun by somebody excused', { isExpected: false }, undefined],
    [
      'not begun by somebody who came in March',
      { segmentFromOn: '2026-03-02' },
      { kind: 'begin-plan', sinceOn: '2026-03-02', dueOn: '2026-04-01' },
    ],
    ['a draft', { status: 'draft' }, { kind: 'finish-plan', dueOn: '2026-01-31' }],
    ['a draft of somebody excused since', { status: 'draft', isExpected: false }, undefined],
    ['returned', { status: 'returned' }, { kind: 'mend-plan' }],
    [
      'handed in in time and returned after its day',
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

  it.each([true, false])(
    'clarifying with a new appraiser, of the own plan: %s; an open change comes first',
    (isOwn) => {
      const state = { ...plan, status: 'agreed', isOwn, isSuccession: true } as const;
      expect(planTask(state)).toEqual({ kind: 'clarify-plan' });
      expect(planTask({ ...state, changeStatus: 'draft' })).toEqual(isOwn ? { kind: 'finish-change' } : undefined);
    },
  );

  it.each([
    ['draft', true, { kind: 'finish-change' }],
    ['returned', true, { kind: 'mend-change' }],
    ['submitted', true, undefined],
    ['draft', false, undefined],
    ['returned', false, undefined],
    ['submitted', false, { kind: 'agree-change', sinceOn: '2026-06-20' }],
  ] as const)('a change that is %s, of the own plan: %s', (changeStatus, isOwn, task) => {
    const state = { ...plan, status: 'agreed', isOwn, changeStatus, submittedOn: '2026-06-20' } as const;
    expect(planTask(state)).toEqual(task);
  });
});

const period: PeriodState = {
  reuse: null,
  isOwn: true,
  kind: 'triwulanan',
  windowFromOn: '2026-06-20',
  windowToOn: '2026-07-20',
  checkIn: null,
  dialogue: null,
  appraisal: null,
};
const submittedOn = '2026-06-25';

describe('what a period asks for', () => {
  it.each([
    ['no report yet', {}, ['report']],
    ['a report in draft', { checkIn: { status: 'draft', submittedOn: null } }, ['report']],
    ['the window not open yet', { windowFromOn: '2026-07-02' }, []],
    ['the whole year, which takes no report', { kind: 'tahunan' }, []],
    ['a report handed back', { checkIn: { status: 'adjustment', submittedOn } }, ['mend-report']],
    ['a report handed in', { checkIn: { status: 'submitted', submittedOn } }, []],
    [
      'a talk to confirm',
      {
        checkIn: { status: 'submitted', submittedOn },
        dialogue: { recordedOn: TODAY, ownerConfirmed: false, appraiserConfirmed: true },
      },
      ['confirm-talk'],
    ],
    [
      'an appraisal handed over',
      {
        checkIn: { status: 'reviewed', submittedOn },
        appraisal: { status: 'released', releasedOn: TODAY },
      },
      ['receive-appraisal'],
    ],
    [
      'an appraisal in draft, which is not the employee’s business',
      {
        checkIn: { status: 'reviewed', submittedOn },
        appraisal: { status: 'draft', releasedOn: null },
      },
      [],
    ],
  ] as const)('the employee: %s', (_, state, kinds) => {
    expect(ownPeriodTasks({ ...period, ...state }, TODAY).map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    ['no report yet', {}, []],
    ['no report when the window is over', { windowToOn: '2026-06-30' }, ['appraise']],
    ['a report handed in', { checkIn: { status: 'submitted', submittedOn } }, ['review-report']],
    ['a report answered', { checkIn: { status: 'reviewed', submittedOn } }, ['appraise']],
    ['the whole year, once its window is open', { kind: 'tahunan' }, ['appraise']],
    ['the whole year before its window', { kind: 'tahunan', windowFromOn: '2026-12-01' }, []],
    [
      'an appraisal in draft',
      { checkIn: { status: 'reviewed', submittedOn }, appraisal: { status: 'draft', releasedOn: null } },
      ['finish-appraisal'],
    ],
    [
      'an appraisal handed over',
      { checkIn: { status: 'reviewed', submittedOn }, appraisal: { status: 'released', releasedOn: TODAY } },
      [],
    ],
    [
      'a talk to confirm',
      {
        checkIn: { status: 'reviewed', submittedOn },
        appraisal: { status: 'received', releasedOn: TODAY },
        dialogue: { recordedOn: TODAY, ownerConfirmed: true, appraiserConfirmed: false },
      },
      ['confirm-talk'],
    ],
  ] as const)('the appraiser: %s', (_, state, kinds) => {
    expect(teamPeriodTasks({ ...period, ...state, isOwn: false }, TODAY).map(({ kind }) => kind)).toEqual(kinds);
  });
});

it.each([
  ['within the window', submittedOn, TODAY, '2026-07-20'],
  ['within the window, asked for after it', submittedOn, '2026-07-25', undefined],
  ['after the window', '2026-07-22', '2026-07-25', '2026-07-20'],
])('has a day for mending a report that came %s: %s, today %s', (_, handedIn, today, dueOn) => {
  const checkIn = { status: 'adjustment', submittedOn: handedIn } as const;
  expect(ownPeriodTasks({ ...period, checkIn }, today)).toEqual([{ kind: 'mend-report', ...(dueOn && { dueOn }) }]);
});

const year = { id: 'c', year: 2026, name: 'Tahun Kinerja 2026', purpose: 'real', planningFromOn: '2026-01-01' };

describe('what the years ask of the agency admin', () => {
  it.each([
    ['nothing while this year is open', [{ ...year, status: 'open' }], []],
    ['to open what is prepared', [{ ...year, status: 'draft' }], ['open-year']],
    ['to prepare this year', [], ['prepare-year']],
    [
      'to prepare this year although one for practice is there',
      [{ ...year, purpose: 'practice', status: 'open' }],
      ['prepare-year'],
    ],
    [
      'to open the next while this one runs',
      [
        { ...year, status: 'open' },
        { ...year, year: 2027, status: 'draft' },
      ],
      ['open-year'],
    ],
  ])('%s', (_, years, kinds) => {
    const tasks = yearTasks(years, TODAY, { setUpOn: '2025-10-01', hasPeople: true });
    expect(tasks.map(({ kind }) => kind)).toEqual(kinds);
    expect(tasks.every(({ dueOn }) => dueOn === '2026-01-01')).toBe(true);
  });

  it.each([
    ['prepare', []],
    ['open', [{ ...year, status: 'draft' }]],
  ])('is not late to %s a year that had begun before the agency was here', (_, years) => {
    const [task] = yearTasks(years, TODAY, { setUpOn: '2026-06-30', hasPeople: true });
    expect(task?.dueOn).toBeUndefined();
  });

  it('is to bring in people while nobody has a post, and nothing is late then', () => {
    expect(yearTasks([], TODAY, { setUpOn: TODAY, hasPeople: false })).toEqual([
      { kind: 'bring-people', year: '', recordId: null },
    ]);
  });
});

it('folds what is of one kind, and counts what it hides', () => {
  const lines = Array.from({ length: 8 }, (_, i): Task => {
    return { kind: 'review-report', year: 'a', period: 'Triwulan II', name: `${i}`, recordId: `${i}` };
  });
  const { shown, more } = foldTasks([...lines, { kind: 'agree-plan', year: 'a', recordId: null }]);
  expect([shown.length, more]).toEqual([6, 3]);
});

describe('what comes next', () => {
  const cycle = { ...year, planningToOn: '2026-01-31', midYearFromOn: '2026-06-01', appraisalFromOn: '2026-12-01' };
  const window = { label: 'Triwulan III', windowFromOn: '2026-09-20' };
  it.each([
    ['2025-12-20', { on: '2026-01-01', what: 'Penyusunan SKP Tahun Kinerja 2026 dimulai' }],
    ['2026-07-01', { on: '2026-09-20', what: 'Masa check-in dan evaluasi Triwulan III dimulai' }],
    ['2026-10-01', { on: '2026-12-01', what: 'Penilaian tahunan Tahun Kinerja 2026 dimulai' }],
    ['2027-01-01', undefined],
  ])('on %s', (today, expected) => {
    expect(comingUp([cycle], [window], today)).toEqual(expected);
  });
});
