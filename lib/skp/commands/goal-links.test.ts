import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import type { CycleRow } from '@/lib/cycles/queries';
import { changeGoal } from '@/lib/goals/commands/change-goal';
import { changeIndicator } from '@/lib/goals/commands/change-indicator';
import { withdrawGoal } from '@/lib/goals/commands/withdraw-goal';
import { carriersOf } from '@/lib/goals/queries/carriers';
import type { Goal } from '@/lib/goals/queries/goals';
import type { FullTargetRow } from '@/lib/goals/rules/target-value';
import { readTarget } from '@/lib/goals/rules/targets';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenDraftSkp, givenOpenCycle, givenSubmittedSkp, headPlan, staffPlan } from '@/tests/support/given';
import { givenGoal, goalIndicator } from '@/tests/support/given-goals';
import { expectRefused } from '@/tests/support/refused';
import { contentOf, skpHead } from '../queries';
import { goalOffers } from '../queries/led-goals';
import { planLinks } from '../queries/plan-links';
import { findSkp } from '../queries/plans';
import { supportChoices } from '../queries/superior';
import { editorPlanOf, goalChoice } from '../rules/plan-fields';
import { chooseApproach } from './choose-approach';
import { openChange } from './open-change';
import { relinkResults } from './relink-results';
import { saveSkp } from './save-skp';
import { submitSkp } from './submit-skp';
import { takeGoals } from './take-goals';

const DAY = '2026-01-16';
let db: Connection;
let cycle: CycleRow;
beforeEach(() => {
  db = freshDatabase();
  cycle = givenOpenCycle(db);
});
const as = (member: CastMember, day = DAY) => actingAs(db, member, day);
const contentNow = (skpId: string) => contentOf(db, skpHead(db, skpId)!.versionId);
const revisionOf = (skpId: string) => skpHead(db, skpId)!.revision;
const healthGoal = (title: string, more: object = {}): Goal =>
  givenGoal(db, { cycle, unitId: castUnits.health.id, title, ...more });

/** The plan as the editor would send it back. */
function sentBack(skpId: string, choices?: string[]) {
  const { results } = editorPlanOf(contentNow(skpId), choices);
  return results.map(({ kind, indicators, ...result }) => ({
    ...result,
    kind: kind as 'utama',
    indicators: indicators.map(({ target, aspect, direction, perspective, measure, ...row }) => ({
      ...row,
      ...(readTarget(direction as '', target, { measure }) as FullTargetRow),
      aspect: (aspect || null) as null,
      perspective: (perspective || null) as 'anggaran',
    })),
  }));
}

describe('taking objectives of the unit', () => {
  it('copies wording, indicators, targets and perspectives into the plan of the head', () => {
    const goal = healthGoal('Meningkatnya status gizi balita');
    const { skpId } = givenDraftSkp(db, cast.head, { cycle, plan: { results: [] } });
    takeGoals(as(cast.head), { skpId });
    expect(contentNow(skpId).results).toMatchObject([
      {
        ...{ title: goal.title, kind: 'utama', goalId: goal.id, assignedBy: 'Wali Kota' },
        indicators: [{ title: goalIndicator.title, target: '90', measure: 'persen', perspective: 'penerima-layanan' }],
      },
    ]);
  });

  it('completes existing results without duplicates when repeated, and the editor keeps what was taken', () => {
    const first = healthGoal('Meningkatnya status gizi balita', {
      indicators: [goalIndicator, { ...goalIndicator, title: 'Balita yang ditimbang' }],
    });
    healthGoal(headPlan.results[0]!.title.toUpperCase(), {
      indicators: [{ ...goalIndicator, title: 'Penyerapan anggaran' }],
    });
    const { skpId } = givenDraftSkp(db, cast.head, { cycle });
    takeGoals(as(cast.head), { skpId, goalId: first.id });
    const taken = contentNow(skpId).results;
    expect(taken.map(({ goalId }) => goalId)).toEqual([null, first.id]);
    const { results } = headPlan;
    // The plan is saved again with its results in another order, and without the second indicator.
    const [own, copied] = sentBack(skpId);
    saveSkp(as(cast.head), {
      skpId,
      revision: revisionOf(skpId),
      results: [{ ...copied!, indicators: copied!.indicators.slice(0, 1) }, own!],
    });
    expect(contentNow(skpId).results[0]).toMatchObject({
      goalId: first.id,
      indicators: [{ goalIndicatorId: first.indicators[0]!.id }],
    });
    takeGoals(as(cast.head), { skpId });
    const after = contentNow(skpId).results;
    expect(after).toHaveLength(results.length + 1);
    expect(after[0]!.indicators).toHaveLength(2);
    expect(after[1]).toMatchObject({ title: results[0]!.title, goalId: expect.any(String) });
    expect(after[1]!.indicators).toHaveLength(2);
    expect(after[1]!.indicators[1]!.goalIndicatorId).not.toBeNull();
    expectRefused(db, () => takeGoals(as(cast.head), { skpId }), /sudah termuat/);
    expectRefused(db, () => takeGoals(as(cast.head), { skpId, goalId: first.id }), /sudah termuat/);
  });

  it('writes indicator and target as one text in the qualitative approach', () => {
    healthGoal('Meningkatnya status gizi balita');
    const { skpId } = givenDraftSkp(db, cast.head, { cycle, plan: { results: [] } });
    chooseApproach(as(cast.head), { skpId, approach: 'kualitatif' });
    takeGoals(as(cast.head), { skpId });
    expect(contentNow(skpId).results[0]!.indicators).toMatchObject([
      { title: 'Balita gizi buruk yang pulih: ≥ 90 persen', target: null, measure: '' },
    ]);
  });

  it('is open to the head of any unit, who supports the superior’s result for the same objective', () => {
    const above = healthGoal('Meningkatnya status gizi balita');
    const { skpId: leadersId } = givenDraftSkp(db, cast.head, { cycle });
    takeGoals(as(cast.head), { skpId: leadersId });
    submitSkp(as(cast.head), { skpId: leadersId });
    const own = givenGoal(db, { cycle, parentGoalId: above.id, title: 'Meningkatnya layanan gizi' });
    const { skpId } = givenDraftSkp(db, cast.appraiser, { cycle, plan: { results: [] } });
    takeGoals(as(cast.appraiser), { skpId, goalId: own.id });
    const supported = contentNow(leadersId).results.find(({ goalId }) => goalId === above.id)!;
    expect(contentNow(skpId).results).toMatchObject([
      { goalId: own.id, supportedLineageId: supported.lineageId, supportIsProvisional: false },
    ]);
  });

  it('is refused to others, for objectives of other units, and after the plan was submitted', () => {
    const goal = healthGoal('Meningkatnya status gizi balita');
    const elsewhere = givenGoal(db, { cycle });
    const { skpId } = givenDraftSkp(db, cast.head, { cycle });
    expectRefused(db, () => takeGoals(as(cast.stranger), { skpId }), /SKP tidak ditemukan/);
    expectRefused(db, () => takeGoals(as(cast.unitAdmin), { skpId }), /hanya dapat diisi oleh pemiliknya/);
    expectRefused(db, () => takeGoals(as(cast.head), { skpId, goalId: elsewhere.id }), /Sasaran unit tidak ditemukan/);
    expectRefused(db, () => takeGoals(as(cast.head), { skpId, revision: 1 }), /diubah sejak halaman/);
    takeGoals(as(cast.head), { skpId, goalId: goal.id });
    submitSkp(as(cast.head), { skpId });
    expectRefused(db, () => takeGoals(as(cast.head), { skpId }), /Tarik kembali dahulu/);
  });
});

describe('the plan of a head', () => {
  it('is not submitted while an objective of the performance agreement or one of its indicators is missing', () => {
    const goal = healthGoal('Meningkatnya status gizi balita');
    healthGoal('Terbangunnya budaya mutu', { origin: 'direktif' });
    const { skpId, skp } = givenDraftSkp(db, cast.head, { cycle });
    expectRefused(db, () => submitSkp(as(cast.head), { skpId }), /belum menjadi hasil kerja/);
    const saved = saveSkp(as(cast.head), { skpId, revision: skp.revision, results: sentBack(skpId) });
    expect(saved.gaps).toEqual([expect.objectContaining({ field: 'goals.0' })]);
    takeGoals(as(cast.head), { skpId, goalId: goal.id });
    const [own, copied] = sentBack(skpId);
    const kept = saveSkp(as(cast.head), {
      skpId,
      revision: revisionOf(skpId),
      results: [own!, { ...copied!, indicators: [] }],
    });
    expect(kept.gaps.map(({ field }) => field)).toEqual(['results.1.indicators', 'results.1.indicators']);
    takeGoals(as(cast.head), { skpId, goalId: goal.id });
    submitSkp(as(cast.head), { skpId });
    expect(skpHead(db, skpId)?.status).toBe('submitted');
  });

  it('need not contain withdrawn objectives, and says where the unit has changed a target since', () => {
    const goal = healthGoal('Meningkatnya status gizi balita');
    const gone = healthGoal('Yang dicabut');
    withdrawGoal(as(cast.head), { goalId: gone.id, revision: gone.revision, reason: 'Perjanjian Kinerja perubahan' });
    const { skpId } = givenDraftSkp(db, cast.head, { cycle });
    takeGoals(as(cast.head), { skpId });
    submitSkp(as(cast.head), { skpId });
    const at = { goalId: goal.id, indicatorId: goal.indicators[0]!.id, revision: goal.revision };
    changeIndicator(as(cast.agencyAdmin), { ...at, ...goalIndicator, target: '95' });
    const { goals } = planLinks(as(cast.head), findSkp(as(cast.head), skpId)!);
    expect(goals.map(({ result, notes }) => [result, notes])).toEqual([
      [goal.title, ['Target “Balita gizi buruk yang pulih”: ≥ 90 persen; sasaran unit: ≥ 95 persen.']],
    ]);
  });
});

describe('drafting before the superior has a plan', () => {
  it('uses an objective of the unit, or of the nearest unit above that has any [SKP-08]', () => {
    const far = healthGoal('Meningkatnya status gizi balita');
    const ctx = as(cast.employee);
    const offered = () => supportChoices(db, { ...cast.employee, cycleId: cycle.id, form: 'staff' }, DAY).goals;
    expect(offered()).toEqual([{ id: far.id, wording: `${far.title} (${goalIndicator.title})` }]);
    const near = givenGoal(db, { cycle, title: 'Meningkatnya layanan gizi' });
    expect(offered()).toEqual([{ id: near.id, wording: near.title }]);
    const { skpId, skp } = givenDraftSkp(db, cast.employee, { cycle });
    const results = staffPlan.results.map((result) => ({ ...result, supportedLineage: goalChoice(near.id) }));
    saveSkp(ctx, { skpId, revision: skp.revision, results });
    expect(contentNow(skpId).results[0]).toMatchObject({
      ...{ goalId: near.id, supportIsProvisional: true, supportedLineageId: null, supportedText: near.title },
    });
    expect(editorPlanOf(contentNow(skpId), [goalChoice(near.id)]).results[0]).toMatchObject({
      supportedLineage: goalChoice(near.id),
      supportedText: '',
    });
    submitSkp(ctx, { skpId });
    expect(carriersOf(db, [near.id]).by(near.id)).toEqual([
      expect.objectContaining({ via: 'provisional', name: cast.employee.name }),
      expect.objectContaining({ via: 'provisional', name: cast.employee.name }),
    ]);
    const wrong = [{ ...staffPlan.results[0]!, supportedLineage: goalChoice(far.id) }];
    const draft = givenDraftSkp(db, cast.colleague, { cycle });
    expectRefused(
      db,
      () => saveSkp(as(cast.colleague), { skpId: draft.skpId, revision: draft.skp.revision, results: wrong }),
      /Pilih salah satu hasil kerja pimpinan/,
    );
  });

  function givenProvisional(): { skpId: string; goal: Goal } {
    const goal = givenGoal(db, { cycle, title: 'Meningkatnya layanan gizi' });
    const { skpId, skp } = givenDraftSkp(db, cast.employee, { cycle });
    const results = staffPlan.results.map((result) => ({ ...result, supportedLineage: goalChoice(goal.id) }));
    saveSkp(as(cast.employee), { skpId, revision: skp.revision, results });
    return { skpId, goal };
  }

  function givenSuperiorsPlan(goal: Goal) {
    const { skpId } = givenDraftSkp(db, cast.appraiser, { cycle });
    takeGoals(as(cast.appraiser), { skpId, goalId: goal.id });
    const rows = sentBack(skpId).map((result) => ({
      ...result,
      indicators: result.indicators.map((row) => ({ ...row, aspect: 'kualitas' as const })),
    }));
    saveSkp(as(cast.appraiser), { skpId, revision: revisionOf(skpId), results: rows });
    submitSkp(as(cast.appraiser), { skpId });
    return contentNow(skpId).results;
  }

  it('is linked again when the superior has a plan, with the same objective suggested, without a new version [SKP-08]', () => {
    const { skpId, goal } = givenProvisional();
    const toRelink = () => planLinks(as(cast.employee), findSkp(as(cast.employee), skpId)!).toRelink;
    expect(toRelink()).toBe(0);
    const offered = givenSuperiorsPlan(goal);
    expect(toRelink()).toBe(2);
    // A draft that is saved without changing the texts can still be linked.
    saveSkp(as(cast.employee), { skpId, revision: revisionOf(skpId), results: sentBack(skpId, []) });
    expect(toRelink()).toBe(2);
    const [first, second] = contentNow(skpId).results;
    const supportedLineage = offered.find(({ goalId }) => goalId === goal.id)!.lineageId;
    relinkResults(as(cast.employee), {
      skpId,
      links: [
        { lineage: first!.lineageId, supportedLineage },
        { lineage: second!.lineageId, supportedLineage: '' },
      ],
    });
    expect(contentNow(skpId).results).toMatchObject([
      { supportedLineageId: supportedLineage, supportedText: goal.title, supportIsProvisional: false, goalId: null },
      { supportedLineageId: null, supportIsProvisional: true, goalId: goal.id },
    ]);
    expect(toRelink()).toBe(1);
  });

  it('is linked both in a plan in force and in its open change', () => {
    const { skpId, goal } = givenProvisional();
    submitSkp(as(cast.employee), { skpId });
    const skp = skpHead(db, skpId)!;
    const lineage = contentNow(skpId).results[0]!.lineageId;
    const links = [{ lineage, supportedLineage: 'x' }];
    expectRefused(db, () => relinkResults(as(cast.employee), { skpId, links }), /sedang diperiksa/);
    db.$client.prepare("update skps set status = 'agreed' where id = ?").run(skp.id);
    const wasSet = contentNow(skpId).results[0]!;
    openChange(as(cast.employee, '2026-03-02'), { skpId, reason: 'Penugasan baru dari pimpinan' });
    const offered = givenSuperiorsPlan(goal);
    const [{ lineageId: supportedLineage }] = offered as [(typeof offered)[number]];
    relinkResults(as(cast.employee, '2026-03-02'), { skpId, links: [{ lineage, supportedLineage }] });
    const { versionId, changeVersionId } = skpHead(db, skpId)!;
    for (const version of [versionId, changeVersionId!])
      expect(contentOf(db, version).results.find((row) => row.lineageId === lineage)).toMatchObject({
        supportedLineageId: supportedLineage,
      });
    const words = (version: string) => contentOf(db, version).results.find((row) => row.lineageId === lineage)!;
    expect(wasSet.supportedText).not.toBe('');
    expect(words(versionId)).toMatchObject({ supportedText: wasSet.supportedText, supportIsProvisional: true });
    expect(words(changeVersionId!)).toMatchObject({ supportIsProvisional: false });
    expect(words(changeVersionId!).supportedText).not.toBe(wasSet.supportedText);
  });

  it('refuses a link by another person, to a result that is not offered, and without a result to link', () => {
    const { skpId, goal } = givenProvisional();
    const [offered] = givenSuperiorsPlan(goal);
    const [first] = contentNow(skpId).results;
    const link = { lineage: first!.lineageId, supportedLineage: offered!.lineageId };
    const relink = (member: CastMember, links: object) =>
      relinkResults(as(member), { skpId, links: [{ ...link, ...links }] });
    expectRefused(db, () => relink(cast.stranger, {}), /SKP tidak ditemukan/);
    expectRefused(db, () => relink(cast.appraiser, {}), /hanya dapat dikaitkan ulang oleh pemilik/);
    const refusal = expectRefused(db, () => relink(cast.employee, { supportedLineage: 'x' }), /Pilih salah satu/);
    expect(refusal.fields).toHaveProperty(`links.${first!.lineageId}.supportedLineage`);
    expectRefused(db, () => relink(cast.employee, { lineage: 'x' }), /Hasil kerja tidak ditemukan/);
    expectRefused(db, () => relink(cast.employee, { supportedLineage: '' }), /sekurang-kurangnya satu/);
  });
});

describe('who carries an objective', () => {
  it('is the head who took it and each person who supports that result, when their plans are submitted', () => {
    const goal = givenGoal(db, { cycle, title: 'Meningkatnya layanan gizi' });
    const by = () =>
      carriersOf(db, [goal.id])
        .by(goal.id)
        .map(({ via, name }) => [via, name]);
    const { skpId } = givenDraftSkp(db, cast.appraiser, { cycle });
    takeGoals(as(cast.appraiser), { skpId });
    expect(by()).toEqual([]);
    expect(goalOffers(db, skpHead(db, skpId)!, contentNow(skpId)).every(({ missing }) => missing.length === 0)).toBe(
      true,
    );
    const rows = sentBack(skpId).map((result) => ({
      ...result,
      indicators: result.indicators.map((row) => ({ ...row, aspect: 'kualitas' as const })),
    }));
    saveSkp(as(cast.appraiser), { skpId, revision: revisionOf(skpId), results: rows });
    submitSkp(as(cast.appraiser), { skpId });
    expect(by()).toEqual([['head', cast.appraiser.name]]);
    expect(carriersOf(db, [goal.id]).hasIndicator(goal.indicators[0]!.id)).toBe(true);
    const taken = contentNow(skpId).results.find(({ goalId }) => goalId === goal.id)!;
    const [result] = staffPlan.results;
    givenSubmittedSkp(db, cast.employee, {
      cycle,
      plan: { results: [{ ...result!, supportedLineage: taken.lineageId }] },
    });
    expect(by()).toEqual([
      ['head', cast.appraiser.name],
      ['support', cast.employee.name],
    ]);
  });

  it('stays as it is when the objective is reworded', () => {
    const goal = givenGoal(db, { cycle, unitId: castUnits.health.id });
    const { skpId } = givenDraftSkp(db, cast.head, { cycle });
    takeGoals(as(cast.head), { skpId });
    submitSkp(as(cast.head), { skpId });
    const set = { title: 'Dengan kata lain', origin: goal.origin, strategicLink: '', parentGoalId: null };
    changeGoal(as(cast.head), { goalId: goal.id, revision: goal.revision, ...set });
    expect(carriersOf(db, [goal.id]).by(goal.id)).toMatchObject([{ title: 'Meningkatnya status gizi balita' }]);
  });
});
