import { describe, expect, it } from 'vitest';
import { canActBeside, canActFor, canActUntil, canBeNamed, canStandInFor, needsLetter, trueTerm } from './appointments';
import type { PositionClass } from './vocabulary';

const post = (positionClass: PositionClass, isHead: boolean) => ({ positionClass, isHead });

describe('naming who appraises', () => {
  it.each([
    ['pengawas', false, 'definitif', true],
    ['jpt-pratama', true, 'definitif', true],
    ['pejabat-negara', true, 'definitif', true],
    ['pelaksana', false, 'definitif', false],
    ['fungsional', false, 'definitif', false],
    ['fungsional', true, 'definitif', true],
    ['fungsional', false, 'delegasi', false],
    ['fungsional', true, 'delegasi', true],
    ['pelaksana', false, 'delegasi', true],
    ['fungsional', false, 'plt', true],
  ] as const)('[ORANG-04] %s (head: %s) as %s: %s', (positionClass, isHead, capacity, allowed) => {
    expect(canBeNamed(post(positionClass, isHead), capacity).allowed).toBe(allowed);
  });

  it('[ORANG-04] never lets two people act on one day', () => {
    const march = { fromOn: '2026-03-01', toOn: '2026-03-31' };
    expect(canActBeside([march], { fromOn: '2026-03-31', toOn: null }).allowed).toBe(false);
    expect(canActBeside([march], { fromOn: '2026-04-01', toOn: null }).allowed).toBe(true);
    expect(canActBeside([{ ...march, toOn: null }], { fromOn: '2027-01-01', toOn: '2027-01-02' }).allowed).toBe(false);
  });

  it.each([
    ['plt', true],
    ['plh', true],
    ['delegasi', true],
    ['definitif', false],
  ] as const)('[ORANG-04] needs a letter for %s: %s', (capacity, needed) => {
    expect(needsLetter(capacity)).toBe(needed);
  });

  it.each([
    ['plt', 'unit', true],
    ['plh', 'unit', true],
    ['delegasi', 'unit', true],
    ['definitif', 'unit', false],
    ['plt', 'person', false],
    ['plh', 'person', false],
    ['delegasi', 'person', true],
    ['definitif', 'person', true],
  ] as const)('[ORANG-23] names a %s for a %s: %s', (capacity, subject, allowed) => {
    expect(canActFor(capacity, subject === 'unit').allowed).toBe(allowed);
  });

  it.each([
    ['a Plt. without end', 'plt', null, null, true],
    ['a delegation without end', 'delegasi', null, null, true],
    ['a Plh. without end', 'plh', null, null, false],
    ['a Plh. of any length where nothing limits it', 'plh', '2026-12-31', null, true],
    ['a Plh. to the last day of the limit', 'plh', '2026-03-30', 30, true],
    ['a Plh. a day beyond the limit', 'plh', '2026-03-31', 30, false],
    ['a Plt. beyond the limit of Plh.', 'plt', '2026-12-31', 30, true],
    ['an end before the beginning', 'plt', '2026-02-28', null, false],
  ] as const)('[ORANG-24] %s: %s until %s, limit %s', (_what, capacity, toOn, plhMaxDays, allowed) => {
    expect(canActUntil({ fromOn: '2026-03-01', toOn }, { capacity, plhMaxDays }).allowed).toBe(allowed);
  });

  it.each([
    ['the holder', 'maya', null, false],
    ['the holder after leaving the post', 'maya', '2026-02-28', true],
    ['somebody else', 'andi', null, true],
  ] as const)('[ORANG-23] lets nobody act for themselves: %s', (_who, appraiserId, toOn, allowed) => {
    const holders = [{ employeeId: 'maya', fromOn: '2025-01-01', toOn }];
    expect(canStandInFor(appraiserId, { fromOn: '2026-03-01', toOn: null }, holders).allowed).toBe(allowed);
  });
});

describe('the days on which an appointment counts', () => {
  const letter = { fromOn: '2026-03-01', toOn: '2026-12-31' };
  it.each([
    ['the letter alone', letter, {}, '2026-12-31', null],
    ['an open letter', { ...letter, toOn: null }, {}, null, null],
    ['a unit that was closed', letter, { 'unit-closed': '2026-05-15' }, '2026-05-15', 'unit-closed'],
    ['an open letter for it', { ...letter, toOn: null }, { 'unit-closed': '2026-05-15' }, '2026-05-15', 'unit-closed'],
    ['a unit that is closed after the letter', letter, { 'unit-closed': '2027-01-31' }, '2026-12-31', null],
    [
      'the person named leaves first',
      letter,
      { 'unit-closed': '2026-06-30', left: '2026-04-30' },
      '2026-04-30',
      'left',
    ],
  ] as const)('[ORANG-28] %s', (_, term, ends, toOn, endedBy) => {
    expect(trueTerm(term, ends)).toEqual({ fromOn: '2026-03-01', toOn, endedBy });
  });
});
