import { eq } from 'drizzle-orm';
import { skps, skpVersions } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { command } from '@/lib/kernel/command';
import { enforce, missing, refuseField } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { partiesToday, skpHead } from '../queries';
import { versionById } from '../queries/versions';
import { isCurrent, mayRead } from '../rules/access';
import { canOpenChange } from '../rules/changes';
import { MIN_CHANGE_REASON } from '../rules/lifecycle';
import { standingOf } from '../rules/writing';
import { copyVersion } from './copy-version';

/**
 * The owner or the appraiser begins a change of a plan that was set: a draft of the next number beside the version in force, with its
 * content and lineages. The owner writes it; nothing else changes until it is set.
 */
export const openChange = command(
  'skp.change-opened',
  (ctx, input: { skpId: string; revision?: number; reason: string }) => {
    const skp = skpHead(ctx.db, input.skpId) ?? missing('SKP');
    const parties = partiesToday(ctx, skp);
    if (!mayRead(ctx.actor, parties)) missing('SKP');
    enforce(canOpenChange(ctx.actor, parties, standingOf(skp, todayOf(ctx))));
    enforce(isCurrent(skp, input.revision));
    const changeReason = input.reason.trim();
    if (changeReason.length < MIN_CHANGE_REASON)
      refuseField('reason', `Tuliskan alasan perubahan, sekurang-kurangnya ${MIN_CHANGE_REASON} huruf.`);
    const id = newId();
    const number = versionById(ctx.db, skp.versionId).number + 1;
    ctx.db
      .insert(skpVersions)
      .values({
        id,
        skpId: skp.id,
        number,
        kind: 'change',
        changeReason,
        openedBy: ctx.actor.employeeId,
        createdAt: ctx.now,
      })
      .run();
    copyVersion(ctx.db, skp.versionId, id);
    const set = { changeVersionId: id, changeStatus: 'draft', revision: skp.revision + 1 } as const;
    ctx.db.update(skps).set(set).where(eq(skps.id, skp.id)).run();
    return { subject: skp.id, isOwner: ctx.actor.employeeId === skp.ownerId, detail: { number, reason: changeReason } };
  },
);
