import { describe, expect, it } from 'vitest';
import { canTake, canWrite } from './access';
import { canDiscardChange, canOpenChange, canSubmitChange, changeEffectiveOn } from './changes';
import { canStillChange } from './closing';
import { type ComparedContent, differencesOf } from './differences';
import { BLANK_MANUAL } from './manual';
import type { SkpStatus } from './vocabulary';
import { versionStateOf, writingOf } from './writing';

const parties = { ownerId: 'owner', appraiserId: 'boss', reviewerId: 'chief', unitPath: 'kota/dinas/bidang/' };
const who = (employeeId: string) => ({ employeeId, grants: [] });
const dates = {
  cycleStatus: 'open',
  cycleEndOn: '2026-12-31',
  planningToOn: '2026-01-31',
  openedOn: undefined,
  segmentFromOn: '2025-01-01',
  segmentToOn: null,
} as const;
const agreed = { ...dates, status: 'agreed', isChange: false, today: '2026-06-01' } as const;
const change = (status: SkpStatus) => ({ ...dates, status, isChange: true, today: '2026-06-01' });

describe('the working version', () => {
  const inForce = { versionId: 'v1', status: 'agreed', changeVersionId: null, changeStatus: null } as const;
  it('is the open change, otherwise the version of the plan itself', () => {
    expect(writingOf(inForce)).toEqual({ versionId: 'v1', status: 'agreed', isChange: false });
    const open = { ...inForce, changeVersionId: 'v2', changeStatus: 'returned' } as const;
    expect(writingOf(open)).toEqual({ versionId: 'v2', status: 'returned', isChange: true });
    expect(versionStateOf({ ...open, ...dates }, '2026-06-01')).toEqual(change('returned'));
  });

  it.each([
    ['draft', true, ['submit'], []],
    ['returned', true, ['submit'], []],
    ['submitted', false, ['withdraw'], ['return', 'agree']],
  ] as const)(
    '[SKP-15] has the same steps as a plan: a change that is %s',
    (status, writable, byOwner, byAppraiser) => {
      expect(canWrite(who('owner'), parties, change(status)).allowed).toBe(writable);
      expect(canWrite(who('boss'), parties, change(status)).allowed).toBe(false);
      for (const step of byOwner) expect(canTake(step, who('owner'), parties, change(status)).allowed).toBe(true);
      for (const step of byAppraiser) expect(canTake(step, who('boss'), parties, change(status)).allowed).toBe(true);
    },
  );
});

describe('beginning and discarding a change', () => {
  it.each([
    ['owner', agreed, true],
    ['boss', agreed, true],
    ['chief', agreed, false],
    ['stranger', agreed, false],
    ['owner', { ...agreed, status: 'submitted' as const }, false],
    ['owner', change('draft'), false],
    ['owner', { ...agreed, cycleStatus: 'closed' as const }, false],
    ['owner', { ...agreed, today: '2026-12-31' }, true],
    ['owner', { ...agreed, today: '2027-01-01' }, false],
  ])('[SKP-15] lets %s begin one of %j: %s', (id, plan, may) => {
    expect(canOpenChange(who(id), parties, plan).allowed).toBe(may);
  });

  it.each([
    ['owner', 'owner', 'draft', true],
    ['owner', 'owner', 'returned', true],
    ['owner', 'owner', 'submitted', false],
    ['boss', 'owner', 'draft', false],
    ['owner', 'boss', 'draft', false],
    ['boss', 'boss', 'draft', true],
    ['boss', 'boss who left', 'draft', true],
    ['chief', 'boss', 'draft', false],
  ] as const)('[SKP-16] lets %s discard what %s began, while %s: %s', (id, openedBy, status, may) => {
    expect(canDiscardChange(who(id), parties, { ...change(status), openedBy }).allowed).toBe(may);
  });

  it('[SKP-16] discards nothing if no change is open, and still discards after the year', () => {
    expect(canDiscardChange(who('owner'), parties, { ...agreed, openedBy: null })).toMatchObject({
      reasons: ['Tidak ada perubahan yang sedang disusun.'],
    });
    const late = { ...change('draft'), today: '2027-01-05', openedBy: 'owner' };
    expect(canDiscardChange(who('owner'), parties, late).allowed).toBe(true);
    expect(canTake('submit', who('owner'), parties, late).allowed).toBe(false);
  });

  it.each([
    ['change', 0, false, false],
    ['change', 0, true, false],
    ['change', 1, false, true],
    ['successor', 0, false, false],
    ['successor', 0, true, true],
    ['successor', 2, false, true],
  ] as const)(
    '[SKP-17] a version of the kind %s with %i differences, confirmed: %s, can be submitted: %s',
    (...asked) => {
      const [kind, differences, isConfirmed, says] = asked;
      expect(canSubmitChange({ kind, differences, isConfirmed }).allowed).toBe(says);
    },
  );

  it.each([
    ['2026-06-10', '2026-01-01', '2025-01-01', '2026-06-10'],
    ['2025-12-20', '2026-01-01', '2025-01-01', '2026-01-01'],
    ['2026-08-10', '2026-01-01', '2026-08-15', '2026-08-15'],
  ])('[SKP-18] set on %s in a year from %s and a segment from %s holds from %s', (setOn, year, segment, day) => {
    expect(changeEffectiveOn(setOn, year, segment)).toBe(day);
  });
});

describe('a plan closes', () => {
  it.each([
    [{ ...agreed, segmentToOn: '2026-08-14', today: '2026-08-14' }, true],
    [{ ...agreed, segmentToOn: '2026-08-14', today: '2026-08-15' }, false],
    [{ ...agreed, segmentToOn: '2026-12-31', today: '2027-01-10' }, true],
    [{ ...agreed, cycleStatus: 'closed' as const }, false],
    [{ ...agreed, today: '2027-01-10' }, true],
  ])('[SKP-20] with its segment and its year: %j is open: %s', (plan, open) => {
    expect(canStillChange(plan).allowed).toBe(open);
  });
});

describe('differences', () => {
  const indicator = {
    lineageId: 'i1',
    title: 'Balita ditangani',
    aspect: 'kuantitas',
    direction: 'more',
    target: '95',
    targetOn: null,
    measure: 'persen',
    perspective: null,
  } as const;
  const result = {
    lineageId: 'r1',
    kind: 'utama',
    title: 'Pelayanan gizi',
    supportedText: 'Mutu pelayanan',
    supportIsProvisional: false,
    assignedBy: '',
    indicators: [indicator],
  } as const;
  const content: ComparedContent = {
    results: [result],
    expectations: { adaptif: 'Cepat mencatat' },
    annex: { 'resource-support': ['Dua tenaga'], accountability: [], consequence: [] },
    manuals: {},
  };
  const withResult = (changes: object) => ({ ...content, results: [{ ...result, ...changes }] });
  const withIndicator = (changes: object) => withResult({ indicators: [{ ...indicator, ...changes }] });
  const other = { ...result, lineageId: 'r2', title: 'Pedoman', indicators: [] };

  it('[SKP-19] shows an added result with an empty indicator without a stray sign', () => {
    const blank = { ...indicator, lineageId: 'i2', title: '', target: null, measure: '' };
    const came = { ...content, results: [result, { ...other, indicators: [blank] }] };
    expect(differencesOf(content, came)).toMatchObject([{ before: '', after: 'Pedoman' }]);
  });

  it.each<[string, ComparedContent, string, string, string]>([
    [
      'a title',
      withResult({ title: 'Pelayanan gizi balita' }),
      'Rencana hasil kerja',
      'Pelayanan gizi',
      'Pelayanan gizi balita',
    ],
    ['a kind', withResult({ kind: 'tambahan' }), 'Jenis', 'Utama', 'Tambahan'],
    [
      'what it supports',
      withResult({ supportedText: 'Gizi' }),
      'Mendukung hasil kerja pimpinan',
      'Mutu pelayanan',
      'Gizi',
    ],
    [
      'that it is provisional',
      withResult({ supportIsProvisional: true }),
      'Mendukung hasil kerja pimpinan',
      'Mutu pelayanan',
      'Mutu pelayanan (sementara)',
    ],
    ['who assigns it', withResult({ assignedBy: 'Kepala Dinas' }), 'Pemberi penugasan', '', 'Kepala Dinas'],
    ['an indicator', withIndicator({ title: 'Balita' }), 'Indikator', 'Balita ditangani', 'Balita'],
    ['a target', withIndicator({ target: '97.5' }), 'Target “Balita ditangani”', '≥ 95 persen', '≥ 97,5 persen'],
    [
      'a direction',
      withIndicator({ direction: 'exact' }),
      'Target “Balita ditangani”',
      '≥ 95 persen',
      'tepat 95 persen',
    ],
    ['a measure', withIndicator({ measure: 'anak' }), 'Target “Balita ditangani”', '≥ 95 persen', '≥ 95 anak'],
    ['an aspect', withIndicator({ aspect: 'waktu' }), 'Aspek “Balita ditangani”', 'Kuantitas', 'Waktu'],
    ['a perspective', withIndicator({ perspective: 'anggaran' }), 'Perspektif “Balita ditangani”', '', 'Anggaran'],
    [
      'an indicator that came',
      withResult({ indicators: [indicator, { ...indicator, lineageId: 'i2', title: 'Ibu' }] }),
      '',
      '',
      'Ibu: ≥ 95 persen',
    ],
    ['an indicator that went', withResult({ indicators: [] }), '', 'Balita ditangani: ≥ 95 persen', ''],
    ['a result that came', { ...content, results: [other, result] }, '', '', 'Pedoman'],
    ['a result that went', { ...content, results: [] }, '', 'Pelayanan gizi; Balita ditangani: ≥ 95 persen', ''],
    ['a special expectation', { ...content, expectations: {} }, '', 'Cepat mencatat', ''],
    [
      'a part of a manual',
      { ...content, manuals: { i1: { ...BLANK_MANUAL, purpose: 'Mengukur mutu' } } },
      'Manual, tujuan “Balita ditangani”',
      '',
      'Mengukur mutu',
    ],
    [
      'a line of the annex',
      { ...content, annex: { ...content.annex, consequence: ['Penghargaan'] } },
      '',
      '',
      'Penghargaan',
    ],
  ])('[SKP-19] name %s', (_, after, field, before, now) => {
    expect(differencesOf(content, after)).toEqual([expect.objectContaining({ field, before, after: now })]);
  });

  it('[SKP-19] ignore the order of rows, and count a reworded line as two differences', () => {
    const two = { ...content, results: [result, other] };
    expect(differencesOf(two, { ...content, results: [other, result] })).toEqual([]);
    const annex = { ...content.annex, 'resource-support': ['Tiga tenaga'] };
    expect(differencesOf(content, { ...content, annex }).map(({ before, after }) => [before, after])).toEqual([
      ['Dua tenaga', ''],
      ['', 'Tiga tenaga'],
    ]);
  });
});
