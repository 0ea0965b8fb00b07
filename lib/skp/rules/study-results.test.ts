import { describe, expect, it } from 'vitest';
import { readAverage } from './study-results';

describe('the expected grade point average', () => {
  it.each([
    ['3,50', '3.5'],
    ['3,5', '3.5'],
    ['3.50', '3.5'],
    ['3.5', '3.5'],
    ['3', '3'],
    ['4', '4'],
    ['4,00', '4'],
    ['0,01', '0.01'],
    [' 3,75 ', '3.75'],
    ['３,５', '3.5'],
    ['IPK 3,50', '3.5'],
    ['IPK: 3.50', '3.5'],
    ['≥ 3,5', '3.5'],
    ['minimal 3,50', '3.5'],
    ['sekurang-kurangnya 3,5 dari skala 4', '3.5'],
    ['3,51/4,00', '3.51'],
    ['3,5 dari 4', '3.5'],
    ['3,5 skala 4,00', '3.5'],
  ])('[SKP-51] %s is %s', (typed, average) => {
    expect(readAverage(typed)).toEqual({ average });
  });

  it.each([
    ['35', 'Maksudnya 3,5?'],
    ['350', 'Maksudnya 3,5?'],
    ['4,01', 'dari 0 sampai 4'],
    ['0', 'lebih dari 0'],
    ['0,0', 'lebih dari 0'],
    ['-3', 'tulis seperti 3,50'],
    ['3.500,5', 'tulis seperti 3,50'],
    ['3,5 dari 5', 'tulis seperti 3,50'],
    ['cum laude', 'tulis seperti 3,50'],
    ['', 'tulis seperti 3,50'],
  ])('[SKP-51] %j is refused', (typed, words) => {
    const { wrong } = readAverage(typed);
    expect(wrong).toContain('IPK');
    expect(wrong).toContain(words);
  });
});
