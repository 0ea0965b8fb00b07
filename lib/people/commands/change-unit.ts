import { and, eq, isNull, sql } from 'drizzle-orm';
import { keepUnitNames } from '@/db/derived';
import { positions, units } from '@/db/schema';
import { withinScope } from '@/lib/agency/queries/scopes';
import { scopeOf } from '@/lib/agency/rules/capabilities';
import { isInSubtree } from '@/lib/agency/rules/scopes';
import type { Context } from '@/lib/kernel/context';
import { enforce, missing, refuseField, StaleRevision } from '@/lib/kernel/decision';
import { findUnit, isCodeTaken, parentByText, type Unit, unitById } from '../queries/units';
import { canAdminister } from '../rules/access';
import { pathOf } from '../rules/org-tree';
import { reportingLineCommand } from '../writes/line-command';

type Input = {
  unitId: string;
  revision: number;
  code: string;
  name: string;
  parent: string;
  isIndependent: boolean;
};

/** Changes the data of a unit. If another unit above is given, the unit moves there together with all units below it. */
export const changeUnit = reportingLineCommand('unit.changed', { moves: 'people' }, (ctx, input: Input) => {
  const unit = findUnit(ctx, input.unitId) ?? missing('Unit');
  enforce(canAdminister(ctx.actor, unit.path));
  if (unit.revision !== input.revision) throw new StaleRevision(shown(ctx, unit), unit.revision);
  if (isCodeTaken(ctx.db, input.code, unit.id)) refuseField('code', `Kode ${input.code} sudah dipakai unit lain.`);
  const parent = newParent(ctx, unit, input.parent);
  const { code, name, isIndependent } = input;
  const parentId = parent?.id ?? null;
  ctx.db
    .update(units)
    .set({ code, name, isIndependent, parentId, revision: unit.revision + 1 })
    .where(eq(units.id, unit.id))
    .run();
  if (parentId !== unit.parentId) movePaths(ctx, unit, parent);
  keepUnitNames(ctx.db);
  if (isIndependent !== unit.isIndependent) markHead(ctx, unit.id, isIndependent);
  return { subject: unit.id, detail: { code, name, parentId, isIndependent } };
});

/**
 * The unit above after the change; undefined at the top. A move needs the right over the old and the new unit above. So a unit admin cannot
 * move a unit out of their subtree, and cannot move the top unit of that subtree.
 */
function newParent(ctx: Context, unit: Unit, typed: string): Unit | undefined {
  const current = unit.parentId === null ? undefined : unitById(ctx.db, unit.parentId);
  if (typed === '' ? !current : current?.code.toLowerCase() === typed.split(' – ')[0]?.trim().toLowerCase())
    return current;
  const parent = parentByText(ctx.db, typed, scopeOf(ctx.actor, 'keep-people'));
  if (parent.fault) refuseField('parent', parent.fault);
  if (parent.unit && isInSubtree(parent.unit.path, unit.path)) {
    refuseField('parent', `${parent.unit.name} berada di bawah unit ini, jadi tidak dapat menjadi induknya.`);
  }
  if (parent.unit?.id === current?.id) return current;
  enforce(canAdminister(ctx.actor, current?.path ?? null));
  enforce(canAdminister(ctx.actor, parent.unit?.path ?? null));
  return parent.unit;
}

function movePaths(ctx: Context, unit: Unit, parent: Unit | undefined): void {
  const path = pathOf(unit.id, parent?.path ?? null);
  ctx.db
    .update(units)
    .set({ path: sql`${path} || substr(${units.path}, ${unit.path.length + 1})` })
    .where(withinScope(units.path, [unit.path]))
    .run();
}

/**
 * Marks the open leading post of a unit as that of an independent unit, or removes the mark. The holder of a marked post plans on the form
 * for heads (R6 p.31–57).
 */
function markHead(ctx: Context, unitId: string, isIndependentUnitHead: boolean): void {
  const isOpenHead = and(eq(positions.unitId, unitId), eq(positions.isHead, true), isNull(positions.closedOn));
  ctx.db.update(positions).set({ isIndependentUnitHead }).where(isOpenHead).run();
}

function shown(ctx: Context, unit: Unit): Record<string, string> {
  const parent = unit.parentId === null ? undefined : unitById(ctx.db, unit.parentId);
  return {
    code: unit.code,
    name: unit.name,
    parent: parent?.code ?? '',
    isIndependent: unit.isIndependent ? 'ya' : '',
  };
}
