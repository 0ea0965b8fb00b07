import { describe, expect, it } from 'vitest';
import { readTarget, targetField, targetText } from '../../goals/rules/targets';
import { canChooseApproach, canTake, canWrite, mayRead, mayReadWords, stepsOpenTo } from './access';
import { canBeSubmitted, gapsOf } from './completeness';
import { type SkpStep, skpSteps } from './lifecycle';
import { formatOf, namesAssigner, namesSupported } from './plan-kind';
import { canDraft, effectiveOnOf, planLateness, turnDueOn } from './planning';
import type { Approach } from './vocabulary';
import { SKP_STATUSES } from './vocabulary';

const parties = {
  ownerId: 'owner',
  appraiserId: 'boss',
  reviewerId: 'chief',
  nextAppraiserId: 'next boss',
  unitPath: 'kota/dinas/bidang/',
};
const who = (employeeId: string) => ({ employeeId, grants: [] });
const year = {
  cycleEndOn: '2026-12-31',
  planningToOn: '2026-01-31',
  openedOn: undefined,
  segmentFromOn: '2025-01-01',
  segmentToOn: null,
};
const plan = { ...year, cycleStatus: 'open', isChange: false, today: '2026-01-15' } as const;

const STAFF = { form: 'staff', approach: 'kuantitatif' } as const;
const HEAD = { form: 'head', approach: 'kuantitatif' } as const;

const NARRATIVE_STAFF = { form: 'staff', approach: 'kualitatif' } as const;
const NARRATIVE_HEAD = { form: 'head', approach: 'kualitatif' } as const;

const indicator = {
  title: 'Laporan',
  aspect: 'kuantitas',
  direction: 'more',
  target: '12',
  targetOn: null,
  measure: 'laporan',
  perspective: 'anggaran',
} as const;
const result = {
  kind: 'utama',
  title: 'Tersusunnya laporan',
  supportedLineageId: 'l1',
  supportedText: 'Akuntabilitas',
  supportIsProvisional: false,
  assignedBy: 'Wali Kota',
  indicators: [indicator],
} as const;

it('[TARGET-07] asks heads, whose indicators have no aspect, whether a longer time is better', () => {
  const timed = { ...indicator, ...readTarget('', '15 menit') };
  const gaps = (kind: typeof HEAD | typeof STAFF, targetIsSure = false) =>
    gapsOf({ ...kind, year: 2026 }, [{ ...result, indicators: [{ ...timed, targetIsSure }] }]);
  expect(gaps(HEAD)).toEqual([
    { field: 'results.0.indicators.0.sure', reason: expect.stringMatching(/berupa waktu. Benar\?/) },
  ]);
  expect(gaps(HEAD, true)).toEqual([]);
  expect(gaps(STAFF)).toEqual([]);
});

describe('who may do what to a plan', () => {
  const steps = Object.keys(skpSteps) as SkpStep[];
  it.each(steps.flatMap((step) => SKP_STATUSES.map((status) => [step, status] as const)))(
    '[SKP-01] allows "%s" from "%s" to its own party only, if at all',
    (step, status) => {
      const isFrom = (skpSteps[step].from as readonly string[]).includes(status);
      const party = skpSteps[step].by === 'owner' ? 'owner' : 'boss';
      for (const id of ['owner', 'boss', 'chief', 'next boss', 'stranger']) {
        expect(canTake(step, who(id), parties, { ...plan, status }).allowed).toBe(isFrom && id === party);
        expect(canTake(step, who(id), parties, { ...plan, status, cycleStatus: 'closed' }).allowed).toBe(false);
      }
    },
  );

  it('[SKP-01] lets nobody set their own plan, not even a person at the top who is their own appraiser', () => {
    const alone = { ...parties, appraiserId: undefined };
    expect(stepsOpenTo(who('owner'), alone, { ...plan, status: 'submitted' })).toEqual(['withdraw']);
    const own = { ...parties, appraiserId: 'owner' };
    expect(canTake('agree', who('owner'), own, { ...plan, status: 'submitted' }).allowed).toBe(false);
  });

  it.each([
    ['owner', [], true],
    ['boss', [], true],
    ['chief', [], true],
    ['next boss', [], true],
    ['colleague', [], false],
    ['admin', [{ role: 'agency-admin', unitPath: null }], true],
    ['auditor', [{ role: 'auditor', unitPath: null }], true],
    ['sekretariat', [{ role: 'unit-admin', unitPath: 'kota/dinas/' }], true],
    ['sekretariat', [{ role: 'unit-admin', unitPath: 'kota/badan/' }], false],
  ] as const)('[SKP-09] [SKP-23] lets %s with %j read it: %s', (employeeId, grants, may) => {
    expect(mayRead({ employeeId, grants }, parties)).toBe(may);
  });

  it.each([
    ['owner', [], true, true],
    ['boss', [], true, true],
    ['chief', [], true, true],
    ['next boss', [], true, true],
    ['colleague', [], false, false],
    ['admin', [{ role: 'agency-admin', unitPath: null }], true, true],
    ['auditor', [{ role: 'auditor', unitPath: null }], true, true],
    ['sekretariat', [{ role: 'unit-admin', unitPath: 'kota/dinas/' }], false, true],
    ['sekretariat', [{ role: 'unit-admin', unitPath: 'kota/badan/' }], false, false],
    ['boss', [{ role: 'unit-admin', unitPath: 'kota/dinas/' }], true, true],
    [
      'admin',
      [
        { role: 'unit-admin', unitPath: 'kota/dinas/' },
        { role: 'agency-admin', unitPath: null },
      ],
      true,
      true,
    ],
  ] as const)(
    '[SKP-61] lets %s with %j read dialogues and reasons: %s, and %s if the agency allows it',
    (employeeId, grants, may, mayOpen) => {
      expect(mayReadWords({ employeeId, grants }, parties, false)).toBe(may);
      expect(mayReadWords({ employeeId, grants }, parties, true)).toBe(mayOpen);
    },
  );

  it.each([
    ['draft', true],
    ['returned', true],
    ['submitted', false],
    ['agreed', false],
  ] as const)('can be written by its owner while %s: %s', (status, may) => {
    const skp = { ...plan, status };
    expect(canWrite(who('owner'), parties, skp).allowed).toBe(may);
    expect(canWrite(who('boss'), parties, skp).allowed).toBe(false);
    expect(canWrite(who('owner'), parties, { ...plan, status, cycleStatus: 'closed' }).allowed).toBe(false);
  });
});

describe('the approach of a plan', () => {
  it.each([
    [HEAD, 'A.1.2', true, false],
    [NARRATIVE_HEAD, 'A.1.1', true, false],
    [STAFF, 'A.1.7', false, true],
    [NARRATIVE_STAFF, 'A.1.6', true, false],
  ] as const)('[SKP-10] prints a plan of %o on form %s', (kind, format, assigner, supported) => {
    expect(formatOf(kind)).toBe(format);
    expect([namesAssigner(kind), namesSupported(kind)]).toEqual([assigner, supported]);
  });

  it.each([
    ['owner', 'draft', true],
    ['owner', 'returned', true],
    ['owner', 'submitted', false],
    ['owner', 'agreed', false],
    ['boss', 'draft', false],
    ['boss', 'submitted', false],
    ['boss', 'returned', true],
    ['boss', 'agreed', false],
    ['chief', 'returned', false],
    ['stranger', 'draft', false],
  ] as const)('[SKP-10] is chosen by the %s while %s: %s', (employeeId, status, may) => {
    const choose = (to: Approach, over = {}) =>
      canChooseApproach({ from: 'kuantitatif', to }, who(employeeId), parties, { ...plan, status, ...over }).allowed;
    expect(choose('kualitatif')).toBe(may);
    expect(choose('kuantitatif')).toBe(false);
    expect(choose('kualitatif', { cycleStatus: 'closed' })).toBe(false);
    expect(choose('kualitatif', { isChange: true })).toBe(false);
  });

  it('[SKP-10] can also be chosen by the superior of an appraiser who does not answer, because the superior can return the plan', () => {
    const choose = (today: string) => {
      const returned = { ...plan, status: 'returned', today } as const;
      return canChooseApproach({ from: 'kuantitatif', to: 'kualitatif' }, who('chief'), parties, returned).allowed;
    };
    expect([choose('2026-01-31'), choose('2026-03-02')]).toEqual([false, true]);
  });
});

describe('completeness', () => {
  it('[SKP-02] requires one result utama, and for each result support, indicators and targets', () => {
    expect(gapsOf(STAFF, [result])).toEqual([]);
    expect(gapsOf(STAFF, [{ ...result, kind: 'tambahan' }]).map(({ field }) => field)).toEqual(['results']);
    expect(canBeSubmitted(gapsOf(STAFF, [])).allowed).toBe(false);
  });

  it.each([
    [{ title: '' }, 'results.0.title'],
    [{ supportedLineageId: null, supportedText: '' }, 'results.0.supportedText'],
    [{ indicators: [] }, 'results.0.indicators'],
    [{ indicators: [{ ...indicator, title: '' }] }, 'results.0.indicators.0.title'],
    [{ indicators: [{ ...indicator, target: null }] }, 'results.0.indicators.0.target'],
    [{ indicators: [{ ...indicator, direction: 'by-date' as const, measure: '' }] }, 'results.0.indicators.0.target'],
  ])('[SKP-02] names the field of %j', (change, field) => {
    expect(gapsOf(STAFF, [{ ...result, ...change }]).map((gap) => gap.field)).toEqual([field]);
  });

  it.each([
    [{ supportedLineageId: null }],
    [{ indicators: [{ ...indicator, measure: '' }] }],
    [{ supportedLineageId: null, supportedText: '', supportIsProvisional: true }],
    [
      {
        indicators: [
          { ...indicator, direction: 'by-date' as const, target: null, targetOn: '2026-06-30', measure: '' },
        ],
      },
    ],
  ])('[SKP-02] is content with %j', (change) => {
    expect(gapsOf(STAFF, [{ ...result, ...change }])).toEqual([]);
  });

  it('[SKP-03] requires the budget perspective in a plan of a head', () => {
    const other = { ...indicator, perspective: 'proses-bisnis' } as const;
    expect(gapsOf(HEAD, [{ ...result, indicators: [other] }]).map(({ reason }) => reason)).toEqual([
      expect.stringContaining('Anggaran'),
    ]);
    expect(gapsOf(HEAD, [{ ...result, indicators: [other, indicator] }])).toEqual([]);
    expect(gapsOf(STAFF, [{ ...result, indicators: [other] }])).toEqual([]);
    expect(gapsOf(NARRATIVE_HEAD, [{ ...result, indicators: [other] }])).toHaveLength(1);
  });

  const narrative = { ...indicator, aspect: null, target: null, measure: '', perspective: null };
  it.each([
    [NARRATIVE_STAFF, {}, []],
    [NARRATIVE_STAFF, { indicators: [{ ...narrative, title: '' }] }, ['results.0.indicators.0.title']],
    [NARRATIVE_STAFF, { indicators: [] }, ['results.0.indicators']],
    [NARRATIVE_STAFF, { supportedLineageId: null, supportedText: '' }, []],
    [NARRATIVE_HEAD, {}, ['results', 'results.0.indicators.0.perspective']],
    [NARRATIVE_HEAD, { indicators: [{ ...narrative, perspective: 'anggaran' }] }, []],
  ] as const)('[SKP-11] asks %o for a narrative, with %j: %j', (kind, change, fields) => {
    const told = { ...result, indicators: [narrative], ...change };
    expect(gapsOf(kind, [told]).map(({ field }) => field)).toEqual(fields);
  });

  it.each([
    [STAFF, false],
    [NARRATIVE_STAFF, true],
    [HEAD, true],
    [NARRATIVE_HEAD, true],
  ] as const)('[SKP-12] asks %o who assigned each result: %s', (kind, asked) => {
    const fields = gapsOf(kind, [{ ...result, assignedBy: '' }]).map(({ field }) => field);
    expect(fields.includes('results.0.assignedBy')).toBe(asked);
  });

  it('[SKP-04] requires an aspect of staff and a perspective of heads, for every indicator', () => {
    const bare = { ...indicator, aspect: null, perspective: null };
    expect(gapsOf(STAFF, [{ ...result, indicators: [bare] }]).map(({ field }) => field)).toEqual([
      'results.0.indicators.0.aspect',
    ]);
    expect(gapsOf(HEAD, [{ ...result, indicators: [indicator, bare] }]).map(({ field }) => field)).toEqual([
      'results.0.indicators.1.perspective',
    ]);
  });
});

describe('the days of a plan', () => {
  it.each([
    [null, null, '2026-01-31', undefined],
    [null, null, '2026-02-01', 'employee'],
    ['draft', null, '2026-02-01', 'employee'],
    ['returned', null, '2026-02-01', 'employee'],
    ['submitted', '2026-01-31', '2026-01-31', undefined],
    ['submitted', '2026-01-31', '2026-02-01', 'appraiser'],
    ['submitted', '2026-02-01', '2026-02-01', 'employee'],
    ['agreed', '2026-02-10', '2026-03-01', undefined],
  ] as const)(
    '[SKP-05] a plan that is %s, submitted on %s: on %s the late person is %s',
    (status, submittedOn, today, party) => {
      const hands = { submittedOn, firstSubmittedOn: submittedOn, returnedOn: null };
      expect(planLateness({ status, ...hands, dueOn: '2026-01-31' }, today)?.party).toBe(party);
    },
  );

  it.each([
    // The plan is returned early: its own due day is later than a week after the return.
    ['2026-01-10', '2026-01-12', null, '2026-01-31'],
    ['2026-01-10', '2026-01-28', null, '2026-02-04'],
    ['2026-01-31', '2026-02-02', null, '2026-02-09'],
    ['2026-02-01', '2026-02-02', null, '2026-01-31'],
    ['2026-01-20', '2026-01-28', '2026-01-30', '2026-01-31'],
    ['2026-01-20', '2026-02-02', '2026-02-09', '2026-02-16'],
    ['2026-01-20', '2026-02-02', '2026-02-10', '2026-02-09'],
    ['2026-02-01', '2026-02-02', '2026-02-03', '2026-01-31'],
  ] as const)(
    '[SKP-05] a plan first submitted on %s, returned on %s, submitted again on %s is due from the person who has it on %s',
    (firstSubmittedOn, returnedOn, submittedOn, day) => {
      const status = submittedOn ? 'submitted' : 'returned';
      const plan = { status, submittedOn, firstSubmittedOn, returnedOn, dueOn: '2026-01-31' } as const;
      expect(turnDueOn(plan)).toBe(day);
    },
  );

  it.each([
    ['2025-01-01', '2026-01-01'],
    ['2026-01-01', '2026-01-01'],
    ['2026-08-25', '2026-08-25'],
  ])('[SKP-06] is in force, for a segment from %s, from %s', (fromOn, effectiveOn) => {
    expect(effectiveOnOf('2026-01-01', fromOn)).toBe(effectiveOn);
  });

  it.each([
    [{ cycleStatus: 'open', needsPlan: true, hasPlan: false }, true],
    [{ cycleStatus: 'draft', needsPlan: true, hasPlan: false }, false],
    [{ cycleStatus: 'closed', needsPlan: true, hasPlan: false }, false],
    [{ cycleStatus: 'open', needsPlan: false, hasPlan: false }, false],
    [{ cycleStatus: 'open', needsPlan: true, hasPlan: true }, false],
  ] as const)('is begun with %j: %s', (asked, may) => {
    expect(canDraft({ isOver: false, ...asked }).allowed).toBe(may);
    expect(canDraft({ ...asked, isOver: true }).allowed).toBe(false);
  });
});

describe('targets in words', () => {
  it.each([
    [{ direction: 'more', target: '95', targetOn: null, measure: 'persen' }, '≥ 95 persen', '≥ 95'],
    [{ direction: 'less', target: '1234.5', targetOn: null, measure: 'rupiah' }, '≤ 1.234,5 rupiah', '≤ 1.234,5'],
    [{ direction: 'exact', target: '12', targetOn: null, measure: '' }, 'tepat 12', 'tepat 12'],
    [
      { direction: 'by-date', target: null, targetOn: '2026-06-30', measure: '' },
      'paling lambat 30 Juni 2026',
      'paling lambat 30 Juni 2026',
    ],
    [{ direction: 'more', target: null, targetOn: null, measure: 'persen' }, '', ''],
    [{ direction: 'by-date', target: null, targetOn: null, measure: '' }, '', ''],
  ] as const)('%j reads "%s" and is typed "%s"', (indicator, text, field) => {
    expect(targetText(indicator)).toBe(text);
    expect(targetField(indicator)).toBe(field);
  });
});
