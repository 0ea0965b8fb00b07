import { positions } from '@/db/schema';
import { decide, enforce, missing, reasonsOf, refuseField } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { findPost, headPost } from '../queries/positions';
import { findUnit } from '../queries/units';
import { canAdminister } from '../rules/access';
import { canHavePostLevel, type PostInput, shapeOf } from '../rules/positions';
import { reportingLineCommand } from '../writes/line-command';

/** Adds a post to a unit. A unit can have only one open post that leads the unit. */
export const addPosition = reportingLineCommand(
  'position.added',
  { moves: 'people' },
  (ctx, input: PostInput & { unitId: string }) => {
    const unit = findUnit(ctx, input.unitId) ?? missing('Unit');
    enforce(canAdminister(ctx.actor, unit.path));
    enforce(decide([unit.closedOn !== null, 'Unit ini sudah ditutup.']));
    const [levelFault] = reasonsOf(canHavePostLevel(input.positionClass, input.functionalLevel));
    if (levelFault) refuseField('functionalLevel', levelFault);
    const head = input.isHead ? headPost(ctx.db, unit.id) : undefined;
    if (head) refuseField('isHead', `Unit ini sudah mempunyai jabatan pimpinan: ${head.name}.`);
    const shape = shapeOf(input);
    if (findPost(ctx.db, unit.id, shape)) refuseField('position', 'Jabatan yang sama sudah ada di unit ini.');
    const id = newId();
    const isIndependentUnitHead = shape.isHead && unit.isIndependent;
    ctx.db
      .insert(positions)
      .values({ id, unitId: unit.id, ...shape, isIndependentUnitHead })
      .run();
    return { subject: id, detail: { unitId: unit.id, ...shape } };
  },
);
