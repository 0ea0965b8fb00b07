import { describe, expect, it } from 'vitest';
import { csvLine, withoutFormula } from './csv';

describe('cells of a file for spreadsheet programs', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+62811', "'+62811"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['Rapat = selesai', 'Rapat = selesai'],
    ['', ''],
  ])('are never run as a formula: %j', (text, shown) => {
    expect(withoutFormula(text)).toBe(shown);
  });

  it('are separated by semicolons and quoted only where needed', () => {
    expect(csvLine(['a', 'b;c', 'kata "kunci"', 'dua\nbaris'])).toBe('a;"b;c";"kata ""kunci""";"dua\nbaris"\r\n');
  });
});
