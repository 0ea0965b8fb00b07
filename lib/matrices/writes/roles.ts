import { todayOf } from '@/lib/agency/queries';
import { targetPart } from '@/lib/goals/rules/target-value';
import type { Context } from '@/lib/kernel/context';
import { enforce, missing } from '@/lib/kernel/decision';
import { contentOf, partiesToday, type ResultRow, type SkpHead, skpHead, versionStateToday } from '@/lib/skp/queries';
import { canWrite, mayRead } from '@/lib/skp/rules/access';
import { PLAN_LIMITS } from '@/lib/skp/rules/plan';
import { namesAssigner } from '@/lib/skp/rules/plan-kind';
import { writingOf } from '@/lib/skp/rules/writing';
import { appendIndicator, appendResult, changeIndicator, changeResult } from '@/lib/skp/writes/results';
import { offersFor, type RoleOffer } from '../queries/offers';
import { sameWords } from '../rules/cell-state';
import { supportedWording } from '../rules/columns';
import { loadRowOf } from '../rules/load-row';
import { firstIndicatorOf } from '../rules/taking';

export type PlanInHand = { skp: SkpHead; versionId: string; results: ResultRow[]; offers: RoleOffer[] };

/**
 * The plan into which the actor takes roles, with the roles that the matrices offer. Refused for actors who can only read the plan; missing
 * for all others.
 */
export function planToFill(ctx: Context, skpId: string): PlanInHand {
  const skp = skpHead(ctx.db, skpId) ?? missing('SKP');
  const parties = partiesToday(ctx, skp);
  if (!mayRead(ctx.actor, parties)) missing('SKP');
  const today = todayOf(ctx);
  enforce(canWrite(ctx.actor, parties, versionStateToday(ctx, skp)));
  const { versionId } = writingOf(skp);
  const { results } = contentOf(ctx.db, versionId);
  return { skp, versionId, results, offers: offersFor(ctx.db, skp, results, today) };
}

/** The columns of a result that say which result of the leader it supports, and who assigned it. */
export function supportOf(skp: SkpHead, { support, column, team, teamUnit, position }: RoleOffer) {
  const provisional = skp.form === 'staff' && column ? supportedWording(column) : '';
  return {
    supportedLineageId: support?.lineage ?? null,
    supportedText: support?.wording ?? provisional,
    supportIsProvisional: skp.form === 'staff' && support === undefined,
    ...(team !== null
      ? { assignedBy: assigningTeam(team, teamUnit) }
      : namesAssigner(skp)
        ? { assignedBy: position }
        : {}),
  };
}

/** The team with the unit that formed it. If this is too long for the field of the form, only the team. */
function assigningTeam(team: string, unit: string | null): string {
  const whole = `Tim Kerja ${team}, ${unit ?? ''}`;
  return unit !== null && whole.length <= PLAN_LIMITS.assignedBy ? whole : `Tim Kerja ${team}`;
}

/** Adds a result that is made of a role: with the wording and kind of the cell, what the result supports, and the first indicator. */
export function takeAsNew(ctx: Context, { skp, versionId }: PlanInHand, offer: RoleOffer): void {
  const { wording, resultKind, id, column } = offer;
  const indicator = firstIndicatorOf(offer, column?.target ?? null, skp);
  const result = { versionId, kind: resultKind, title: wording, roleCellId: id, ...supportOf(skp, offer) };
  appendResult(ctx.db, result, [indicator]);
}

/**
 * Gives a result the wording and kind of the role, and the support that the role gives. For a load, also writes the part into the target
 * that contains it, or adds an indicator if none does.
 */
export function takeOver(ctx: Context, { skp }: PlanInHand, offer: RoleOffer, result: ResultRow): void {
  const { wording, resultKind, id } = offer;
  changeResult(ctx.db, result.id, { title: wording, kind: resultKind, roleCellId: id, ...supportOf(skp, offer) });
  if (offer.method === 'beban-target' && offer.share !== null) takeLoad(ctx, skp, offer, result);
}

/**
 * Writes the part of a load into the result. Only the number of the indicator changes if a quantitative plan uses the leader's unit of
 * measure, or if the leader no longer has the column. Otherwise its title and whole target are replaced.
 */
function takeLoad({ db }: Context, skp: SkpHead, offer: RoleOffer, { id, roleCellId, indicators }: ResultRow): void {
  const leaders = offer.column?.target ?? null;
  const row = loadRowOf(indicators, leaders, { approach: skp.approach, isTaken: roleCellId === offer.id });
  const first = firstIndicatorOf(offer, leaders, skp);
  if (!row) appendIndicator(db, id, indicators.length, first);
  else if (!leaders || (skp.approach === 'kuantitatif' && sameWords(row.measure, leaders.measure)))
    changeIndicator(db, row.id, { target: offer.share });
  else changeIndicator(db, row.id, { ...targetPart(first), title: first.title });
}
