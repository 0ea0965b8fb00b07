import { isNull } from 'drizzle-orm';
import { agencyEmblems } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { missing, Rejection } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { findAgency } from '../queries';
import { readEmblem } from '../rules/emblem';
import { maySetAgency } from '../rules/settings';

type Input = { bytes: Uint8Array };

/** An agency admin sets or replaces the image at the head of papers. Papers that are already issued keep the image of their day. */
export const setEmblem = command('agency.emblem-set', { moves: 'agency' }, (ctx, { bytes }: Input) => {
  if (!maySetAgency(ctx.actor)) return missing('Halaman');
  const emblem = readEmblem(bytes);
  if ('wrong' in emblem) throw new Rejection([emblem.wrong]);
  ctx.db.update(agencyEmblems).set({ removedAt: ctx.now }).where(isNull(agencyEmblems.removedAt)).run();
  const { kind, width, height } = emblem;
  const set = { setBy: ctx.actor.employeeId, setAt: ctx.now };
  const id = newId();
  ctx.db
    .insert(agencyEmblems)
    .values({ id, kind, bytes: Buffer.from(bytes), ...set })
    .run();
  return { subject: findAgency(ctx.db).id, emblemId: id, detail: { image: `${kind} ${width} × ${height}` } };
});
