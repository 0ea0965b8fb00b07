import { isWithin } from '../../kernel/dates';
import type { World } from './import-known';
import type { PersonStep } from './import-steps';
import { codeKey, type UnitDraft } from './import-units';

type Plan = { units: readonly UnitDraft[]; steps: readonly PersonStep[] };

/**
 * Who will appraise whom by the tree as it is after the import, by row: the head of the unit, for a head the one of the unit above.
 * Missing where there is nobody above, or the post is vacant; letters (Plt., delegation) are not looked at. (R6 Ps 1)
 */
export function appraisersAfter({ units, steps }: Plan, world: World): ReadonlyMap<number, string> {
  const drafts = new Map(units.map((draft) => [codeKey(draft.code), draft]));
  const codes = new Map([...world.units].map(([code, { id }]) => [id, code]));
  const newHeads = new Map(steps.flatMap((step) => (step.person.post.isHead ? [[step.unitCode, step] as const] : [])));
  const leaving = new Set(steps.flatMap(({ known, place }) => (known && place !== 'same' ? [known.id] : [])));
  const found = new Map<number, string>();
  for (const step of steps) {
    const above = drafts.get(step.unitCode)?.parentCode;
    const parent = above ? codeKey(above) : codes.get(world.units.get(step.unitCode)?.parentId ?? '');
    const ledBy = step.person.post.isHead ? parent : step.unitCode;
    const name = ledBy === undefined ? undefined : headOf(ledBy, step, { newHeads, leaving, world });
    if (name !== undefined) found.set(step.row, name);
  }
  return found;
}

type Heads = { newHeads: ReadonlyMap<string, PersonStep>; leaving: ReadonlySet<string>; world: World };

function headOf(code: string, { fromOn, row }: PersonStep, { newHeads, leaving, world }: Heads): string | undefined {
  const written = newHeads.get(code);
  if (written) return written.row === row ? undefined : written.person.profile.name;
  const holders = world.heads.get(world.units.get(code)?.id ?? '')?.holders ?? [];
  const holder = holders.find((held) =>
    fromOn === null ? held.toOn === null : isWithin(fromOn, held.fromOn, held.toOn),
  );
  return holder && !leaving.has(holder.employeeId) ? holder.name : undefined;
}
