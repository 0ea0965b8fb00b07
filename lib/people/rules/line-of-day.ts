import type { AppraiserCapacity } from './appointments';
import { meets, type Setter, type SettingUnit } from './setting';

/** Who appraises, in which capacity, and whether somebody named them instead of the tree. */
export type Appraiser = {
  employeeId: string;
  capacity: AppraiserCapacity;
  named: boolean;
  /** The unit in whose leader's place or as whose leader they do; null at the top of the tree. */
  unitId: string | null;
  /** The unit that they lead themselves, whose achievement counts (R6 p.94 g). */
  ledUnitId: string | null;
};

export type Named = Pick<Appraiser, 'employeeId' | 'capacity'>;
/** A unit of the tree; `headsIndependent`: the post that leads it leads an independent unit. */
export type UnitOfLine = SettingUnit & { headsIndependent: boolean | number };

/** What is known of the tree and the appointments on one day. Who left, or is away for good (R6 p.89 no.2), is neither named nor head. */
export type LineOfDay = {
  isRegional: boolean;
  /** Somebody named for one segment. */
  namedForSegment: (assignmentId: string) => Named | undefined;
  /** Somebody named for all who report to the head of a unit. */
  namedForUnit: (unitId: string) => Named | undefined;
  /** The holder of the post that leads a unit. */
  head: (unitId: string) => string | undefined;
  unit: (unitId: string) => UnitOfLine | undefined;
  /** The units whose Plt. somebody is, in whatever order. */
  pltsOf: (employeeId: string) => readonly string[];
  /** The unit that somebody belongs to, and whether they lead it by post. */
  placeOf: (employeeId: string) => { unitId: string; isHead: boolean | number } | undefined;
};

/** Who leads a unit: somebody named (vacancy, Plt., delegation), else the holder of the post. */
export function leaderIn(line: LineOfDay, unitId: string): Appraiser | undefined {
  return namedIn(line, unitId) ?? holderIn(line, unitId);
}

/** Who leads above a unit and is somebody else than its own leader. */
export function leaderAboveIn(line: LineOfDay, unitId: string): Appraiser | undefined {
  const own = leaderIn(line, unitId)?.employeeId;
  return climb(line, aboveOf(line, unitId), { setter: 'leader', butNot: own ? [own] : [] });
}

type Wanted = { setter: Setter; butNot: readonly string[] };

/** The first leader on a way up who is none of these people and may set such a plan; whoever holds a post stands behind who acts for it. */
export function climb(line: LineOfDay, way: readonly string[], { setter, butNot }: Wanted): Appraiser | undefined {
  for (const unitId of way) {
    const unit = line.unit(unitId);
    if (!unit || !meets(unit, setter, line.isRegional)) continue;
    const isOther = (at: Appraiser | undefined) => at !== undefined && !butNot.includes(at.employeeId);
    const found = [namedIn(line, unitId), holderIn(line, unitId)].find(isOther);
    if (found) return found;
  }
  return undefined;
}

/** A unit and those above it, from below. Bounded, for a tree that was registered wrongly may hang on itself. */
export function wayUp(line: LineOfDay, unitId: string | null): string[] {
  const way: string[] = [];
  for (let at = unitId; at !== null && !way.includes(at); at = line.unit(at)?.parentId ?? null) way.push(at);
  return way;
}

export function aboveOf(line: LineOfDay, unitId: string): string[] {
  return wayUp(line, unitId).slice(1);
}

function namedIn(line: LineOfDay, unitId: string): Appraiser | undefined {
  const named = line.namedForUnit(unitId);
  return named && { ...whoIs(named), unitId, ledUnitId: unitId };
}

function holderIn(line: LineOfDay, unitId: string): Appraiser | undefined {
  const employeeId = line.head(unitId);
  if (employeeId === undefined) return undefined;
  return { employeeId, capacity: 'definitif', named: false, unitId, ledUnitId: unitId };
}

/** Whoever was named, without what a source tells beside. */
export function whoIs({ employeeId, capacity }: Named): Pick<Appraiser, 'employeeId' | 'capacity' | 'named'> {
  return { employeeId, capacity, named: true };
}
