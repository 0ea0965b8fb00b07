import type { RegisterSnapshot } from './import-known';
import type { PersonStep } from './import-steps';
import { codeKey, type UnitDraft } from './import-units';
import type { KnownLine, Place, Span, UnitOfTree } from './known-line';
import type { ReportingSegment } from './reporting-line';
import { lastDayBefore, type Segment } from './segments';

export type Plan = { units: readonly UnitDraft[]; steps: readonly PersonStep[] };
/** The reporting line after an import, and a function that gives the segment of a row's person. */
export type LineAfter = { line: KnownLine; segmentOf: (step: PersonStep) => ReportingSegment & Segment };

/** The registered reporting line, with the changes of an import to units, posts and people. */
export function lineAfterImport(plan: Plan, world: RegisterSnapshot, known: KnownLine): LineAfter {
  const ids = new Map([...world.units].map(([code, { id }]) => [code, id]));
  for (const { code, known: unit } of plan.units) if (!unit) ids.set(codeKey(code), codeKey(code));
  const idOf = (code: string) => ids.get(code) ?? '';
  const begun = plan.steps.filter(begins).map((step) => ({
    ...{ employeeId: personIdOf(step), fromOn: step.fromOn!, toOn: null },
    ...{ unitId: idOf(step.unitCode), isHead: step.person.post.isHead },
  }));
  const ledBy = begun.filter(({ isHead }) => isHead).map((place) => ({ ...place, ...AS_HOLDER }));
  const steps = new Map(plan.steps.map((step) => [personIdOf(step), step]));
  const tree = treeAfter(plan, { world, known, idOf });
  const heads = Map.groupBy(rowsAfterImport(known.heads, steps, ledBy), ({ unitId }) => unitId);
  const places = Map.groupBy(rowsAfterImport(known.places, steps, begun), ({ employeeId }) => employeeId);
  return { line: { ...known, tree, heads, places }, segmentOf: (step) => segmentIn(step, tree, idOf(step.unitCode)) };
}

const AS_HOLDER: Pick<Span, 'capacity' | 'assignmentId'> = { capacity: 'definitif', assignmentId: null };

/** The id of the person of a row. A new person has no id before the import, so an id is made from the row number. */
export function personIdOf({ known, row }: PersonStep): string {
  return known?.id ?? `row ${row}`;
}

function begins({ place }: PersonStep): boolean {
  return place === 'begin' || place === 'move' || place === 'correct';
}

/** The registered rows after the changes of the import, together with the rows that the import adds (`begun`), the latest first. */
function rowsAfterImport<Row extends Place | Span>(
  groups: ReadonlyMap<string | null, readonly Row[]>,
  steps: ReadonlyMap<string, PersonStep>,
  begun: readonly Row[],
): Row[] {
  const left = [...groups.values()].flat().flatMap((row) => remainderOf(row, steps.get(row.employeeId)));
  return [...left, ...begun].sort((a, b) => (a.fromOn < b.fromOn ? 1 : -1));
}

function remainderOf<Row extends Place | Span>(row: Row, step: PersonStep | undefined): Row[] {
  if (row.fromOn !== step?.known?.segment?.fromOn) return [row];
  if (step.place === 'correct') return [];
  return step.place === 'move' ? [{ ...row, toOn: lastDayBefore(step.fromOn!) }] : [row];
}

type Ground = { world: RegisterSnapshot; known: KnownLine; idOf: (code: string) => string };

function treeAfter({ units, steps }: Plan, { world, known, idOf }: Ground): Map<string, UnitOfTree> {
  const tree = new Map(known.tree);
  for (const draft of units) {
    const [id, before] = [idOf(codeKey(draft.code)), draft.known];
    const parentId = draft.parentCode ? idOf(codeKey(draft.parentCode)) : (before?.parentId ?? null);
    const isIndependent = draft.isIndependent ?? before?.isIndependent ?? false;
    tree.set(id, { ...(tree.get(id) ?? NEW_UNIT), parentId, isIndependent });
  }
  const led = new Set(world.heads.keys());
  for (const { unitCode, place, person } of steps) {
    const unit = tree.get(idOf(unitCode));
    if (!unit || !person.post.isHead || place === 'same') continue;
    tree.set(idOf(unitCode), { ...unit, headClass: person.post.positionClass });
    led.add(idOf(unitCode));
  }
  for (const id of led) {
    const unit = tree.get(id);
    if (unit) tree.set(id, { ...unit, headsIndependent: unit.isIndependent });
  }
  return tree;
}

const NEW_UNIT: Omit<UnitOfTree, 'parentId' | 'isIndependent'> = {
  ...{ closedOn: null, headClass: null, headsIndependent: false },
};

function segmentIn(
  step: PersonStep,
  tree: ReadonlyMap<string, UnitOfTree>,
  unitId: string,
): ReportingSegment & Segment {
  const { isHead, positionClass } = step.person.post;
  const unit = tree.get(unitId);
  const segment = step.known?.segment;
  const stays = segment !== undefined && !begins(step);
  return {
    assignmentId: segment && step.place !== 'begin' && step.place !== 'move' ? segment.id : '',
    employeeId: personIdOf(step),
    ...{ isHead, positionClass, unitId, parentUnitId: unit?.parentId ?? null },
    isIndependentUnitHead: isHead && (unit?.headsIndependent ?? false),
    ...(stays ? { fromOn: segment.fromOn, toOn: segment.toOn } : { fromOn: step.fromOn ?? '', toOn: null }),
  };
}
