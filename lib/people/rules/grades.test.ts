import { describe, expect, it } from 'vitest';
import { PNS_GRADES, PPPK_GRADES, rankOf, readGrade } from './grades';

describe('grades', () => {
  it('[ORANG-02] has 17 grades of PNS and 17 of PPPK', () => {
    expect([PNS_GRADES.length, PPPK_GRADES.length]).toEqual([17, 17]);
  });

  it.each([
    ['III/c', 'pns', 'III/c'],
    ['iii/C', 'pns', 'III/c'],
    ['IIIc', 'pns', 'III/c'],
    ['Penata (III/c)', 'pns', 'III/c'],
    ['Penata, III/c', 'pns', 'III/c'],
    ['IV/e', 'pns', 'IV/e'],
    ['III/e', 'pns', undefined],
    ['V/a', 'pns', undefined],
    ['XIII/a', 'pns', undefined],
    ['IX', 'pns', undefined],
    ['ix', 'pppk', 'IX'],
    ['Golongan IX', 'pppk', 'IX'],
    ['XVIII', 'pppk', undefined],
    ['III/d - Penata Tk. I', 'pns', 'III/d'],
    ['3/d', 'pns', 'III/d'],
    ['4 a', 'pns', 'IV/a'],
    ['III/c ke III/d', 'pns', undefined],
    ['5/a', 'pns', undefined],
    ['9', 'pppk', 'IX'],
    ['Gol. IX', 'pppk', 'IX'],
    ['PPPK IX', 'pppk', 'IX'],
    ['IX/-', 'pppk', 'IX'],
    ['18', 'pppk', undefined],
    ['III/c', 'pppk', undefined],
  ] as const)('[ORANG-02] reads "%s" of %s as %s', (typed, employment, grade) => {
    expect(readGrade(typed, employment)).toBe(grade);
  });

  it.each([
    ['III/c', 'pns', 'Penata, III/c'],
    ['IV/b', 'pns', 'Pembina Tingkat I, IV/b'],
    ['VII', 'pppk', 'Golongan VII'],
    [null, 'pejabat-negara', ''],
  ] as const)('[ORANG-02] prints %s of %s as "%s"', (grade, employment, printed) => {
    expect(rankOf(grade, employment)).toBe(printed);
  });
});
