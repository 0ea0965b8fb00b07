import { describe, expect, it } from 'vitest';
import { readGrade } from './grades';
import { IMPORT_COLUMNS, type ImportKey } from './import-columns';
import { readYesNo } from './import-person';
import { readClass, readEmployment, readLevel } from './import-words';

const UNDERSTOOD: Partial<Record<ImportKey, (word: string) => boolean>> = {
  isIndependent: (word) => readYesNo(word) !== undefined,
  isHead: (word) => readYesNo(word) !== undefined,
  employment: (word) => readEmployment(word).fault === undefined,
  positionClass: (word) => readClass(word).fault === undefined,
  functionalLevel: (word) => readLevel(word).fault === undefined,
  grade: (word) => readGrade(word, word.includes('/') ? 'pns' : 'pppk') === word,
};

describe('the lists of the file to fill in', () => {
  const offered = IMPORT_COLUMNS.flatMap(({ key, choices = [] }) => choices.map((word) => [key, word] as const));

  it.each(offered)('offer for %s a word that the import accepts unchanged: %s', (key, word) => {
    expect(UNDERSTOOD[key]?.(word)).toBe(true);
  });

  it('exist for each column that accepts only certain words', () => {
    expect(new Set(offered.map(([key]) => key))).toEqual(new Set(Object.keys(UNDERSTOOD)));
  });
});

it.each([readEmployment, readClass, readLevel])(
  'a word that no list has is refused, also "constructor" (%#)',
  (read) => {
    expect(read('constructor')).toEqual({ fault: expect.stringContaining('tidak dikenal. Yang ada:') });
  },
);
