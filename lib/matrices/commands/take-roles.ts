import { command } from '@/lib/kernel/command';
import { missing, Rejection } from '@/lib/kernel/decision';
import type { ResultRow } from '@/lib/skp/queries';
import { PLAN_LIMITS } from '@/lib/skp/rules/plan';
import { countChange } from '@/lib/skp/writes/results';
import type { RoleOffer } from '../queries/offers';
import { sameWords } from '../rules/cell-state';
import { type PlanInHand, planToFill, takeAsNew, takeOver } from '../writes/roles';

type Input = {
  skpId: string;
  /** The role to take; if left out, all roles that are not in the plan yet. */
  cellId?: string;
};

/**
 * The owner takes roles of the matrix into the plan that is being written. A role that is not in the plan becomes a result, or is joined to
 * the owner's result with the same words. A role with a different wording in the plan gets the wording of the matrix, but only if `cellId`
 * names this role. An equal role does not change. No role is added twice. [MATRIKS-07]
 */
export const takeRoles = command('matrix.roles-taken', { moves: 'plan-contents' }, (ctx, { skpId, cellId }: Input) => {
  const plan = planToFill(ctx, skpId);
  const wanted = plan.offers.filter(({ id, state }) => (cellId ? id === cellId : state === 'waiting'));
  if (cellId && wanted.length === 0) missing('Peran hasil');
  const taken = wanted.filter(({ state }) => state === 'waiting' || state === 'differs');
  if (taken.length === 0)
    throw new Rejection(['Peran hasil dari matriks sudah ada dalam SKP Anda, jadi tidak dimasukkan lagi.']);
  const joined = joinsOf(plan, taken);
  refuseTooMany(plan, taken.length - joined.size);
  for (const offer of taken) {
    const result = joined.get(offer.id);
    if (result) takeOver(ctx, plan, offer, result);
    else takeAsNew(ctx, plan, offer);
  }
  countChange(ctx.db, skpId);
  return {
    subject: skpId,
    taken: taken.length,
    detail: { results: taken.length },
  };
});

/**
 * The result to which each role is joined: the result that was made of the role before, otherwise a result of the owner that has the same
 * words and belongs to no role. Each result is used once. Roles without such a result are left out of the map and become new results.
 */
function joinsOf({ results }: PlanInHand, taken: readonly RoleOffer[]): Map<string, ResultRow> {
  const joined = new Map<string, ResultRow>();
  const own = results.filter(({ roleCellId }) => roleCellId === null);
  for (const { id, wording, result } of taken) {
    const at = own.findIndex(({ title }) => sameWords(title, wording));
    const found = result ?? (at >= 0 ? own.splice(at, 1)[0] : undefined);
    if (found) joined.set(id, found);
  }
  return joined;
}

function refuseTooMany({ results }: PlanInHand, added: number): void {
  if (results.length + added > PLAN_LIMITS.results)
    throw new Rejection([
      `SKP paling banyak memuat ${PLAN_LIMITS.results} hasil kerja. Gabungkan peran ini dengan hasil kerja yang sudah ada, atau hapus salah satunya.`,
    ]);
}
