import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { unitGoalRealisations } from '@/db/schema';
import { type CycleRow, periodsOf } from '@/lib/cycles/queries';
import type { StaleRevision } from '@/lib/kernel/decision';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenOpenCycle } from '@/tests/support/given';
import { givenGoal, goalIndicator, targetsIn } from '@/tests/support/given-goals';
import { expectRefused } from '@/tests/support/refused';
import type { Goal } from '../queries/goals';
import { goalProgress } from '../queries/progress';
import { findUnitReport } from '../queries/unit-report';
import { recordRealisations } from './record-realisations';
import { withdrawIndicator } from './withdraw-indicator';

const unitId = castUnits.services.id;
let db: Connection;
let cycle: CycleRow;
let goal: Goal;
beforeEach(() => {
  db = freshDatabase();
  cycle = givenOpenCycle(db);
  const visits = {
    ...goalIndicator,
    title: 'Kunjungan',
    target: '100',
    measure: 'kunjungan',
    trajectory: 'sum' as const,
  };
  goal = givenGoal(db, {
    cycle,
    indicators: [
      { ...visits, targets: targetsIn(db, cycle, '20', '30', '30', '20') },
      { ...goalIndicator, title: 'Pedoman', direction: 'by-date', target: null, targetOn: '2026-06-30', measure: '' },
    ],
  });
});
const period = (n: number) => periodsOf(db, cycle.id)[n - 1]!.id;
type Typed = { value: string; note?: string; of?: number };
const record = (member: CastMember, given: { n?: number; revision?: number; day?: string; rows: Typed[] }) =>
  recordRealisations(actingAs(db, member, given.day ?? '2026-04-02'), {
    unitId,
    periodId: period(given.n ?? 1),
    revision: given.revision ?? 0,
    rows: given.rows.map(({ value, note = '', of = 0 }) => ({ indicatorId: goal.indicators[of]!.id, value, note })),
  });

const end = (of: number) =>
  withdrawIndicator(actingAs(db, cast.appraiser, '2026-04-02'), {
    goalId: goal.id,
    indicatorId: goal.indicators[of]!.id,
    revision: goal.revision,
    reason: 'Diganti indikator lain.',
  });

describe('recording what a unit reached', () => {
  it('adds changed values to the history and compares them with the trajectory', () => {
    record(cast.appraiser, { rows: [{ value: '18' }, { value: '', of: 1 }] });
    record(cast.unitAdmin, { revision: 1, rows: [{ value: '22', note: 'Setelah pencocokan data' }] });
    expect(
      record(cast.agencyAdmin, { revision: 2, rows: [{ value: '22', note: 'Setelah pencocokan data' }] }),
    ).toMatchObject({
      recorded: 0,
    });
    const report = findUnitReport(actingAs(db, cast.employee, '2026-04-03'), unitId, period(1))!;
    expect(report).toMatchObject({ revision: 2 });
    expect(report.rows[0]).toMatchObject({
      corrections: 1,
      entry: { value: '22', enteredBy: cast.unitAdmin.name },
      period: { progress: { words: 'tercapai, 110% dari target' } },
    });
  });

  it('is refused with the reason at the field, and then nothing is saved', () => {
    const refusal = expectRefused(
      db,
      () => record(cast.appraiser, { rows: [{ value: '18' }, { value: 'besok', of: 1 }] }),
      /Tulis tanggal selesai/,
    );
    expect(refusal.fields).toHaveProperty([`rows.${goal.indicators[1]!.id}.value`]);
    expect(db.select().from(unitGoalRealisations).all()).toEqual([]);
  });

  it('is refused to people who may only read, and for a future period, the whole year or another unit; others find no such page', () => {
    const rows = [{ value: '18' }];
    expectRefused(db, () => record(cast.employee, { rows }), /hanya dapat diisi oleh pimpinan/);
    expectRefused(db, () => record(cast.stranger, { rows }), /Unit kerja tidak ditemukan/);
    expectRefused(db, () => record(cast.appraiser, { n: 3, rows }), /baru dimulai pada 1 Juli 2026/);
    expectRefused(db, () => record(cast.appraiser, { n: 5, rows }), /dihitung dari realisasi tiap periode/);
    const elsewhere = givenGoal(db, { cycle, unitId: castUnits.community.id });
    const foreign = { unitId, periodId: period(1), revision: 0 };
    const row = { indicatorId: elsewhere.indicators[0]!.id, value: '1', note: '' };
    const ctx = actingAs(db, cast.appraiser, '2026-04-02');
    expectRefused(db, () => recordRealisations(ctx, { ...foreign, rows: [row] }), /Indikator tidak ditemukan/);
    expectRefused(db, () => recordRealisations(ctx, { ...foreign, periodId: 'x', rows: [] }), /tidak ditemukan/);
  });

  it('shows both versions to the person who saves second', () => {
    record(cast.appraiser, { rows: [{ value: '18' }] });
    const refusal = expectRefused(db, () => record(cast.unitAdmin, { rows: [{ value: '19' }] }), /sudah diubah/);
    const name = `rows.${goal.indicators[0]!.id}.value`;
    expect(refusal as StaleRevision).toMatchObject({
      revision: 1,
      current: { [name]: '18' },
      labels: { [name]: 'Realisasi: Kunjungan' },
    });
  });

  it('says if an indicator ended while the form was filled in', () => {
    end(1);
    const rows = [{ value: '18' }, { value: '31 Maret 2026', of: 1 }];
    const refusal = expectRefused(db, () => record(cast.appraiser, { rows }), /sudah diubah/);
    expect(refusal as StaleRevision).toMatchObject({ revision: 0, current: {} });
  });

  it('names each field after its indicator, so that the value of an ended one never moves to another', () => {
    const words = () => findUnitReport(actingAs(db, cast.appraiser, '2026-04-02'), unitId, period(1))!.fieldLabels;
    const before = words();
    end(0);
    expect(Object.values(words())).toEqual(['Realisasi: Pedoman', 'Catatan: Pedoman']);
    expect(before).toMatchObject(words());
  });
});

describe('the progress of a unit', () => {
  it('is shown by period and for the year', () => {
    record(cast.appraiser, { rows: [{ value: '18' }, { value: '31 Maret 2026', of: 1 }] });
    record(cast.appraiser, { n: 2, day: '2026-07-02', rows: [{ value: '40' }] });
    const words = (n: number, today = '2026-07-02') =>
      goalProgress(db, unitId, period(n), today).flatMap(({ indicators }) =>
        indicators.map((row) => [row.period.progress.words, row.toDate.progress.words]),
      );
    expect(words(2)).toEqual([
      ['tercapai, 133,3% dari target', 'tercapai, 116% dari target'],
      ['tercapai, 91 hari lebih cepat', 'tercapai, 91 hari lebih cepat'],
    ]);
    expect(words(5)[0]).toEqual(['58% dari target setahun', '58% dari target setahun']);
    expect(words(5, '2026-12-31')[0]![0]).toBe('58% dari target setahun');
    expect(words(5, '2027-01-01')[0]![0]).toBe('belum tercapai, 58% dari target');
    expect(goalProgress(db, unitId, 'x', '2026-07-02')).toEqual([]);
  });
});
