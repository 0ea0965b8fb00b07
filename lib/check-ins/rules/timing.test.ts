import { describe, expect, it } from 'vitest';
import { daysLate, mayOpen, takesCheckIn } from './timing';

const period = { kind: 'triwulanan', startOn: '2026-04-01', endOn: '2026-06-30', windowToOn: '2026-07-20' } as const;
const whole = { fromOn: '2025-01-01', toOn: null, nextOn: null };

describe('which periods take a report', () => {
  it.each([
    [period, whole, true],
    [{ ...period, kind: 'bulanan' }, whole, true],
    [{ ...period, kind: 'tahunan' }, whole, false],
    [period, { ...whole, fromOn: '2026-06-30' }, true],
    [period, { ...whole, fromOn: '2026-07-01' }, false],
    [period, { ...whole, toOn: '2026-04-01' }, true],
    [period, { ...whole, toOn: '2026-03-31' }, false],
    [period, { ...whole, toOn: '2026-06-29', nextOn: '2026-06-30' }, false],
    [period, { ...whole, toOn: '2026-06-29', nextOn: '2026-07-01' }, true],
    [period, { ...whole, toOn: '2026-06-30', nextOn: '2026-07-01' }, true],
  ] as const)('%o for %o: %s [CEK-02] [SIKLUS-06]', (days, segment, takes) => {
    expect(takesCheckIn(days, segment)).toBe(takes);
  });
});

it.each([
  [null, '2026-07-20', 0],
  [null, '2026-07-21', 1],
  ['2026-07-20', '2026-12-01', 0],
  ['2026-07-23', '2026-12-01', 3],
  [null, '2026-05-01', 0],
])('counts the days after the window: handed in %s, today %s: %i', (submittedOn, today, days) => {
  expect(daysLate({ ...period, openedOn: '2026-01-05' }, submittedOn, today)).toBe(days);
});

it.each([
  ['2026-07-20', 10],
  ['2026-07-21', 0],
  [undefined, 10],
])('counts nothing for a window that was over when the year was opened: %s gives %i', (openedOn, days) => {
  expect(daysLate({ ...period, openedOn }, null, '2026-07-30')).toBe(days);
});

describe('beginning a report', () => {
  const free = {
    isOwner: true,
    isAgreed: true,
    isCycleClosed: false,
    isOpened: false,
    period,
    segment: whole,
    today: '2026-04-01',
  };

  it('is open from the first day of the period, and long after its window', () => {
    expect(mayOpen(free)).toEqual({ allowed: true });
    expect(mayOpen({ ...free, today: '2027-03-01' })).toEqual({ allowed: true });
  });

  it.each([
    [{ isOwner: false }, 'Langkah ini bukan wewenang Anda.'],
    [{ isAgreed: false }, 'SKP belum ditetapkan. Check-in dapat diisi setelah pejabat penilai menetapkan SKP.'],
    [{ isCycleClosed: true }, 'Tahun kinerja ini sudah ditutup.'],
    [{ isOpened: true }, 'Check-in periode ini sudah dibuka. Lanjutkan dari daftar check-in.'],
    [{ today: '2026-03-31' }, 'Periode ini baru dimulai pada 1 April 2026.'],
    [
      { segment: { ...whole, fromOn: '2026-08-01' } },
      'Periode ini tidak termasuk masa penugasan pada SKP ini; periode dilaporkan pada jabatan terakhir di dalamnya.',
    ],
  ])('is refused with %o', (change, reason) => {
    expect(mayOpen({ ...free, ...change })).toEqual({ allowed: false, reasons: [reason] });
  });
});
