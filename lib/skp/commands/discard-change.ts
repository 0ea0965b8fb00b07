import { eq } from 'drizzle-orm';
import { skps, skpVersions } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { enforce, enforceCurrent, missing } from '@/lib/kernel/decision';
import { partiesToday, skpHead, versionStateToday } from '../queries';
import { versionById } from '../queries/versions';
import { mayRead } from '../rules/access';
import { canDiscardChange } from '../rules/changes';
import { writingOf } from '../rules/writing';
import { eraseVersion } from '../writes/copy-version';

type Input = { skpId: string; revision?: number };

/** Discards a change that was not set. Its draft is deleted; the version in force does not change. */
export const discardChange = command(
  'skp.change-discarded',
  { moves: 'plan-contents', movesOne: 'plans' },
  (ctx, input: Input) => {
    const skp = skpHead(ctx.db, input.skpId) ?? missing('SKP');
    const parties = partiesToday(ctx, skp);
    if (!mayRead(ctx.actor, parties)) missing('SKP');
    const { openedBy, number } = versionById(ctx.db, writingOf(skp).versionId);
    enforce(canDiscardChange(ctx.actor, parties, { ...versionStateToday(ctx, skp), openedBy }));
    enforceCurrent(skp, input.revision);
    const set = { changeVersionId: null, changeStatus: null, revision: skp.revision + 1 };
    ctx.db.update(skps).set(set).where(eq(skps.id, skp.id)).run();
    const draftId = writingOf(skp).versionId;
    eraseVersion(ctx.db, draftId);
    ctx.db.delete(skpVersions).where(eq(skpVersions.id, draftId)).run();
    return { subject: skp.id, detail: { number } };
  },
);
