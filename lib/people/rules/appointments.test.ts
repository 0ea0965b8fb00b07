import { describe, expect, it } from 'vitest';
import { isFree, mayBeNamed, needsLetter } from './appointments';
import type { PositionClass } from './positions';

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
    expect(mayBeNamed(post(positionClass, isHead), capacity).allowed).toBe(allowed);
  });

  it('[ORANG-04] never lets two act on one day', () => {
    const march = { fromOn: '2026-03-01', toOn: '2026-03-31' };
    expect(isFree([march], { fromOn: '2026-03-31', toOn: null }).allowed).toBe(false);
    expect(isFree([march], { fromOn: '2026-04-01', toOn: null }).allowed).toBe(true);
    expect(isFree([{ ...march, toOn: null }], { fromOn: '2027-01-01', toOn: '2027-01-02' }).allowed).toBe(false);
  });

  it.each([
    ['plt', true],
    ['plh', true],
    ['delegasi', false],
    ['definitif', false],
  ] as const)('[ORANG-04] asks a letter of %s: %s', (capacity, needed) => {
    expect(needsLetter(capacity)).toBe(needed);
  });
});
