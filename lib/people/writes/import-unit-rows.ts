import { eq, sql } from 'drizzle-orm';
import { keepUnitNames } from '@/db/derived';
import { units } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { newId } from '@/lib/kernel/ids';
import type { RegisterSnapshot } from '../rules/import-known';
import { codeKey, type UnitDraft } from '../rules/import-units';
import { pathsOf } from '../rules/org-tree';

/** The ids of registered and new units, by `codeKey`. */
export type UnitIds = ReadonlyMap<string, string>;

/** Part of `importPieces`: creates new units, changes registered ones, and writes the paths of the new tree. */
export function writeUnits(db: Db, drafts: readonly UnitDraft[], world: RegisterSnapshot): UnitIds {
  const ids = new Map([...world.units].map(([code, { id }]) => [code, id]));
  for (const { code, known } of drafts) if (!known) ids.set(codeKey(code), newId());
  const wanted = new Map(drafts.map((draft) => [ids.get(codeKey(draft.code)) ?? '', draft]));
  const known = new Map([...world.units.values()].map((unit) => [unit.id, unit]));
  const parentOf = (id: string): string | null => {
    const typed = wanted.get(id)?.parentCode;
    return typed ? (ids.get(codeKey(typed)) ?? null) : (known.get(id)?.parentId ?? null);
  };
  const paths = pathsOf(
    [...new Set([...known.keys(), ...wanted.keys()])].map((id) => ({ id, parentId: parentOf(id) })),
  );
  for (const [id, path] of paths) {
    const draft = wanted.get(id);
    if (!draft) continue;
    const parentId = parentOf(id);
    if (draft.known) changeUnit(db, draft, parentId);
    else insertUnit(db, { id, draft, parentId, path });
  }
  for (const [id, path] of paths)
    db.update(units).set({ path }).where(sql`${units.id} = ${id} and ${units.path} <> ${path}`).run();
  keepUnitNames(db);
  return ids;
}

type NewUnit = { id: string; draft: UnitDraft; parentId: string | null; path: string };

function insertUnit(
  db: Db,
  { id, draft: { code, name = code, isIndependent = false }, parentId, path }: NewUnit,
): void {
  db.insert(units).values({ id, code, name, isIndependent, parentId, path }).run();
}

function changeUnit(db: Db, { known, name, isIndependent }: UnitDraft, parentId: string | null): void {
  if (!known) return;
  const values = { name: name ?? known.name, isIndependent: isIndependent ?? known.isIndependent, parentId };
  db.update(units)
    .set({ ...values, revision: sql`${units.revision} + 1` })
    .where(eq(units.id, known.id))
    .run();
}
