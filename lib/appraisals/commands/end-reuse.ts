import { eq } from 'drizzle-orm';
import { resultReuses } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { command } from '@/lib/kernel/command';
import { enforce, missing, refuseField } from '@/lib/kernel/decision';
import { reuseDetail } from '../labels/reuse';
import { requireCurrentReuse } from '../queries/reuse-in-hand';
import { MIN_REASON_LENGTH } from '../rules/readiness';
import { endingOf } from '../rules/reuse';
import type { EndReuseInput } from '../schema';
import { tellReuse } from '../writes/tell-reuse';

/**
 * Ends a proposal or an agreement to use the result of an old unit. This is possible only until the evaluation is handed over. The side
 * that proposed withdraws its proposal, the other side declines it, or either side gives up the agreement. Only a withdrawal needs no
 * reason. The period is then evaluated in the new unit.
 */
export const endReuse = command('appraisal.reuse-ended', { moves: 'reuses' }, (ctx, input: EndReuseInput) => {
  const found = requireCurrentReuse(ctx, input);
  const { skp, period, side, parties, current, can } = found;
  enforce(can);
  const how = endingOf(side ?? missing('Penilaian'), current, parties);
  if (how !== 'withdraw' && input.reason.length < MIN_REASON_LENGTH)
    refuseField('reason', `Alasan wajib diisi, sekurang-kurangnya ${MIN_REASON_LENGTH} huruf: pihak lain membacanya.`);
  ctx.db
    .update(resultReuses)
    .set({ endedBy: ctx.actor.employeeId, endedOn: todayOf(ctx), endReason: input.reason })
    .where(eq(resultReuses.id, current.id))
    .run();
  tellReuse(ctx, 'reuse-ended', current.id, found);
  return { subject: skp.id, detail: reuseDetail(period, current.source) };
});
