import { draftCycle } from '@/lib/cycles/commands/draft-cycle';
import { openCycle } from '@/lib/cycles/commands/open-cycle';
import { findCycle } from '@/lib/cycles/queries';
import { appraiserOn } from '@/lib/people/queries/reporting-line';
import { closeCycle } from '@/lib/recaps/commands/close-cycle';
import { agreeSkp } from '@/lib/skp/commands/agree-skp';
import { draftSkp } from '@/lib/skp/commands/draft-skp';
import { returnSkp } from '@/lib/skp/commands/return-skp';
import { saveSkp } from '@/lib/skp/commands/save-skp';
import { submitSkp } from '@/lib/skp/commands/submit-skp';
import { takeGoals } from '@/lib/skp/commands/take-goals';
import { skpHead } from '@/lib/skp/queries';
import { superiorOf } from '@/lib/skp/queries/superior';
import type { PlannedContent, PlannedIndicator } from '@/lib/skp/rules/plan';
import { ADMIN_NAME } from './people';
import { DEMO_PLANS, type DemoIndicator, type DemoResult } from './plans';
import type { Player, Stage } from './stage';
import { readDemoTarget } from './targets';
import { SUPPORT } from './words';

/** A sample year: its cycle, and the ids of plans by the name of the person. */
export type Year = { year: number; cycleId: string; skpIds: Map<string, string> };

/** The state of a person's plan after `planYear`; `agreed` if nothing is said. `none`: there is no plan. */
export type PlanEnd = 'agreed' | 'submitted' | 'returned' | 'draft' | 'none';

export async function openYear(stage: Stage, year: number): Promise<Year> {
  await stage.begin(`${year}-01-02`, `Year ${year}: opened`);
  const adminId = stage.named(ADMIN_NAME).employeeId;
  const { subject: cycleId } = draftCycle(stage.as(adminId), { year, purpose: 'real', periodicKind: 'triwulanan' });
  openCycle(stage.as(adminId), { cycleId });
  return { year, cycleId, skpIds: new Map() };
}

/** Closes a year, even if some work is not finished. */
export async function closeYear(stage: Stage, { year, cycleId }: Year, on: string): Promise<void> {
  await stage.begin(on, `Year ${year}: closed`);
  const { revision } = findCycle(stage.db, cycleId)!;
  closeCycle(stage.as(stage.named(ADMIN_NAME).employeeId), { cycleId, revision });
}

/**
 * Further steps in January. `drafted` runs when a person has a draft. `planned` runs after the turn of each person, also if the person has
 * no plan.
 */
export type Planning = {
  ends?: Readonly<Record<string, PlanEnd>>;
  drafted?: (player: Player, skpId: string) => void;
  planned?: (player: Player) => void;
};

/** Lets everybody plan. Each head comes before the people of the head, so that these people have results to support. */
export async function planYear(stage: Stage, year: Year, planning: Planning = {}): Promise<void> {
  await stage.begin(`${year.year}-01-12`, `Year ${year.year}: plans`);
  for (const player of stage.planners) {
    const end = planning.ends?.[player.name] ?? 'agreed';
    if (end !== 'none') plan(stage, year, player, end, planning.drafted);
    planning.planned?.(player);
  }
}

function plan(stage: Stage, year: Year, player: Player, end: PlanEnd, drafted?: Planning['drafted']): void {
  const { employeeId, assignmentId } = player;
  const { subject: skpId, revision } = draftSkp(stage.as(employeeId), { cycleId: year.cycleId, assignmentId });
  year.skpIds.set(player.name, skpId);
  saveSkp(stage.as(employeeId), { ...contentFor(stage, year, player), skpId, revision });
  // The performance agreement has the same wording as the results, so they can be linked to the unit's objectives.
  if (player.isHead) takeGoals(stage.as(employeeId), { skpId });
  drafted?.(player, skpId);
  if (end === 'draft') return;
  submitSkp(stage.as(employeeId), { skpId });
  const appraiserId = appraiserOn(stage.db, assignmentId, stage.today)?.employeeId;
  if (!appraiserId || end === 'submitted') return;
  if (end === 'agreed') agreeSkp(stage.as(appraiserId), { skpId });
  else
    returnSkp(stage.as(appraiserId), {
      skpId,
      reason: 'Target waktu distribusi surat belum sesuai standar layanan. Mohon disesuaikan.',
    });
}

function contentFor(stage: Stage, year: Year, player: Player): PlannedContent {
  const form = player.plan ? DEMO_PLANS[player.plan] : [];
  const leader = superiorOf(stage.db, { assignmentId: player.assignmentId, cycleId: year.cycleId }, stage.today);
  const offered = leader?.results ?? [];
  return {
    results: (form as readonly DemoResult[]).map((result) => ({
      kind: result.kind,
      title: result.title,
      supportedLineage: offered[Math.min(result.supports, offered.length - 1)]?.lineage,
      supportedText: offered.length === 0 ? (leader?.position ?? '') : undefined,
      indicators: result.indicators.map((indicator) => planned(indicator, year.year)),
    })),
    expectations:
      player.course === 'rude'
        ? { 'berorientasi-pelayanan': 'Merespons pengguna layanan dengan tenang dan sopan di setiap situasi' }
        : {},
    annex: SUPPORT,
  };
}

function planned(indicator: DemoIndicator, year: number): PlannedIndicator {
  const { title, aspect, perspective } = indicator;
  return { title, aspect, perspective, ...readDemoTarget(indicator, year) };
}

/** The plan of a person; undefined if there is none, or if it is not in force. */
export function agreedSkp(stage: Stage, year: Year, player: Player) {
  const skpId = year.skpIds.get(player.name);
  const skp = skpId ? skpHead(stage.db, skpId) : undefined;
  return skp?.status === 'agreed' ? skp : undefined;
}
