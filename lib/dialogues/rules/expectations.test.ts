import { expect, it } from 'vitest';
import type { VersionState } from '../../skp/rules/writing';
import { canAnswer, canPropose, canSay, sideIn } from './expectations';
import { placeKey, settledWording, topicsOf, wordingFault } from './topics';

const parties = { ownerId: 'pegawai', appraiserId: 'penilai', reviewerId: 'atasan' };
const plan: VersionState = {
  status: 'draft',
  isChange: false,
  cycleStatus: 'open',
  cycleEndOn: '2026-12-31',
  planningToOn: '2026-01-31',
  openedOn: undefined,
  segmentFromOn: '2025-01-01',
  segmentToOn: null,
  today: '2026-01-20',
};

it.each([
  ['pegawai', '2026-01-20', 'draft', 'owner'],
  ['penilai', '2026-01-20', 'draft', 'appraiser'],
  ['atasan', '2026-01-20', 'draft', undefined],
  ['atasan', '2026-02-01', 'submitted', 'appraiser'],
  ['atasan', '2026-02-01', 'agreed', undefined],
  ['penilai', '2026-06-01', 'agreed', 'appraiser'],
  ['auditor', '2026-02-01', 'submitted', undefined],
] as const)('[DIALOG-01] %s on %s, the plan %s: %s', (employeeId, today, status, side) => {
  expect(sideIn({ employeeId }, parties, { ...plan, status, today })).toBe(side);
});

it.each([
  ['draft', 'open', null, true],
  ['submitted', 'open', null, true],
  ['agreed', 'open', null, true],
  ['agreed', 'closed', null, false],
  ['draft', 'open', '2026-01-10', false],
] as const)(
  '[DIALOG-02] is open on a %s plan of an %s year, the post ending %s: %s',
  (status, cycleStatus, segmentToOn, isOpen) => {
    const state = { ...plan, status, cycleStatus, segmentToOn };
    expect(canSay('owner', state).allowed).toBe(isOpen);
    expect(canSay('appraiser', state).allowed).toBe(isOpen);
    expect(canPropose('appraiser', state).allowed).toBe(isOpen);
    expect(canAnswer('owner', state).allowed).toBe(isOpen);
  },
);

it.each([
  ['owner', false, true],
  ['appraiser', true, false],
  [undefined, false, false],
] as const)('[DIALOG-03] %s: can propose %s, can answer %s', (side, proposes, answers) => {
  expect(canPropose(side, plan).allowed).toBe(proposes);
  expect(canAnswer(side, plan).allowed).toBe(answers);
});

const content = {
  results: [
    {
      lineageId: 'r1',
      title: 'Terlaksananya pelayanan',
      indicators: [
        { lineageId: 'i1', title: 'Cakupan', direction: 'more', target: '95', targetOn: null, measure: 'persen' },
        { lineageId: 'i2', title: 'Selesai', direction: 'by-date', target: null, targetOn: '2026-06-30', measure: '' },
      ],
    },
    { lineageId: 'r2', title: '', indicators: [] },
  ],
  expectations: { loyal: 'Menjaga rahasia' },
} as const;

it.each([
  ['kuantitatif', ['title', 'indicator:i1', 'target:i1', 'indicator:i2', 'target:i2']],
  ['kualitatif', ['title', 'indicator:i1', 'indicator:i2']],
] as const)('[DIALOG-04] offers the places of a %s plan', (approach, places) => {
  const topics = topicsOf(content, approach);
  expect(topics[0]!.places.map(placeKey)).toEqual(places);
  expect(topics[1]!.title).toBe('Hasil kerja 2 (belum diisi)');
  expect(topics).toHaveLength(9);
  expect(topics.find(({ key }) => key === 'loyal')!.places[0]!.now).toBe('Menjaga rahasia');
});

it('reads targets like the editor', () => {
  const [{ places }] = topicsOf(content, 'kuantitatif') as [ReturnType<typeof topicsOf>[number]];
  const [, , number, , day] = places;
  expect(settledWording(number!, '097,50')).toBe('97,5');
  expect(wordingFault(day!, 'nanti')).toContain('30 Juni 2026');
  expect(settledWording(day!, '30-7-2026')).toBe('30 Juli 2026');
});
