import Big from 'big.js';
import { periodsOf } from '@/lib/cycles/queries';
import { addGoal } from '@/lib/goals/commands/add-goal';
import { addIndicator } from '@/lib/goals/commands/add-indicator';
import { recordRealisations } from '@/lib/goals/commands/record-realisations';
import { type GoalIndicator, goalsInForce } from '@/lib/goals/queries/goals';
import { trajectoryPeriods } from '@/lib/goals/queries/progress';
import type { GoalOrigin } from '@/lib/goals/rules/vocabulary';
import { addDays } from '@/lib/kernel/dates';
import { postOfSegment } from '@/lib/people/queries/positions';
import { type Course, DEMO_UNITS, type DemoUnitCode } from './agency';
import { ADMIN_NAME } from './people';
import type { Year } from './planning';
import { DEMO_PLANS, type DemoIndicator, type DemoResult } from './plans';
import type { Player, Stage } from './stage';
import { isCounted, reachedOf, readDemoTarget } from './targets';

/** The goals of the city's medium-term plan, each with the offices that serve it. */
const CITY_GOALS: readonly { title: string; served: readonly DemoUnitCode[]; indicator: DemoIndicator }[] = [
  {
    title: 'Meningkatnya derajat kesehatan masyarakat',
    served: ['DINKES'],
    indicator: measured('Usia harapan hidup', '73,4', 'tahun'),
  },
  {
    title: 'Meningkatnya kualitas dan pemerataan pendidikan',
    served: ['DISDIK'],
    indicator: measured('Harapan lama sekolah', '14,2', 'tahun'),
  },
  {
    title: 'Terwujudnya tata kelola pemerintahan yang bersih dan melayani',
    served: ['BKPSDM', 'INSPEKTORAT'],
    indicator: measured('Indeks reformasi birokrasi', '78', 'nilai'),
  },
];

function measured(title: string, target: string, measure: string): DemoIndicator {
  return { title, aspect: 'kualitas', direction: 'more', target, measure };
}

const CITY_PLAN = 'RPJMD Kota Tanjung Harapan 2025–2029';

type GoalIds = Map<DemoUnitCode, string[]>;

/**
 * Enters the objectives of the city, and then the performance agreement of every head, from the top down. Each objective of a unit serves
 * an objective of the unit above.
 */
export async function agreeGoals(stage: Stage, year: Year): Promise<void> {
  await stage.begin(`${year.year}-01-08`, `Year ${year.year}: performance agreements`);
  const known: GoalIds = new Map([['KOTA', cityGoals(stage, year)]]);
  for (const player of leaders(stage)) known.set(player.unit, unitGoals(stage, year, player, known));
}

function cityGoals(stage: Stage, year: Year): string[] {
  const { employeeId } = stage.named(ADMIN_NAME);
  const mayor = [...stage.players.values()].find(({ unit, isHead }) => unit === 'KOTA' && isHead)!;
  return CITY_GOALS.map(({ title, indicator }) =>
    enter(
      stage,
      year,
      { employeeId, assignmentId: mayor.assignmentId },
      { title, indicators: [indicator] },
      'rencana-strategis',
    ),
  );
}

/** Enters the objectives of a unit: the main work results of its head's sample plan. Returns their ids. */
function unitGoals(stage: Stage, year: Year, player: Player, known: GoalIds): string[] {
  const above = known.get(parentOf(player.unit)) ?? [];
  const form = DEMO_PLANS[player.plan!] as readonly DemoResult[];
  return form
    .filter(({ kind }) => kind === 'utama')
    .map((result) => {
      const served = CITY_GOALS.findIndex((goal) => goal.served.includes(player.unit));
      const parentGoalId = served >= 0 ? above[served] : above[Math.min(result.supports, above.length - 1)];
      return enter(stage, year, player, result, 'perjanjian-kinerja', parentGoalId);
    });
}

type Leader = Pick<Player, 'employeeId' | 'assignmentId'>;
type Written = Pick<DemoResult, 'title' | 'indicators'>;

function enter(
  stage: Stage,
  year: Year,
  { employeeId, assignmentId }: Leader,
  { title, indicators }: Written,
  origin: GoalOrigin,
  parentGoalId: string | null = null,
): string {
  const { unitId } = postOfSegment(stage.db, assignmentId)!;
  const strategicLink = origin === 'direktif' ? '' : CITY_PLAN;
  const goal = { unitId, cycleId: year.cycleId, title, origin, strategicLink, parentGoalId };
  const { subject: goalId } = addGoal(stage.as(employeeId), goal);
  for (const indicator of indicators) addIndicator(stage.as(employeeId), { goalId, ...typed(stage, year, indicator) });
  return goalId;
}

function typed(stage: Stage, year: Year, indicator: DemoIndicator) {
  const read = readDemoTarget(indicator, year.year);
  const isCount = isCounted(read, indicator.aspect);
  // The form asks for a confirmation if "more is better" is chosen for a time. Here it is right: for years of life and of school.
  const row = { ...read, targetIsSure: true, title: indicator.title, perspective: indicator.perspective ?? null };
  const trajectory = isCount ? ('sum' as const) : ('level' as const);
  if (read.target === null) return { ...row, trajectory, targets: {} };
  const steps = isCount ? evenly(read.target) : climbing(read.target, read.direction === 'less');
  const periods = trajectoryPeriods(stage.db, year.cycleId);
  const targets = Object.fromEntries(periods.map(({ id }, i) => [id, steps[i]!]));
  return { ...row, trajectory, targets };
}

/** Divides a target into four parts that add up to it. The first three are equal whole numbers. The last part takes the remainder. */
function evenly(target: string): string[] {
  const part = new Big(target).div(4).round(0, Big.roundDown);
  return [part, part, part, new Big(target).minus(part.times(3))].map((step) => step.toFixed());
}

const APPROACH = ['0.9', '0.94', '0.97', '1'];
const DESCENT = ['1.3', '1.2', '1.1', '1'];

/** Four levels. The last is the target. They fall if less is better, else they rise. */
function climbing(target: string, isLess: boolean): string[] {
  const steps = (isLess ? DESCENT : APPROACH).map((share) => new Big(target).times(share).round(1).toFixed());
  return [...steps.slice(0, -1), target];
}

/** Enters the values that units reached in a quarter; with `only`, the values of these units only. */
export async function realiseGoals(
  stage: Stage,
  year: Year,
  ordinal: number,
  only?: readonly DemoUnitCode[],
): Promise<void> {
  const period = periodsOf(stage.db, year.cycleId)[ordinal - 1]!;
  await stage.begin(addDays(period.windowFromOn, 3), `Year ${year.year}: objectives of units in quarter ${ordinal}`);
  for (const player of leaders(stage).filter(({ unit }) => !only || only.includes(unit))) {
    const { unitId } = postOfSegment(stage.db, player.assignmentId)!;
    const indicators = goalsInForce(stage.db, { unitId, cycleId: year.cycleId }).flatMap((goal) => goal.indicators);
    const rows = indicators.map((indicator) => ({
      indicatorId: indicator.id,
      ...said(stage, year, indicator, player.course, period.id),
    }));
    recordRealisations(stage.as(player.employeeId), { unitId, periodId: period.id, revision: 0, rows });
  }
}

function said(stage: Stage, year: Year, indicator: GoalIndicator, course: Course, periodId: string) {
  const step = indicator.targets.get(periodId);
  const value = reachedOf(indicator, {
    ...{ course, today: stage.today, year: year.year, isWhole: indicator.trajectory === 'sum' },
    expected: step ? new Big(step) : undefined,
  });
  return { value, note: '' };
}

/**
 * Enters two changes in March: a directive for the health office that no plan takes up yet, and a correction of a figure of the first
 * quarter.
 */
export function enterMarchChanges(stage: Stage, year: Year): void {
  const head = leaders(stage).find(({ unit }) => unit === 'DINKES')!;
  const indicator: DemoIndicator = {
    ...measured('Angka kematian akibat demam berdarah', '0,5', 'persen'),
    direction: 'less',
  };
  const title = 'Terkendalinya lonjakan kasus demam berdarah pada musim hujan';
  enter(stage, year, head, { title, indicators: [indicator] }, 'direktif');
  const clinic = leaders(stage).find(({ unit }) => unit === 'PKM-KENANGA')!;
  const { unitId } = postOfSegment(stage.db, clinic.assignmentId)!;
  const indicators = goalsInForce(stage.db, { unitId, cycleId: year.cycleId }).flatMap((goal) => goal.indicators);
  const visits = indicators.find(({ measure }) => measure === 'kunjungan')!;
  recordRealisations(stage.as(clinic.employeeId), {
    unitId,
    periodId: periodsOf(stage.db, year.cycleId)[0]!.id,
    // Each indicator has one entry, so the revision is the number of indicators.
    revision: indicators.length,
    rows: [{ indicatorId: visits.id, value: '6.412', note: 'Setelah pencocokan dengan data rekam medis' }],
  });
}

function leaders(stage: Stage): Player[] {
  return stage.planners.filter(({ isHead }) => isHead);
}

function parentOf(unit: DemoUnitCode): DemoUnitCode {
  return DEMO_UNITS.find(([code]) => code === unit)![2] ?? 'KOTA';
}
