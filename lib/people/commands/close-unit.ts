import { and, eq, isNull, sql } from 'drizzle-orm';
import { keepUnitNames } from '@/db/derived';
import { positions, units } from '@/db/schema';
import { addDays, type PlainDate } from '@/lib/kernel/dates';
import { decide, enforce, missing } from '@/lib/kernel/decision';
import { formatCount } from '@/lib/kernel/numbers';
import { findUnit, occupancyAfter, unitById } from '../queries/units';
import { canAdminister } from '../rules/access';
import { reportingLineCommand } from '../writes/line-command';

/**
 * Closes a unit and its open posts; `closedOn` is their last day. Refused if a person works in the unit after that day, if a unit directly
 * below is open, or if the unit is already closed. The officer needs the right over the unit above.
 */
export const closeUnit = reportingLineCommand(
  'unit.closed',
  { moves: 'people' },
  (ctx, input: { unitId: string; closedOn: PlainDate }) => {
    const unit = findUnit(ctx, input.unitId) ?? missing('Unit');
    const parent = unit.parentId === null ? undefined : unitById(ctx.db, unit.parentId);
    enforce(canAdminister(ctx.actor, parent?.path ?? null));
    const { people, units: below } = occupancyAfter(ctx.db, unit.id, input.closedOn);
    enforce(
      decide(
        [unit.closedOn !== null, 'Unit ini sudah ditutup.'],
        [
          people > 0,
          `Masih ada ${formatCount(people)} pegawai yang bertugas di unit ini sesudah tanggal itu. Pindahkan mereka dahulu.`,
        ],
        [below > 0, `Masih ada ${below} unit di bawahnya. Pindahkan atau tutup unit-unit itu dahulu.`],
      ),
    );
    const { closedOn } = input;
    ctx.db
      .update(units)
      .set({ closedOn, revision: unit.revision + 1 })
      .where(eq(units.id, unit.id))
      .run();
    ctx.db
      .update(positions)
      .set({ closedOn, revision: sql`${positions.revision} + 1` })
      .where(and(eq(positions.unitId, unit.id), isNull(positions.closedOn)))
      .run();
    keepUnitNames(ctx.db);
    return { subject: unit.id, detail: { closedOn } };
  },
  ({ closedOn }) => [addDays(closedOn, 1)],
);
