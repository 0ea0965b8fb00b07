import { describe, expect, it } from 'vitest';
import { comingUp } from './coming-up';

describe('the next date', () => {
  const cycle = {
    name: 'Tahun Kinerja 2026',
    planningFromOn: '2026-01-01',
    midYearFromOn: '2026-06-01',
    appraisalFromOn: '2026-12-01',
  };
  const window = { label: 'Triwulan III', windowFromOn: '2026-09-20' };
  it.each([
    ['2025-12-20', { on: '2026-01-01', what: 'Penyusunan SKP Tahun Kinerja 2026 dimulai' }],
    ['2026-07-01', { on: '2026-09-20', what: 'Masa check-in dan evaluasi Triwulan III dimulai' }],
    ['2026-10-01', { on: '2026-12-01', what: 'Penilaian tahunan Tahun Kinerja 2026 dimulai' }],
    ['2027-01-01', undefined],
  ])('on %s', (today, expected) => {
    expect(comingUp([cycle], [window], today)).toEqual(expected);
  });
});
