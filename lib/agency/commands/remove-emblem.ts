import { eq } from 'drizzle-orm';
import { agencyEmblems } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { missing } from '@/lib/kernel/decision';
import { findAgency } from '../queries';
import { currentEmblem } from '../queries/emblem';
import { maySetAgency } from '../rules/settings';

type Input = { emblemId: string };

/** An agency admin removes the emblem from future papers. Papers that are already issued keep it. */
export const removeEmblem = command('agency.emblem-removed', { moves: 'agency' }, (ctx, { emblemId }: Input) => {
  if (!maySetAgency(ctx.actor) || currentEmblem(ctx.db) !== emblemId) return missing('Lambang');
  ctx.db.update(agencyEmblems).set({ removedAt: ctx.now }).where(eq(agencyEmblems.id, emblemId)).run();
  return { subject: findAgency(ctx.db).id };
});
