import { eq } from 'drizzle-orm';
import { positions } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { addDays, type PlainDate } from '@/lib/kernel/dates';
import { decide, enforce, missing } from '@/lib/kernel/decision';
import { holdersFrom, positionById } from '../queries/positions';
import { findUnit } from '../queries/units';
import { canAdminister } from '../rules/access';

type Input = { positionId: string; closedOn: PlainDate };

/** Closes a post; `closedOn` is its last day. Refused if a person holds the post after that day, or if it is already closed. */
export const closePosition = command('position.closed', { moves: 'people' }, (ctx, input: Input) => {
  const position = positionById(ctx.db, input.positionId) ?? missing('Jabatan');
  const unit = findUnit(ctx, position.unitId) ?? missing('Jabatan');
  enforce(canAdminister(ctx.actor, unit.path));
  const holders = holdersFrom(ctx.db, position.id, addDays(input.closedOn, 1));
  enforce(
    decide(
      [position.closedOn !== null, 'Jabatan ini sudah ditutup.'],
      [holders.length > 0, `Masih ada ${holders.length} pegawai yang memegang jabatan ini sesudah tanggal itu.`],
    ),
  );
  const revision = position.revision + 1;
  ctx.db.update(positions).set({ closedOn: input.closedOn, revision }).where(eq(positions.id, position.id)).run();
  return { subject: position.id, detail: { closedOn: input.closedOn } };
});
