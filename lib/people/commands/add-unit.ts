import { keepUnitNames } from '@/db/derived';
import { units } from '@/db/schema';
import { scopeOf } from '@/lib/agency/rules/capabilities';
import { command } from '@/lib/kernel/command';
import { enforce, refuseField } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { isCodeTaken, parentByText } from '../queries/units';
import { canAdminister } from '../rules/access';
import { canBeAtDepth, pathOf } from '../rules/org-tree';

type Input = { code: string; name: string; parent: string; isIndependent: boolean };

/** Adds a unit below another unit, or at the top of the tree if `parent` is empty. Only an agency admin can add a unit at the top. */
export const addUnit = command('unit.added', { moves: 'people' }, (ctx, input: Input) => {
  const parent = parentByText(ctx.db, input.parent, scopeOf(ctx.actor, 'keep-people'));
  if (parent.fault) refuseField('parent', parent.fault);
  enforce(canAdminister(ctx.actor, parent.unit?.path ?? null));
  if (isCodeTaken(ctx.db, input.code)) refuseField('code', `Kode ${input.code} sudah dipakai unit lain.`);
  const id = newId();
  const path = pathOf(id, parent.unit?.path ?? null);
  enforce(canBeAtDepth(path));
  const { code, name, isIndependent } = input;
  ctx.db.insert(units).values({ id, code, name, isIndependent, parentId: parent.unit?.id, path }).run();
  keepUnitNames(ctx.db);
  return { subject: id, detail: { code, name, parentId: parent.unit?.id ?? null } };
});
