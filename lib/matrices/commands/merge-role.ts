import { command } from '@/lib/kernel/command';
import { enforceCurrent, missing, refuseField } from '@/lib/kernel/decision';
import { changeResult, countChange } from '@/lib/skp/writes/results';
import { planToFill, supportOf, takeOver } from '../writes/roles';

type Input = {
  skpId: string;
  revision: number;
  cellId: string;
  /** The owner's result that is joined with the role. */
  lineage: string;
  /** Which wording the result keeps: its own (`mine`), or that of the matrix. */
  wording: 'mine' | 'matrix';
};

/**
 * The owner joins a role of the matrix with a result that is already in the plan. The result keeps its wording, or takes the wording of the
 * matrix. In both cases, the role decides which result of the leader the result supports. [MATRIKS-07]
 */
export const mergeRole = command('matrix.role-merged', { moves: 'plan-contents' }, (ctx, input: Input) => {
  const plan = planToFill(ctx, input.skpId);
  enforceCurrent(plan.skp, input.revision);
  const offer = plan.offers.find(({ id, role }) => id === input.cellId && role === 'result') ?? missing('Peran hasil');
  const result = plan.results.find(({ lineageId }) => lineageId === input.lineage);
  if (
    !result ||
    (result.roleCellId !== null && result.roleCellId !== offer.id) ||
    (offer.result && offer.result !== result)
  )
    refuseField('lineage', 'Pilih hasil kerja yang belum digabungkan dengan peran lain.');
  if (input.wording === 'matrix') takeOver(ctx, plan, offer, result);
  else changeResult(ctx.db, result.id, { roleCellId: offer.id, ...supportOf(plan.skp, offer) });
  countChange(ctx.db, plan.skp.id);
  return { subject: plan.skp.id };
});
