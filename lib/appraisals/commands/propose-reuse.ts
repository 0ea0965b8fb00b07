import { resultReuses } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { command } from '@/lib/kernel/command';
import { all, decide, enforce, missing } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { reuseDetail } from '../labels/reuse';
import { findReuse } from '../queries/reuse-in-hand';
import type { ProposeReuseInput } from '../schema';
import { tellReuse } from '../writes/tell-reuse';

/**
 * The employee or the evaluator of the period proposes that the result of the old unit counts for the period in which the employee moved.
 * The other side answers.
 */
export const proposeReuse = command(
  'appraisal.reuse-proposed',
  { moves: 'reuses' },
  (ctx, input: ProposeReuseInput) => {
    const found = findReuse(ctx, input.skpId, input.periodId) ?? missing('Penilaian');
    const { skp, period, current, source, can } = found;
    const isNew = decide(
      [current !== undefined, 'Pemakaian hasil unit lama sudah diusulkan. Jawabannya ada di halaman ini.'],
      [
        source !== undefined && source.id !== input.sourceId,
        'Hasil unit lama yang dapat dipakai sudah berganti. Baca hasil yang tampil sekarang, lalu usulkan lagi.',
      ],
    );
    enforce(all(can, isNew));
    const result = source ?? missing('Hasil evaluasi unit lama');
    const id = newId();
    ctx.db
      .insert(resultReuses)
      .values({
        id,
        skpId: skp.id,
        periodId: period.id,
        sourceId: result.id,
        proposedBy: ctx.actor.employeeId,
        proposedOn: todayOf(ctx),
      })
      .run();
    tellReuse(ctx, 'reuse-proposed', id, found);
    return { subject: skp.id, detail: reuseDetail(period, result) };
  },
);
