import { describe, expect, it } from 'vitest';
import { decide } from '../../kernel/decision';
import { saveManualInput } from '../schema';
import { BLANK_MANUAL, canWriteManual, hasManuals, type Manual, manualDifferences, openPartsOf } from './manual';
import { CONTROL_LEVELS } from './vocabulary';

const whole: Manual = {
  purpose: 'Mengetahui mutu layanan',
  definition: 'Nilai survei kepuasan masyarakat',
  formula: 'Jumlah nilai dibagi jumlah responden',
  controlLevel: 'outcome',
  dataSource: 'Survei tahunan',
  reporting: 'tahunan',
};

describe('a manual', () => {
  it.each([
    [undefined, 'kuantitatif', 6],
    [undefined, 'kualitatif', 5],
    [whole, 'kuantitatif', 0],
    [{ ...whole, formula: '' }, 'kuantitatif', 1],
    [{ ...whole, formula: '' }, 'kualitatif', 0],
    [{ ...whole, controlLevel: null, reporting: null }, 'kualitatif', 2],
  ] as const)('[SKP-14] %j of a %s plan leaves %i parts open', (manual, approach, parts) => {
    expect(openPartsOf(manual, approach)).toHaveLength(parts);
  });

  it.each([
    ['head', true, true],
    ['head', false, false],
    ['staff', true, false],
  ] as const)('[SKP-14] of a plan of %s, writable %s, is written: %s', (form, may, writes) => {
    expect(hasManuals({ form })).toBe(form === 'head');
    const writing = decide([!may, 'SKP yang sudah ditetapkan tidak dapat diubah.']);
    expect(canWriteManual({ form, writing }).allowed).toBe(writes);
  });

  it.each(CONTROL_LEVELS)('[SKP-13] of a head takes the level "%s" only down to low control', (controlLevel) => {
    const typed = { skpId: 's', revision: '1', indicator: 'i', controlLevel };
    const isOfHeads = ['outcome', 'outcome-antara', 'output-kendali-rendah'].includes(controlLevel);
    expect(saveManualInput.safeParse(typed).success).toBe(isOfHeads);
  });

  it('may be saved empty, and refuses a text that is too long at its field', () => {
    const typed = { skpId: 's', revision: '1', indicator: 'i' };
    expect(saveManualInput.parse({ ...typed, controlLevel: '' })).toMatchObject(BLANK_MANUAL);
    const { error } = saveManualInput.safeParse({ ...typed, definition: 'x'.repeat(2001), reporting: 'harian' });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['definition', 'reporting']);
  });

  it('[SKP-19] is compared part by part, also with a missing manual', () => {
    expect(manualDifferences(whole, whole)).toEqual([]);
    expect(manualDifferences(whole, { ...whole, controlLevel: 'outcome-antara' })).toEqual([
      { part: 'kualitas dan tingkat kendali', before: 'outcome', after: 'outcome antara' },
    ]);
    expect(manualDifferences(undefined, whole)).toHaveLength(6);
  });
});
