import { describe, expect, it } from 'vitest';
import { reasonsOf } from '../../kernel/decision';
import { canOpen, gapsOf, predikatFrom } from './readiness';

const ready = {
  isAppraiser: true,
  skpStatus: 'agreed',
  achievement: 'baik',
  enterers: 'Kepala Dinas Kesehatan',
  unitName: 'Bidang Pelayanan Kesehatan',
} as const;

describe('opening an appraisal', () => {
  it.each([
    ['with an agreed plan and the achievement', {}, 0],
    ['without an agreed plan', { skpStatus: 'submitted' as const }, 1],
    ['without the achievement', { achievement: undefined }, 1],
    ['by another person', { isAppraiser: false }, 1],
    ['with nothing at all', { isAppraiser: false, skpStatus: 'draft' as const, achievement: undefined }, 3],
  ])('[NILAI-09] %s', (_, change, reasons) => {
    expect(reasonsOf(canOpen({ ...ready, ...change }))).toHaveLength(reasons);
  });

  it('says who can enter the missing achievement', () => {
    expect(reasonsOf(canOpen({ ...ready, achievement: undefined }))[0]).toContain('Kepala Dinas Kesehatan');
  });
});

describe('handing an appraisal over', () => {
  const whole = {
    resultsRating: 'sesuai',
    resultsReason: 'Target tercapai.',
    behaviourRating: 'diatas',
    behaviourReason: 'Menjadi teladan.',
    recommendation: 'Dampingi rekan baru.',
  } as const;

  it.each([
    ['nothing lacks', {}, []],
    ['no rating of results', { resultsRating: null }, ['resultsRating']],
    ['no reason for results', { resultsReason: '' }, ['resultsReason']],
    ['a word for a reason', { resultsReason: ' Bagus    ' }, ['resultsReason']],
    ['no rating of behaviour', { behaviourRating: null }, ['behaviourRating']],
    ['no reason for behaviour', { behaviourReason: '' }, ['behaviourReason']],
    ['no note or recommendation', { recommendation: ' ' }, ['recommendation']],
  ])('[NILAI-10] %s', (_, change, fields) => {
    expect(Object.keys(gapsOf({ ...whole, ...change }))).toEqual(fields);
  });

  it('has a predikat once both ratings are given', () => {
    expect(predikatFrom(whole)).toBe('baik');
    expect(predikatFrom({ ...whole, behaviourRating: null })).toBeNull();
  });
});
