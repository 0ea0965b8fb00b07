import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import type { CycleRow } from '@/lib/cycles/queries';
import { appointAppraiser } from '@/lib/people/commands/appoint-appraiser';
import { agreeSkp } from '@/lib/skp/commands/agree-skp';
import { openChange } from '@/lib/skp/commands/open-change';
import { saveSkp } from '@/lib/skp/commands/save-skp';
import { submitSkp } from '@/lib/skp/commands/submit-skp';
import { takeGoals } from '@/lib/skp/commands/take-goals';
import { contentOf, skpHead } from '@/lib/skp/queries';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp, givenDraftSkp, givenOpenCycle, staffPlan } from '@/tests/support/given';
import { givenGoal } from '@/tests/support/given-goals';
import { givenCell, givenMatrix } from '@/tests/support/given-matrices';
import { openPlanning, type Planning } from '../queries';
import { laddersOfPlan, resultPage, type Step, unitLadders } from './alignment';

const DAY = '2026-01-25';
let db: Connection;
let cycle: CycleRow;
beforeEach(() => {
  db = freshDatabase();
  cycle = givenOpenCycle(db);
});

const titleOf = (step: Step) =>
  step.kind === 'result' ? step.result.title : step.kind === 'goal' ? step.goal.title : `${step.kind}: ${step.title}`;
const [first] = staffPlan.results;
const planOn = (supportedLineage: string, title: string) => ({
  ...staffPlan,
  results: [{ ...first!, title, supportedText: '', supportedLineage }],
});
const lineageIn = (skpId: string, title: string) =>
  contentOf(db, skpHead(db, skpId)!.versionId).results.find((result) => result.title === title)!.lineageId;
const OFFICE = 'Meningkatnya derajat kesehatan';
const MIDDLE = 'Meningkatnya mutu pelayanan kesehatan';
const OWN = 'Terlayaninya balita gizi kurang';

/**
 * A ladder of four: an objective of the office, the result of its head, the result of a division's head, and the result of a person there.
 */
function givenLadder() {
  const goal = givenGoal(db, { cycle, unitId: castUnits.health.id, title: OFFICE });
  const { skpId: headId } = givenDraftSkp(db, cast.head);
  takeGoals(actingAs(db, cast.head, '2026-01-12'), { skpId: headId });
  submitSkp(actingAs(db, cast.head, '2026-01-12'), { skpId: headId });
  agreeSkp(actingAs(db, cast.mayor, '2026-01-13'), { skpId: headId });
  const ofHead = lineageIn(headId, OFFICE);
  const middle = givenAgreedSkp(db, cast.appraiser, { plan: planOn(ofHead, MIDDLE) });
  const ofMiddle = lineageIn(middle.skpId, MIDDLE);
  const own = givenAgreedSkp(db, cast.employee, { plan: planOn(ofMiddle, OWN) });
  return { goal, ofHead, ofMiddle, middleId: middle.skpId, ownId: own.skpId, ofOwn: lineageIn(own.skpId, OWN) };
}
const planningOf = (member: CastMember, unitId: string) =>
  openPlanning(actingAs(db, member, DAY), { unit: unitId }) as Planning;
const pageFor = (member: CastMember, lineage: string, after?: string) =>
  resultPage(actingAs(db, member, DAY), lineage, after);

describe('the ladders of a plan', () => {
  it('go up to the objective, with links to what the reader may open', () => {
    const { ownId } = givenLadder();
    const ladderFor = (member: CastMember) => laddersOfPlan(actingAs(db, member, DAY), ownId)![0]!.up;
    expect(ladderFor(cast.employee).map(titleOf)).toEqual([OFFICE, OFFICE, MIDDLE]);
    expect(ladderFor(cast.employee).map(({ opens }) => opens)).toEqual([false, false, false]);
    expect(ladderFor(cast.appraiser).map(({ opens }) => opens)).toEqual([false, false, true]);
    expect(ladderFor(cast.head).map(({ opens }) => opens)).toEqual([true, true, true]);
  });

  it('are for people who may read the plan', () => {
    const { skpId } = givenAgreedSkp(db, cast.employee);
    for (const member of [cast.employee, cast.appraiser, cast.head, cast.unitAdmin, cast.auditor])
      expect(laddersOfPlan(actingAs(db, member, DAY), skpId)).toHaveLength(2);
    for (const member of [cast.colleague, cast.otherAppraiser, cast.mayor])
      expect(laddersOfPlan(actingAs(db, member, DAY), skpId)).toBeUndefined();
    expect(laddersOfPlan(actingAs(db, cast.employee, DAY), 'tidak-ada')).toBeUndefined();
  });

  it('say that a superior’s result was taken out', () => {
    const { middleId, ownId, ofMiddle } = givenLadder();
    const owner = actingAs(db, cast.appraiser, '2026-01-22');
    openChange(owner, { skpId: middleId, reason: 'Penugasan dari pimpinan berubah' });
    const { revision } = skpHead(db, middleId)!;
    saveSkp(owner, { ...staffPlan, skpId: middleId, revision });
    submitSkp(owner, { skpId: middleId });
    agreeSkp(actingAs(db, cast.head, '2026-01-23'), { skpId: middleId });
    const [ladder] = laddersOfPlan(actingAs(db, cast.employee, DAY), ownId)!;
    expect(ladder!.up.map(titleOf)).toEqual([`gone: ${MIDDLE}`]);
    expect(pageFor(cast.appraiser, ofMiddle)).toBeUndefined();
    const { loose } = unitLadders(actingAs(db, cast.appraiser, DAY), planningOf(cast.appraiser, castUnits.services.id));
    expect(loose.map(({ title }) => title)).toContain(OWN);
  });
});

describe('one result', () => {
  it('shows one level down, as far as the reader may open the plans', () => {
    const { ofHead, ofMiddle, ofOwn } = givenLadder();
    expect(pageFor(cast.head, ofHead)).toMatchObject({ below: [{ title: MIDDLE, supporters: 1 }], hidden: 0 });
    expect(pageFor(cast.appraiser, ofMiddle)).toMatchObject({ below: [{ title: OWN, name: cast.employee.name }] });
    expect(pageFor(cast.employee, ofOwn)).toMatchObject({ below: [], hidden: 0 });
    // The mayor appraises the head of the office, who appraises the division's head. So the mayor may read the plans of both, but not the
    // plans of people in the division.
    expect(pageFor(cast.mayor, ofMiddle)).toMatchObject({ below: [], hidden: 1 });
    for (const member of [cast.employee, cast.otherAppraiser]) expect(pageFor(member, ofHead)).toBeUndefined();
  });

  it('shows the results of a person whom the former appraiser still has to evaluate', () => {
    const { ofMiddle, ofOwn, ownId } = givenLadder();
    appointAppraiser(actingAs(db, cast.agencyAdmin, '2026-09-25'), {
      ...{ assignmentId: cast.employee.assignmentId, appraiser: cast.otherAppraiser.signInName, capacity: 'definitif' },
      ...{ letterNumber: '800/12', reason: 'Pergantian pejabat', fromOn: '2026-09-25', toOn: null },
    });
    const ctx = actingAs(db, cast.appraiser, '2026-10-01');
    expect(resultPage(ctx, ofMiddle, undefined)).toMatchObject({ below: [{ title: OWN }], hidden: 0 });
    expect(resultPage(ctx, ofOwn, undefined)?.up.at(-1)).toMatchObject({ opens: true });
    expect(laddersOfPlan(ctx, ownId)).toHaveLength(1);
  });

  it('shows drafts to their owners only, and continues after a page', () => {
    const { ofMiddle, ofOwn } = givenLadder();
    givenDraftSkp(db, cast.colleague, { plan: planOn(ofMiddle, 'Draf') });
    expect(pageFor(cast.appraiser, ofMiddle)!.below.map(({ title }) => title)).toEqual([OWN]);
    givenAgreedSkp(db, cast.contract, { plan: planOn(ofMiddle, 'Terlayaninya pasien') });
    const rest = pageFor(cast.appraiser, ofMiddle, ofOwn)!;
    expect(rest.below.map(({ title }) => title)).toEqual(['Terlayaninya pasien']);
  });

  it('names the roles of the matrix that are in no plan yet', () => {
    const { ofMiddle } = givenLadder();
    const matrix = givenMatrix(db, cast.appraiser, cycle);
    givenCell(db, matrix, cast.colleague, { wording: 'Tertatanya berkas gizi' });
    expect(pageFor(cast.appraiser, ofMiddle)!.roles.map(({ name, wording }) => [name, wording])).toEqual([
      [cast.colleague.name, 'Tertatanya berkas gizi'],
    ]);
  });
});

describe('the objectives of a unit', () => {
  it('are shown with their results, first those of the head, or with none if there are none', () => {
    const { goal } = givenLadder();
    const idle = givenGoal(db, { cycle, unitId: castUnits.health.id, title: 'Menurunnya stunting' });
    const ctx = actingAs(db, cast.head, DAY);
    const { goals } = unitLadders(ctx, planningOf(cast.head, castUnits.health.id));
    expect(goals.map(({ goal: { id }, carriers }) => [id, carriers.map(({ name }) => name)])).toEqual([
      [goal.id, [cast.head.name]],
      [idle.id, []],
    ]);
    expect(goals[0]!.carriers[0]).toMatchObject({ isOfHead: true, opens: true, supporters: 1 });
  });
});
