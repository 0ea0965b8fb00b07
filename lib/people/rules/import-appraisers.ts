import { isWithin } from '../../kernel/dates';
import type { PersonStep, World } from './import-steps';
import { codeKey, type UnitDraft } from './import-units';

type Plan = { units: readonly UnitDraft[]; steps: readonly PersonStep[] };

/**
 * Who will appraise whom by the tree as it is after the import, by row: the head of the unit, for a head the one of the unit above.
 * Missing where there is nobody above, or the post is vacant; letters (Plt., delegation) are not looked at. (R6 Ps 1)
 */
export function appraisersAfter({ units, steps }: Plan, world: World): ReadonlyMap<number, string> {
  const drafts = new Map(units.map((draft) => [codeKey(draft.code), draft]));
  const newHeads = new Map(steps.flatMap((step) => (step.person.post.isHead ? [[step.unitCode, step] as const] : [])));
  const found = new Map<number, string>();
  for (const step of steps) {
    const ledBy = step.person.post.isHead ? parentOf(step.unitCode, drafts, world) : step.unitCode;
    const name = ledBy === undefined ? undefined : headOf(ledBy, step, { newHeads, steps, world });
    if (name !== undefined) found.set(step.row, name);
  }
  return found;
}

function parentOf(code: string, drafts: ReadonlyMap<string, UnitDraft>, { units }: World): string | undefined {
  const written = drafts.get(code)?.parentCode;
  if (written) return codeKey(written);
  const parentId = units.get(code)?.parentId;
  return [...units].find(([, { id }]) => id === parentId)?.[0];
}

type Heads = { newHeads: ReadonlyMap<string, PersonStep>; steps: readonly PersonStep[]; world: World };

function headOf(code: string, { fromOn, row }: PersonStep, { newHeads, steps, world }: Heads): string | undefined {
  const written = newHeads.get(code);
  if (written) return written.row === row ? undefined : written.person.profile.name;
  const unit = world.units.get(code);
  const holder = unit && world.heads.get(unit.id)?.holders.find((held) => isWithin(fromOn, held.fromOn, held.toOn));
  const leaves = holder && steps.some(({ known, place }) => known?.id === holder.employeeId && place !== 'same');
  return leaves ? undefined : holder?.name;
}
