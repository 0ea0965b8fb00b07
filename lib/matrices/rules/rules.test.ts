import { describe, expect, it } from 'vitest';
import { readTarget, targetText } from '../../goals/rules/targets';
import { canWriteCells, mayReadMatrix } from './access';
import { peopleWithoutRole, uncarriedColumns, wordingAdvice } from './advice';
import { canCascade } from './cascade';
import { cellFaults, settledCell } from './cell';
import { columnsOfGoals, columnsOfPlan, supportedWording } from './columns';
import { isDivisible } from './divisible';
import { loadAdvice, loadOf, loadOfColumn, loadSentence } from './load';
import { columnIdOf, columnOfId, matrixKeyOf, matrixPlaceOf } from './matrix-key';
import { firstIndicatorOf } from './taking';

const target = (value: string | null, measure = 'ton') =>
  ({ title: 'Produksi', direction: 'more', target: value, targetOn: null, measure }) as const;
/** The target that is read from a text of the leader. */
const written = (typed: string) => {
  const row = readTarget('', typed);
  if ('wrong' in row) throw new Error(row.wrong);
  return { ...row, title: 'Produksi' };
};
const indicator = (lineageId: string, title: string, value: string | null = null) => ({
  ...target(value),
  lineageId,
  title,
});

describe('the columns of a matrix', () => {
  const results = [
    {
      lineageId: 'r1',
      title: 'Meningkatnya produksi',
      indicators: [indicator('i1', 'Produksi ikan', '10'), indicator('i2', '')],
    },
    { lineageId: 'r2', title: '', indicators: [indicator('i3', 'Nilai tukar')] },
  ];

  it.each([
    ['head', ['i.i1 Produksi ikan', 'i.i3 Nilai tukar']],
    ['staff', ['r.r1 Meningkatnya produksi']],
  ] as const)('[MATRIKS-01] is for the form of %s: %j', (form, named) => {
    expect(columnsOfPlan(form, results).map(({ id, title }) => `${id} ${title}`)).toEqual(named);
  });

  it('[MATRIKS-01] names the result with the indicator of a head, and divides the first number of a result', () => {
    const [first] = columnsOfPlan('head', results);
    expect(supportedWording(first!)).toBe('Meningkatnya produksi (Produksi ikan)');
    const [result] = columnsOfPlan('staff', results);
    expect(supportedWording(result!)).toBe('Meningkatnya produksi');
    expect(result).toMatchObject({ resultLineage: 'r1', target: { target: '10', measure: 'ton' } });
  });

  it('[MATRIKS-01] is an objective of the unit until there is a plan, and supports nothing yet', () => {
    const [column] = columnsOfGoals([
      { ...target('10'), id: 'g1', title: 'Produksi ikan', goalTitle: 'Produksi naik' },
    ]);
    expect(column).toMatchObject({ id: 'g.g1', kind: 'goal-indicator', group: 'Produksi naik', resultLineage: null });
  });

  it.each(['i.abc', 'r.abc', 'g.a.b'])('reads the id %s back', (id) => {
    expect(columnIdOf(columnOfId(id)!)).toBe(id);
  });

  it('reads keys of matrices back, and no other ids', () => {
    expect(matrixPlaceOf(matrixKeyOf({ teamId: 't-1' }))).toEqual({ teamId: 't-1' });
    const place = { cycleId: 'c', leaderAssignmentId: 'a' };
    expect(matrixPlaceOf(matrixKeyOf(place))).toEqual(place);
    expect(columnOfId('x.abc')).toBeUndefined();
  });
});

describe('reading and writing a matrix', () => {
  const parties = { leaderId: 'lead', superiorId: 'boss', formingLeaderId: 'former', unitPath: 'kota/dinas/' };

  it.each([
    ['lead', [], true],
    ['boss', [], true],
    ['former', [], true],
    ['member', [], false],
    ['auditor', [{ role: 'auditor', unitPath: null }], true],
    ['sekretariat', [{ role: 'unit-admin', unitPath: 'kota/dinas/' }], true],
    ['sekretariat', [{ role: 'unit-admin', unitPath: 'kota/badan/' }], false],
  ] as const)('[MATRIKS-02] lets %s with %j read it: %s', (employeeId, grants, may) => {
    expect(mayReadMatrix({ employeeId, grants }, parties)).toBe(may);
  });

  it.each([
    ['lead', 'open', false, true],
    ['boss', 'open', false, false],
    ['lead', 'closed', false, false],
    ['lead', 'open', true, false],
  ] as const)(
    '[MATRIKS-02] lets %s write in a year that is %s (over: %s): %s',
    (employeeId, cycleStatus, isOver, may) => {
      expect(canWriteCells({ employeeId }, parties, { cycleStatus, isOver }).allowed).toBe(may);
    },
  );
});

describe('passing a result on', () => {
  const asked = {
    name: 'Dewi',
    isLeader: false,
    isMember: true,
    isPending: false,
    hasColumn: true,
    columnYear: undefined,
    isCircle: false,
  };

  it('[MATRIKS-03] is allowed to a member, from a column of the year', () => {
    expect(canCascade(asked).allowed).toBe(true);
  });

  it.each([
    [{ isMember: false }, /bukan anggota tim/],
    [{ isMember: false, isLeader: true }, /diri sendiri/],
    [{ isPending: true }, /menyetujui keanggotaan/],
    [{ hasColumn: false }, /tidak ada lagi/],
    [{ hasColumn: false, columnYear: 2025 }, /SKP Anda tahun 2025/],
    [{ isCircle: true }, /mendukung hasil kerja Dewi/],
  ])('[MATRIKS-03] is refused for %j', (given, words) => {
    const decision = canCascade({ ...asked, ...given });
    expect(decision.allowed ? '' : decision.reasons.join(' ')).toMatch(words);
  });
});

describe('dividing a load', () => {
  it.each([
    ['10', ['5', '5'], 'exact', '0', 'Terbagi tepat 10 ton.'],
    ['10', ['5', '3'], 'short', '2', 'Terbagi 8 dari 10 ton: masih kurang 2 ton.'],
    ['10', ['5', '7'], 'over', '2', 'Terbagi 12 dari 10 ton: lebih 2 ton.'],
    ['0.3', ['0.1', '0.2'], 'exact', '0', 'Terbagi tepat 0,3 ton.'],
    [
      '1000.5',
      ['1000.499999'],
      'short',
      '0.000001',
      'Terbagi 1.000,499999 dari 1.000,5 ton: masih kurang 0,000001 ton.',
    ],
  ] as const)('[MATRIKS-04] %s = %j is %s (TV-04)', (whole, parts, state, missing, words) => {
    const load = loadOf(whole, parts);
    expect(load).toMatchObject({ state, missing });
    expect(loadSentence(load, { target: whole, measure: 'ton' })).toBe(words);
  });

  it.each([
    ['95%', '60', 'Terbagi 60 dari 95%: masih kurang 35%.'],
    ['maksimal Rp 1.250.000', '250000', 'Terbagi 250.000 dari Rp 1.250.000: masih kurang Rp 1.000.000.'],
    ['12 dokumen per bulan', '12', 'Terbagi tepat 12 dokumen per bulan.'],
    ['12 dokumen per bulan', '13', 'Terbagi 13 dari 12 dokumen per bulan: lebih 1 dokumen per bulan.'],
  ])('[MATRIKS-04] of %s as %s is written in the unit of its kind', (typed, share, words) => {
    const whole = written(typed);
    const load = loadOfColumn(whole, [{ method: 'beban-target', share }])!;
    expect(loadSentence(load, { ...whole, target: whole.target! })).toBe(words);
  });

  it.each([
    ['10 ton', '5 ton'],
    ['minimal 10 ton', 'minimal 5 ton'],
    ['10 dokumen per bulan', '5 dokumen per bulan'],
    ['maksimal Rp 10 juta', 'maksimal Rp 5 juta'],
  ])('[MATRIKS-08] a part of %s is %s in the plan', (typed, words) => {
    const cell = { resultKind: 'utama', method: 'beban-target', share: '5' } as const;
    const indicator = firstIndicatorOf(cell, written(typed), { form: 'staff', approach: 'kuantitatif' });
    expect(targetText(indicator)).toBe(words);
  });

  it.each(['aspek', 'wilayah', 'layanan', 'output-antara', null] as const)(
    '[MATRIKS-04] is not asked by %s',
    (method) => {
      expect(loadOfColumn(target('10'), [{ method, share: null }])).toBeUndefined();
      expect(
        cellFaults({ role: 'result', wording: 'Tersedianya data', resultKind: 'utama', method, share: null }, null),
      ).toEqual({});
    },
  );

  it.each([
    ['persen', true],
    ['% layanan', true],
    ['Indeks', true],
    ['ton', false],
    ['nilaian', false],
    ['', false],
  ])('[MATRIKS-04] gives advice on the measure "%s": %s', (measure, says) => {
    expect(loadAdvice(measure) !== undefined).toBe(says);
  });

  it.each([
    ['10 ton', true],
    ['minimal 10 ton', true],
    ['≤ 12 kasus', true],
    ['maksimal Rp 10 juta', true],
    ['12 dokumen per bulan', true],
    ['minimal 20 jam', true],
    ['95%', true],
    ['≥ 95%', false],
    ['minimal 90 persen', false],
    ['≤ 5 %', false],
    ['indeks minimal 3,5', false],
    ['paling lama 30 menit', false],
    ['paling lama 3 hari', false],
    ['Level 3', false],
    ['3,5 dari skala 5', false],
    ['80–90%', false],
    ['WTP', false],
    ['30 Juni 2026', false],
  ])('[MATRIKS-04] of %s can be divided: %s', (typed, isExpected) => {
    expect(isDivisible(written(typed))).toBe(isExpected);
    const cell = {
      role: 'result',
      wording: 'Produksi',
      resultKind: 'utama',
      method: 'beban-target',
      share: '1',
    } as const;
    expect(Object.keys(cellFaults(cell, written(typed)))).toEqual(isExpected ? [] : ['method']);
  });

  it('[MATRIKS-04] counts the shares of the load alone', () => {
    const cells = [
      { method: 'beban-target', share: '4' },
      { method: 'aspek', share: null },
    ] as const;
    expect(loadOfColumn(target('10'), cells)).toMatchObject({ state: 'short', total: '4', missing: '6' });
    expect(loadOfColumn(target(null), cells)).toBeUndefined();
  });

  it.each([
    [null, target('10'), ['share']],
    ['0', target('10'), ['share']],
    ['-1', target('10'), ['share']],
    ['5', target(null), ['method']],
    ['5', null, ['method']],
    ['5', target('10'), []],
  ])('[MATRIKS-04] with a share of %s and the target %j misses %j', (share, column, fields) => {
    const cell = { role: 'result', wording: 'Produksi', resultKind: 'utama', method: 'beban-target', share } as const;
    expect(Object.keys(cellFaults(cell, column))).toEqual(fields);
  });
});

describe('a cell', () => {
  const cell = { role: 'none', wording: 'x', resultKind: 'tambahan', method: 'beban-target', share: '5' } as const;

  it('says nothing beside "tidak ada peran", and has a number for a load only', () => {
    expect(settledCell(cell)).toEqual({ role: 'none', wording: '', resultKind: 'utama', method: null, share: null });
    expect(settledCell({ ...cell, role: 'result', method: 'aspek' })).toMatchObject({ wording: 'x', share: null });
  });

  it('needs a wording for a role', () => {
    expect(cellFaults({ ...cell, role: 'result', wording: ' ', method: null }, null)).toHaveProperty('wording');
  });
});

describe('advice on a matrix', () => {
  it.each([
    ['Menyusun laporan gizi', /menyebut kegiatan.*Tersusunnya laporan gizi/],
    ['Penyusunan pedoman gizi', /menyebut kegiatan/],
    ['Pelayanan gizi', /kategori pekerjaan/],
    ['Meningkatnya mutu pelayanan', undefined],
    ['Laporan gizi yang disahkan tepat waktu', undefined],
    ['', undefined],
  ])('[MATRIKS-05] on "%s" says %s', (wording, says) => {
    const advice = wordingAdvice(wording);
    if (says) expect(advice).toMatch(says);
    else expect(advice).toBeUndefined();
  });

  it('[MATRIKS-06] names columns in which nobody has a role and people who have no role', () => {
    const columns = [
      { id: 'a', isCurrent: true },
      { id: 'b', isCurrent: true },
      { id: 'old', isCurrent: false },
    ];
    const members = [{ assignmentId: 'm1' }, { assignmentId: 'm2' }];
    const cells = [
      { columnId: 'a', assignmentId: 'm1', role: 'result' },
      { columnId: 'b', assignmentId: 'm2', role: 'none' },
    ] as const;
    expect(uncarriedColumns(columns, cells).map(({ id }) => id)).toEqual(['b']);
    expect(peopleWithoutRole(members, cells)).toEqual([{ assignmentId: 'm2' }]);
  });
});
