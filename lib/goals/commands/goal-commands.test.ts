import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { unitGoalIndicators, unitGoals, unitGoalTargets } from '@/db/schema';
import type { CycleRow } from '@/lib/cycles/queries';
import type { StaleRevision } from '@/lib/kernel/decision';
import { changeUnit } from '@/lib/people/commands/change-unit';
import { unitById } from '@/lib/people/queries/units';
import { draftSkp } from '@/lib/skp/commands/draft-skp';
import { takeGoals } from '@/lib/skp/commands/take-goals';
import { contentOf, skpHead } from '@/lib/skp/queries';
import { PLAN_LIMITS } from '@/lib/skp/rules/plan';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenDraftSkp, givenOpenCycle } from '@/tests/support/given';
import { givenGoal, goalIndicator, targetsIn } from '@/tests/support/given-goals';
import { countAuditEntries, expectRefused } from '@/tests/support/refused';
import { findGoal, goalHead, listGoals } from '../queries/goals';
import { addGoal } from './add-goal';
import { addIndicator } from './add-indicator';
import { changeGoal } from './change-goal';
import { changeIndicator } from './change-indicator';
import { deleteGoal } from './delete-goal';
import { deleteIndicator } from './delete-indicator';
import { recordRealisations } from './record-realisations';
import { withdrawGoal } from './withdraw-goal';
import { withdrawIndicator } from './withdraw-indicator';

const DAY = '2026-01-12';
let db: Connection;
let cycle: CycleRow;
beforeEach(() => {
  db = freshDatabase();
  cycle = givenOpenCycle(db);
});
const as = (member: CastMember, day = DAY) => actingAs(db, member, day);
const goalsOf = (unitId: string) => listGoals(db, { unitId, cycleId: cycle.id });
const written = (change: object = {}) => ({
  unitId: castUnits.services.id,
  cycleId: cycle.id,
  title: 'Meningkatnya mutu layanan rujukan',
  origin: 'perjanjian-kinerja' as const,
  strategicLink: '',
  parentGoalId: null,
  ...change,
});
const OUTSIDERS = [cast.employee, cast.otherAppraiser, cast.clinicHead, cast.personnelHead, cast.auditor, cast.head];

describe('entering an objective', () => {
  it.each([
    ['the head of the unit', cast.appraiser],
    ['the admin of the subtree', cast.unitAdmin],
    ['the agency admin', cast.agencyAdmin],
  ])('is done by %s, after those that stand, with one audit line', (_, member) => {
    givenGoal(db, { cycle });
    const before = countAuditEntries(db);
    addGoal(as(member), written());
    expect(goalsOf(castUnits.services.id).map(({ title }) => title)).toEqual([
      'Meningkatnya status gizi balita',
      'Meningkatnya mutu layanan rujukan',
    ]);
    expect(countAuditEntries(db)).toBe(before + 1);
  });

  it('is refused to people who may only read, and unknown to those who may not read', () => {
    for (const member of OUTSIDERS)
      expectRefused(
        db,
        () => addGoal(as(member), written()),
        /hanya dapat diisi oleh pimpinan|Unit kerja tidak ditemukan/,
      );
    expectRefused(db, () => addGoal(as(cast.otherAppraiser), written()), /Unit kerja tidak ditemukan/);
    expectRefused(db, () => addGoal(as(cast.agencyAdmin), written({ unitId: 'x' })), /Unit kerja tidak ditemukan/);
    expectRefused(db, () => addGoal(as(cast.agencyAdmin), written({ cycleId: 'x' })), /Unit kerja tidak ditemukan/);
  });

  it('serves only an objective of a unit above in the same year', () => {
    const above = givenGoal(db, { cycle, unitId: castUnits.health.id });
    addGoal(as(cast.appraiser), written({ parentGoalId: above.id }));
    expect(goalsOf(castUnits.services.id)[0]).toMatchObject({
      parentTitle: above.title,
      parentUnit: 'Dinas Kesehatan',
    });
    const last = givenGoal(db, { cycle: givenOpenCycle(db, { year: 2025 }), unitId: castUnits.health.id });
    const own = givenGoal(db, { cycle });
    const refused = (parentGoalId: string, words: RegExp) =>
      expect(
        expectRefused(db, () => addGoal(as(cast.appraiser), written({ parentGoalId })), words).fields,
      ).toHaveProperty('parentGoalId');
    refused(last.id, /tahun kinerja yang sama/);
    refused(own.id, /di atas unit ini/);
    refused('tidak-ada', /tidak ada lagi/);
  });

  it('never serves itself, even if two units in the tree have exchanged their places', () => {
    const above = givenGoal(db, { cycle, unitId: castUnits.health.id });
    const below = givenGoal(db, { cycle, parentGoalId: above.id });
    const services = unitById(db, castUnits.services.id)!;
    const { code, name, isIndependent, revision } = services;
    const admin = as(cast.agencyAdmin);
    changeUnit(admin, { unitId: services.id, code, name, isIndependent, revision, parent: 'KOTA' });
    const health = unitById(db, castUnits.health.id)!;
    changeUnit(admin, { ...health, unitId: health.id, parent: 'DINKES-YANKES' });
    const set = { title: above.title, origin: above.origin, strategicLink: '', parentGoalId: below.id };
    expectRefused(
      db,
      () => changeGoal(admin, { goalId: above.id, revision: findGoal(admin, above.id)!.goal.revision, ...set }),
      /berputar/,
    );
  });
});

describe('changing and ending an objective', () => {
  it('[TUJUAN-09] lets plans use a draft of the performance agreement, and the draft may change when it is signed', () => {
    const { id: goalId, revision: first } = givenGoal(db, { cycle, unitId: castUnits.health.id });
    const { subject: skpId, revision } = draftSkp(as(cast.head, '2026-01-14'), {
      ...{ cycleId: cycle.id, assignmentId: cast.head.assignmentId },
    });
    takeGoals(as(cast.head, '2026-01-14'), { skpId, revision, goalId });
    const signed = written({ unitId: castUnits.health.id, title: 'Meningkatnya status gizi balita dan ibu hamil' });
    changeGoal(as(cast.head, '2026-02-20'), { ...signed, goalId, revision: first });
    expect(findGoal(as(cast.head), goalId)!.goal.title).toBe('Meningkatnya status gizi balita dan ibu hamil');
    expect(contentOf(db, skpHead(db, skpId)!.versionId).results[0]!.title).toBe('Meningkatnya status gizi balita');
  });

  it('is refused on an older revision, and the person who saves second sees the saved values', () => {
    const goal = givenGoal(db, { cycle });
    const { title: _, ...rest } = written();
    const input = { ...rest, goalId: goal.id, revision: goal.revision };
    changeGoal(as(cast.appraiser), { ...input, title: 'Menurunnya gizi buruk' });
    const refusal = expectRefused(
      db,
      () => changeGoal(as(cast.agencyAdmin), { ...input, title: 'Yang kedua' }),
      /sudah diubah/,
    );
    expect((refusal as StaleRevision).current).toMatchObject({ title: 'Menurunnya gizi buruk' });
    expectRefused(db, () => changeGoal(as(cast.employee), { ...input, title: 'Bukan saya' }), /hanya dapat diisi/);
    expectRefused(db, () => changeGoal(as(cast.stranger), { ...input, title: 'x' }), /Sasaran unit tidak ditemukan/);
  });

  it('deletes it with its indicators while nothing uses it', () => {
    const indicators = [{ ...goalIndicator, targets: targetsIn(db, cycle, '70', '80', '85', '90') }];
    const goal = givenGoal(db, { cycle, indicators });
    deleteGoal(as(cast.appraiser), { goalId: goal.id, revision: goal.revision });
    for (const table of [unitGoals, unitGoalIndicators, unitGoalTargets])
      expect(db.select().from(table).all()).toEqual([]);
  });

  it('does not change any other objective', () => {
    const indicators = [{ ...goalIndicator, targets: targetsIn(db, cycle, '70', '80', '85', '90') }];
    const other = givenGoal(db, { cycle, title: 'Menurunnya angka stunting', indicators });
    const rows = () => [unitGoals, unitGoalIndicators, unitGoalTargets].map((table) => db.select().from(table).all());
    const before = rows();
    const goal = givenGoal(db, { cycle, indicators });
    deleteGoal(as(cast.appraiser), { goalId: goal.id, revision: goal.revision });
    expect(rows()).toEqual(before);
    expect(goalHead(db, other.id)).toBeDefined();
  });

  it('is taken into a plan completely, or not at all if the plan is full', () => {
    const { skpId, content } = givenDraftSkp(db, cast.appraiser, { cycle });
    const own = content.results.length;
    const goals = Array.from({ length: PLAN_LIMITS.results - own + 1 }, (_, i) =>
      givenGoal(db, { cycle, title: `Sasaran ke-${i + 1}` }),
    );
    const results = () => contentOf(db, skpHead(db, skpId)!.versionId).results;
    expectRefused(db, () => takeGoals(as(cast.appraiser), { skpId }), /paling banyak memuat/);
    expect(results()).toHaveLength(own);
    const last = goals.at(-1)!;
    withdrawGoal(as(cast.appraiser), { goalId: last.id, revision: last.revision, reason: 'Terlalu banyak' });
    takeGoals(as(cast.appraiser), { skpId });
    expect(results()).toHaveLength(PLAN_LIMITS.results);
  });

  it('withdraws it with a reason when something uses it', () => {
    const goal = givenGoal(db, { cycle, unitId: castUnits.health.id });
    givenGoal(db, { cycle, parentGoalId: goal.id });
    const at = { goalId: goal.id, revision: goal.revision };
    expectRefused(db, () => deleteGoal(as(cast.head), at), /induk 1 sasaran/);
    expectRefused(
      db,
      () => withdrawGoal(as(cast.head), { ...at, revision: 1, reason: 'Perubahan PK' }),
      /diubah sejak halaman/,
    );
    withdrawGoal(as(cast.head), { ...at, reason: 'Dihapus dari Perjanjian Kinerja perubahan' });
    const found = findGoal(as(cast.head), goal.id)!.goal;
    expect(found).toMatchObject({ withdrawalReason: 'Dihapus dari Perjanjian Kinerja perubahan' });
    expectRefused(
      db,
      () => withdrawGoal(as(cast.head), { goalId: goal.id, revision: found.revision, reason: 'Sekali lagi' }),
      /sudah dicabut/,
    );
    expectRefused(db, () => addIndicator(as(cast.head), { goalId: goal.id, ...goalIndicator }), /sudah dicabut/);
  });
});

describe('indicators', () => {
  it('keep their trajectory exactly, and refuse at its field one that does not add up', () => {
    const goal = givenGoal(db, { cycle, indicators: [] });
    const tons = { ...goalIndicator, target: '100000000', measure: 'ton', trajectory: 'sum' as const };
    const whole = targetsIn(db, cycle, '15000000', '40000000', '40000000', '5000000');
    const short = targetsIn(db, cycle, '15000000', '40000000', '40000000', '4999999.5');
    const refusal = expectRefused(
      db,
      () => addIndicator(as(cast.appraiser), { goalId: goal.id, ...tons, targets: short }),
      /kurang 0,5 ton/,
    );
    expect(refusal.fields).toHaveProperty('trajectory');
    addIndicator(as(cast.appraiser), { goalId: goal.id, ...tons, targets: whole });
    const [indicator] = goalsOf(castUnits.services.id)[0]!.indicators;
    expect(Object.fromEntries(indicator!.targets)).toEqual(whole);
    expectRefused(
      db,
      () => addIndicator(as(cast.appraiser), { goalId: goal.id, ...tons, targets: { lain: '1' } }),
      /Periode tidak ditemukan/,
    );
    expectRefused(db, () => addIndicator(as(cast.employee), { goalId: goal.id, ...tons }), /hanya dapat diisi/);
  });

  it('ask about a target that is probably a typing error, once for the same value [TARGET-07]', () => {
    const goal = givenGoal(db, { cycle });
    const odd = { ...goalIndicator, target: '970' };
    const refusal = expectRefused(
      db,
      () => addIndicator(as(cast.appraiser), { goalId: goal.id, ...odd }),
      /970 persen/,
    );
    expect(refusal.fields).toHaveProperty('sure');
    const timed = { ...goalIndicator, target: '15', measure: 'menit', targetKind: 'number', targets: {} } as const;
    expectRefused(db, () => addIndicator(as(cast.appraiser), { goalId: goal.id, ...timed }), /berupa waktu/);
    const added = addIndicator(as(cast.appraiser), { goalId: goal.id, ...odd, targetIsSure: true });
    const at = () => ({ goalId: goal.id, indicatorId: added.indicatorId, revision: goalHead(db, goal.id)!.revision });
    changeIndicator(as(cast.appraiser), { ...at(), ...odd, title: 'Lain' });
    expectRefused(db, () => changeIndicator(as(cast.appraiser), { ...at(), ...odd, target: '980' }), /980 persen/);
  });

  it('are changed with their targets, on the newest revision only', () => {
    const goal = givenGoal(db, { cycle });
    const at = { goalId: goal.id, indicatorId: goal.indicators[0]!.id, revision: goal.revision };
    const targets = targetsIn(db, cycle, '80', '85', '90', '95');
    changeIndicator(as(cast.appraiser), { ...at, ...goalIndicator, target: '95', targets });
    const [changed] = goalsOf(castUnits.services.id)[0]!.indicators;
    expect(changed).toMatchObject({ id: at.indicatorId, target: '95' });
    expect([...changed!.targets.values()].sort()).toEqual(['80', '85', '90', '95']);
    const refusal = expectRefused(
      db,
      () => changeIndicator(as(cast.agencyAdmin), { ...at, ...goalIndicator, target: '99' }),
      /sudah diubah/,
    );
    expect((refusal as StaleRevision).current).toMatchObject({ target: '≥ 95' });
    const now = goalsOf(castUnits.services.id)[0]!.revision;
    expectRefused(
      db,
      () => changeIndicator(as(cast.appraiser), { ...at, indicatorId: 'x', revision: now, ...goalIndicator }),
      /Indikator tidak ditemukan/,
    );
  });

  it('are deleted while nothing uses them, and withdrawn afterwards', () => {
    const goal = givenGoal(db, { cycle, indicators: [goalIndicator, { ...goalIndicator, title: 'Yang kedua' }] });
    const [first, second] = goal.indicators;
    const at = { goalId: goal.id, revision: goal.revision };
    deleteIndicator(as(cast.appraiser), { ...at, indicatorId: second!.id });
    recordRealisations(as(cast.appraiser), {
      unitId: castUnits.services.id,
      periodId: [...Object.keys(targetsIn(db, cycle))][0]!,
      revision: 0,
      rows: [{ indicatorId: first!.id, value: '12', note: '' }],
    });
    const next = { ...at, revision: at.revision + 1, indicatorId: first!.id };
    expectRefused(db, () => deleteIndicator(as(cast.appraiser), next), /1 catatan realisasi/);
    const reason = 'Tidak lagi diukur sejak perubahan PK';
    expectRefused(
      db,
      () => withdrawIndicator(as(cast.appraiser), { ...next, indicatorId: 'x', reason }),
      /tidak ditemukan/,
    );
    withdrawIndicator(as(cast.appraiser), { ...next, reason });
    expect(goalsOf(castUnits.services.id)[0]!.indicators).toEqual([]);
  });
});
