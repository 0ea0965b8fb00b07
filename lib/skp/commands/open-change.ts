import { eq } from 'drizzle-orm';
import { skps, skpVersions } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { enforce, enforceCurrent, missing, refuseField } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { sendNews } from '@/lib/kernel/news';
import { partiesToday, skpHead, versionStateToday } from '../queries';
import { isSucceededToday } from '../queries/succession';
import { versionById } from '../queries/versions';
import { mayRead } from '../rules/access';
import { canOpenChange } from '../rules/changes';
import { MIN_CHANGE_REASON } from '../rules/lifecycle';
import { copyVersion } from '../writes/copy-version';

/** The reason that is stored for a change that was begun because the appraiser changed. */
const CLARIFYING = 'Klarifikasi ekspektasi dengan pejabat penilai baru';

/**
 * The owner or the appraiser begins a change of a set plan: a draft with the next number and the same content and lineages. Only the owner
 * writes it, and the version in force does not change until the draft is set. With a new appraiser the change is a clarification, which
 * needs no other reason (R6 p.65 C.7).
 */
export const openChange = command(
  'skp.change-opened',
  { moves: 'plan-contents', movesOne: 'plans' },
  (ctx, input: { skpId: string; revision?: number; reason?: string }) => {
    const skp = skpHead(ctx.db, input.skpId) ?? missing('SKP');
    const parties = partiesToday(ctx, skp);
    if (!mayRead(ctx.actor, parties)) missing('SKP');
    enforce(canOpenChange(ctx.actor, parties, versionStateToday(ctx, skp)));
    enforceCurrent(skp, input.revision);
    const inForce = versionById(ctx.db, skp.versionId);
    const kind = isSucceededToday(ctx, skp, inForce) ? ('successor' as const) : ('change' as const);
    const changeReason = input.reason?.trim() || (kind === 'successor' ? CLARIFYING : '');
    if (changeReason.length < MIN_CHANGE_REASON)
      refuseField('reason', `Tuliskan alasan perubahan, sekurang-kurangnya ${MIN_CHANGE_REASON} huruf.`);
    const id = newId();
    const number = inForce.number + 1;
    ctx.db
      .insert(skpVersions)
      .values({
        id,
        skpId: skp.id,
        number,
        kind,
        changeReason,
        openedBy: ctx.actor.employeeId,
        createdAt: ctx.now,
      })
      .run();
    copyVersion(ctx.db, skp.versionId, id);
    const set = { changeVersionId: id, changeStatus: 'draft', revision: skp.revision + 1 } as const;
    ctx.db.update(skps).set(set).where(eq(skps.id, skp.id)).run();
    sendNews(ctx, [skp.ownerId], { kind: 'change-opened', subject: skp.id });
    return { subject: skp.id, isOwner: ctx.actor.employeeId === skp.ownerId, detail: { number, reason: changeReason } };
  },
);
