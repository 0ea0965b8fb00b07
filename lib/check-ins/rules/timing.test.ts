import { describe, expect, it } from 'vitest';
import { canOpenReport, latenessOf, takesCheckIn } from './timing';

const period = { kind: 'triwulanan', startOn: '2026-04-01', endOn: '2026-06-30', windowToOn: '2026-07-20' } as const;
const whole = { fromOn: '2025-01-01', toOn: null, nextOn: null };

describe('which periods need a report', () => {
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

describe('who is late', () => {
  const deadline = { ...period, openedOn: '2026-01-05' };
  const draft = { status: 'draft', submittedOn: null, reviewedOn: null } as const;
  const handed = { status: 'submitted', submittedOn: '2026-07-20', reviewedOn: null } as const;
  const tardy = { ...handed, submittedOn: '2026-07-23' };

  it.each([
    ['nobody, on the last day', draft, '2026-07-20', undefined],
    ['the employee, a day after', draft, '2026-07-21', { by: 'pegawai', days: 1 }],
    ['the employee who did not begin', { ...draft, status: null }, '2026-07-22', { by: 'pegawai', days: 2 }],
    ['nobody while an answer has time', handed, '2026-07-20', undefined],
    ['the appraiser, once that is over', handed, '2026-07-25', { by: 'penilai', days: 5 }],
    ['only the employee, if the report came late', tardy, '2026-12-01', { by: 'pegawai', days: 3 }],
    [
      'the appraiser who answered late',
      { ...handed, status: 'reviewed', reviewedOn: '2026-07-22' },
      '2026-12-01',
      { by: 'penilai', days: 2 },
    ],
    [
      'nobody, if both kept the day',
      { ...handed, status: 'reviewed', reviewedOn: '2026-07-20' },
      '2026-12-01',
      undefined,
    ],
    [
      'nobody while a report handed in on time is improved',
      { ...handed, status: 'adjustment' },
      '2026-07-25',
      undefined,
    ],
    ['nobody long before', draft, '2026-05-01', undefined],
  ] as const)('%s', (_, stands, today, lateness) => {
    expect(latenessOf(deadline, stands, today)).toEqual(lateness);
  });

  it.each([
    ['2026-07-20', { by: 'pegawai', days: 10 }],
    ['2026-07-21', undefined],
    [undefined, { by: 'pegawai', days: 10 }],
  ])('is nobody if the window was over when the year was opened: %s', (openedOn, lateness) => {
    expect(latenessOf({ ...period, openedOn }, draft, '2026-07-30')).toEqual(lateness);
  });
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

  it('is open from the first day of the period until long after its window', () => {
    expect(canOpenReport(free)).toEqual({ allowed: true });
    expect(canOpenReport({ ...free, today: '2027-03-01' })).toEqual({ allowed: true });
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
    expect(canOpenReport({ ...free, ...change })).toEqual({ allowed: false, reasons: [reason] });
  });
});
