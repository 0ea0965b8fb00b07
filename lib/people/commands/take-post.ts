import { assignments } from '@/db/schema';
import { scopeOf } from '@/lib/agency/rules/capabilities';
import type { PlainDate } from '@/lib/kernel/dates';
import { enforce, enforceField, reasonsOf, refuseField } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { bornOnOf, segmentsOf } from '../queries/person';
import { findPost, headPost, holdersFrom } from '../queries/positions';
import { unitByText } from '../queries/units';
import { canAdminister } from '../rules/access';
import { closedByName } from '../rules/names';
import { type PostInput, shapeOf } from '../rules/positions';
import { canBegin, canBeginOn } from '../rules/segments';
import { reportingLineCommand } from '../writes/line-command';
import { tellAppraised } from '../writes/tell-appraised';
import { addPosition } from './add-position';

type Input = PostInput & { employeeId: string; unit: string; fromOn: PlainDate };

/**
 * Begins a segment: a person takes a post in a unit from a day on. If the unit has no such open post, the post is created. The commands
 * that add or move a person call this command after they have checked the right over the person.
 */
export const takePost = reportingLineCommand(
  'assignment.begun',
  { moves: 'people' },
  (ctx, input: Input) => {
    const { unit, fault } = unitByText(ctx.db, input.unit, scopeOf(ctx.actor, 'keep-people'));
    if (!unit) refuseField('unit', fault ?? 'Unit tidak ditemukan.');
    enforce(canAdminister(ctx.actor, unit.path));
    enforceField('fromOn', canBeginOn(bornOnOf(ctx.db, input.employeeId), input.fromOn));
    const [taken] = reasonsOf(canBegin(segmentsOf(ctx.db, input.employeeId), input.fromOn));
    if (taken) refuseField('fromOn', taken);
    const shape = shapeOf(input);
    const head = shape.isHead ? headPost(ctx.db, unit.id) : undefined;
    const [holder] = head ? holdersFrom(ctx.db, head.id, input.fromOn, input.employeeId) : [];
    if (holder)
      refuseField(
        'isHead',
        `${closedByName(`${unit.name} sudah dipimpin ${holder.name}`)} Pindahkan atau akhiri dahulu tugasnya.`,
      );
    const positionId = findPost(ctx.db, unit.id, shape)?.id ?? addPosition(ctx, { ...input, unitId: unit.id }).subject;
    const id = newId();
    const { employeeId, fromOn } = input;
    ctx.db.insert(assignments).values({ id, employeeId, positionId, unitId: unit.id, fromOn }).run();
    if (shape.isHead) tellAppraised(ctx, { path: unit.path }, fromOn);
    return { subject: id, detail: { employeeId, positionId, unitId: unit.id, fromOn } };
  },
  ({ fromOn }) => [fromOn],
);
