import { describe, expect, it } from 'vitest';
import { type Step, trajectoryFault } from './trajectory';

const steps = (...targets: (string | null)[]): Step[] =>
  targets.map((target, i) => ({ periodId: `p${i + 1}`, label: `Triwulan ${['I', 'II', 'III', 'IV'][i]}`, target }));
const MILLION = '000000';

describe('targets of the periods that add up', () => {
  const tons = { trajectory: 'sum', target: `100${MILLION}`, measure: 'ton' } as const;

  it.each([
    // The regulation's own example: 15 + 40 + 40 + 5 million tons (R6 p.93).
    ['make the target of the year', tons, steps(`15${MILLION}`, `40${MILLION}`, `40${MILLION}`, `5${MILLION}`)],
    ['may leave out a period', tons, steps(`60${MILLION}`, null, `40${MILLION}`, null)],
    ['are not asked for', tons, steps(null, null, null, null)],
    ['are exact where floats are not', { ...tons, target: '0.3' }, steps('0.1', '0.2', null, null)],
    ['may go down', { ...tons, target: '8' }, steps('10', '-2', null, null)],
    ['may be nothing', { ...tons, target: '0' }, steps('0', null, null, null)],
  ])('%s [TUJUAN-04]', (_, planned, given) => {
    expect(trajectoryFault(planned, given)).toBeUndefined();
  });

  it.each([
    [
      steps(`15${MILLION}`, `40${MILLION}`, `40${MILLION}`, null),
      'Jumlah target per periode 95.000.000 ton, kurang 5.000.000 ton dari target setahun 100.000.000 ton. Sesuaikan hingga jumlahnya sama.',
    ],
    [
      steps(`15${MILLION}`, `40${MILLION}`, `40${MILLION}`, `5${MILLION}.25`),
      'Jumlah target per periode 100.000.000,25 ton, lebih 0,25 ton dari target setahun 100.000.000 ton. Sesuaikan hingga jumlahnya sama.',
    ],
  ])('say by how much they miss [TUJUAN-04]', (given, reason) => {
    expect(trajectoryFault(tons, given)).toEqual({ periodId: undefined, reason });
  });
});

describe('targets of the periods are printed in the unit of their target', () => {
  it.each([
    [{ measure: '%' }, 'Jumlah target per periode 60%, kurang 40% dari target setahun 100%.'],
    [
      { measure: 'Rp juta' },
      'Jumlah target per periode Rp 60 juta, kurang Rp 40 juta dari target setahun Rp 100 juta.',
    ],
    [
      { measure: 'dokumen', targetKind: 'rate', targetWord: 'bulan' },
      'Jumlah target per periode 60 dokumen per bulan, kurang 40 dokumen per bulan dari target setahun 100 dokumen per bulan.',
    ],
  ] as const)('%j [TUJUAN-04]', (unit, reason) => {
    const fault = trajectoryFault({ trajectory: 'sum', target: '100', ...unit }, steps('60', null, null, null));
    expect(fault?.reason).toBe(`${reason} Sesuaikan hingga jumlahnya sama.`);
  });

  it('of a level [TUJUAN-04]', () => {
    const planned = { trajectory: 'level', target: '95', measure: '%' } as const;
    expect(trajectoryFault(planned, steps('80', '85', '90', '94'))?.reason).toBe(
      'Target Triwulan IV sekarang 94%; isi sama dengan target setahun, 95%.',
    );
  });
});

describe('targets of the periods that are a level', () => {
  const index = { trajectory: 'level', target: '86.5', measure: 'nilai' } as const;

  it.each([
    ['end at the target of the year', steps('84', '85', '86', '86.5')],
    ['may say only where the year ends', steps(null, null, null, '86.50')],
    ['are not asked for', steps(null, null, null, null)],
  ])('%s [TUJUAN-04]', (_, given) => {
    expect(trajectoryFault(index, given)).toBeUndefined();
  });

  it.each([
    [
      steps('84', '85', '86', '86'),
      'Target Triwulan IV sekarang 86 nilai; isi sama dengan target setahun, 86,5 nilai.',
    ],
    [steps('84', null, null, null), 'Target Triwulan IV masih kosong; isi sama dengan target setahun, 86,5 nilai.'],
  ])('are told where they end instead [TUJUAN-04]', (given, reason) => {
    expect(trajectoryFault(index, given)).toEqual({ periodId: 'p4', reason });
  });
});
