import { describe, expect, it } from 'vitest';
import { ANNEX_WORDS } from '../labels';
import { savePlanInput } from '../schema';
import { CORE_VALUES } from './core-values';
import { ANNEX_BLOCKS } from './vocabulary';

describe('behaviour and annex, the same for everybody', () => {
  it.each([
    [1, 'Berorientasi Pelayanan'],
    [2, 'Akuntabel'],
    [3, 'Kompeten'],
    [4, 'Harmonis'],
    [5, 'Loyal'],
    [6, 'Adaptif'],
    [7, 'Kolaboratif'],
  ])('[SKP-25] core value %i is %s, with three guides of its own', (place, name) => {
    const value = CORE_VALUES[place - 1]!;
    expect(value.name).toBe(name);
    expect(new Set(value.guides).size).toBe(3);
    expect(CORE_VALUES).toHaveLength(7);
  });

  it('[SKP-25] core values are found by the keys with which expectations were stored', () => {
    expect(CORE_VALUES.map(({ key }) => key)).toEqual([
      'berorientasi-pelayanan',
      'akuntabel',
      'kompeten',
      'harmonis',
      'loyal',
      'adaptif',
      'kolaboratif',
    ]);
  });

  it('[SKP-25] each, some or none may have a special expectation of the leader', () => {
    const plan = (expectations: object) =>
      savePlanInput.parse({ skpId: 'skp', revision: '1', intent: 'save', results: [], expectations });
    expect(Object.values(plan({}).expectations).filter(Boolean)).toEqual([]);
    expect(plan({ loyal: 'Menjaga data pasien' }).expectations.loyal).toBe('Menjaga data pasien');
  });

  it.each([
    ['resource-support', 'Dukungan sumber daya'],
    ['accountability', 'Skema pertanggungjawaban'],
    ['consequence', 'Konsekuensi'],
  ] as const)('[SKP-26] the annex has the block %s (%s), line by line, or empty', (block, title) => {
    const lines = (typed: string) =>
      savePlanInput.parse({ skpId: 'skp', revision: '1', intent: 'save', results: [], annex: { [block]: typed } })
        .annex[block];
    expect(ANNEX_BLOCKS).toContain(block);
    expect(ANNEX_WORDS[block].title).toBe(title);
    expect(lines('Dua tenaga gizi\r\n\r\n Timbangan digital ')).toEqual(['Dua tenaga gizi', 'Timbangan digital']);
    expect(lines('')).toEqual([]);
  });
});
