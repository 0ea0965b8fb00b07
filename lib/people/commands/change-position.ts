import { eq } from 'drizzle-orm';
import { positions } from '@/db/schema';
import { enforce, missing, reasonsOf, refuseField, StaleRevision } from '@/lib/kernel/decision';
import { findPost, headPost, type Position, positionById } from '../queries/positions';
import { findUnit } from '../queries/units';
import { canAdminister } from '../rules/access';
import { canHavePostLevel, type PostInput, shapeOf } from '../rules/positions';
import { reportingLineCommand } from '../writes/line-command';

/** Corrects the data of a post, for all its holders. A promotion is no correction: the person moves to another post. */
export const changePosition = reportingLineCommand(
  'position.changed',
  { moves: 'people' },
  (ctx, input: PostInput & { positionId: string; revision: number }) => {
    const position = positionById(ctx.db, input.positionId) ?? missing('Jabatan');
    const unit = findUnit(ctx, position.unitId) ?? missing('Jabatan');
    enforce(canAdminister(ctx.actor, unit.path));
    if (position.revision !== input.revision) throw new StaleRevision(shown(position), position.revision);
    const [levelFault] = reasonsOf(canHavePostLevel(input.positionClass, input.functionalLevel));
    if (levelFault) refuseField('functionalLevel', levelFault);
    const head = input.isHead ? headPost(ctx.db, unit.id) : undefined;
    if (head && head.id !== position.id) {
      refuseField('isHead', `Unit ini sudah mempunyai jabatan pimpinan: ${head.name}.`);
    }
    const shape = shapeOf(input);
    const same = findPost(ctx.db, unit.id, shape);
    if (same && same.id !== position.id) refuseField('position', 'Jabatan yang sama sudah ada di unit ini.');
    const isIndependentUnitHead = shape.isHead && unit.isIndependent;
    const revision = position.revision + 1;
    const values = { ...shape, isIndependentUnitHead, revision };
    ctx.db.update(positions).set(values).where(eq(positions.id, position.id)).run();
    return { subject: position.id, detail: { ...shape } };
  },
);

function shown(position: Position): Record<string, string> {
  return {
    position: position.name,
    positionClass: position.positionClass,
    functionalLevel: position.functionalLevel ?? '',
    isHead: position.isHead ? 'ya' : '',
  };
}
