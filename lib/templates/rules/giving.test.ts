import { describe, expect, it } from 'vitest';
import { PLAN_LIMITS } from '../../skp/rules/plan';
import { type Candidate, changes, editionOf, namedPeople, outcomeOf, whyClosed } from './giving';

const everybody = {
  form: 'staff',
  positionClass: null,
  functionalLevel: null,
  positionName: '',
  unitPath: null,
} as const;
const nurse: Candidate = {
  ...{ form: 'staff', positionClass: 'fungsional', functionalLevel: 'ahli-muda', name: 'Perawat', unitPath: 'a/b/' },
  ...{ status: null, excuse: null },
};

describe('why nothing is put into a plan', () => {
  it.each([
    ['nothing where none was begun', nurse, undefined],
    ['nothing where it is written', { ...nurse, status: 'draft' }, undefined],
    ['nothing where it came back', { ...nurse, status: 'returned' }, undefined],
    ['that it was handed in', { ...nurse, status: 'submitted' }, /sudah diajukan/],
    ['that it is set', { ...nurse, status: 'agreed' }, /sudah ditetapkan/],
    [
      'that none is needed',
      { ...nurse, excuse: 'Cuti di luar tanggungan' },
      /^Dikecualikan dari SKP: Cuti di luar tanggungan\.$/,
    ],
    [
      'nothing about an excuse if a plan was begun nevertheless',
      { ...nurse, status: 'draft', excuse: 'Cuti' },
      undefined,
    ],
  ] as const)('%s', (_, candidate, why) => {
    const told = whyClosed(everybody, candidate);
    if (why) expect(told).toMatch(why);
    else expect(told).toBeUndefined();
  });
});

describe('the effect of a template on a plan', () => {
  const row = (i: number, indicators = 1) => ({
    originId: `asal-${i}`,
    title: `Hasil kerja ke-${i}`,
    indicators: Array.from({ length: indicators }, (_, n) => ({ title: `Indikator ${i}.${n}` })),
  });
  const rows = (count: number, from = 0) => Array.from({ length: count }, (_, i) => row(from + i));
  const { results, indicators } = PLAN_LIMITS;

  it('fills it up to its limit, and not one more', () => {
    expect(outcomeOf(everybody, nurse, rows(results - 1), rows(1, 100), 'complete')).toMatchObject({
      state: 'given',
      added: 1,
    });
    expect(outcomeOf(everybody, nurse, rows(results), rows(1, 100), 'complete')).toMatchObject({ state: 'closed' });
  });

  it('completes a result up to its limit, and not one more', () => {
    const one = (count: number) => [row(1, count)];
    expect(outcomeOf(everybody, nurse, one(1), one(indicators), 'complete')).toMatchObject({ completed: 1, added: 0 });
    expect(outcomeOf(everybody, nurse, one(1), one(indicators + 1), 'complete')).toMatchObject({ state: 'closed' });
  });

  it('completes a result that two entries complete, and counts the indicators of both', () => {
    const entry = (title: string, origin = title) => ({ ...row(1), originId: origin, indicators: [{ title }] });
    const two = [entry('A'), entry('B')];
    const told = (planned: Parameters<typeof outcomeOf>[2], mode: 'complete' | 'skip' = 'complete') =>
      outcomeOf(everybody, nurse, planned, [...two, entry('b', 'lain')], mode);
    expect(told([row(1)])).toMatchObject({ added: 0, completed: 1, there: 1 });
    expect(told([row(1)], 'skip')).toMatchObject({ added: 0, completed: 0, there: 3 });
    expect(told([])).toMatchObject({ added: 1, completed: 0, there: 1 });
    expect(told([row(1, indicators - 2)])).toMatchObject({ state: 'given' });
    expect(told([row(1, indicators - 1)])).toMatchObject({ state: 'closed' });
    const many = [row(1, indicators), entry('B')];
    expect(outcomeOf(everybody, nurse, [], many, 'complete')).toMatchObject({ state: 'closed' });
  });

  it('changes nothing the second time, but begins a plan that is not there', () => {
    const again = outcomeOf(everybody, { ...nurse, status: 'draft' }, rows(2), rows(2), 'complete');
    expect(again).toEqual({ state: 'given', begins: false, added: 0, completed: 0, there: 2 });
    expect(changes(again)).toBe(false);
    expect(changes(outcomeOf(everybody, nurse, rows(2), rows(2), 'complete'))).toBe(true);
    expect(changes({ state: 'closed', why: 'x' })).toBe(false);
  });
});

it('names ten people, and counts the others', () => {
  const names = Array.from({ length: 12 }, (_, i) => `Orang ${i + 1}`);
  expect(namedPeople(names.slice(0, 10))).toBe(names.slice(0, 10).join(', '));
  expect(namedPeople(names)).toBe(`${names.slice(0, 10).join(', ')}, dan 2 orang lain`);
});

it('an edition changes if an entry was changed or retired', () => {
  const edition = {
    revision: 3,
    entries: [
      { revision: 1, retiredAt: null },
      { revision: 2, retiredAt: null },
    ],
  };
  expect(editionOf(edition)).toBe('3.1.2');
  expect(editionOf({ ...edition, entries: [{ revision: 1, retiredAt: new Date(0) }] })).toBe('3.1x');
});
