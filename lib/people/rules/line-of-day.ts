import { leaderMaySet, type Setter, type SettingUnit } from './setting';
import type { AppraiserCapacity } from './vocabulary';

/** Who appraises, in which capacity, and whether they were named (`named`) instead of following from the tree. */
export type Appraiser = {
  employeeId: string;
  capacity: AppraiserCapacity;
  named: boolean;
  /** The unit whose leader the appraiser is or replaces; null if there is none. */
  unitId: string | null;
  /**
   * The unit whose achievement counts for the appraiser (R6 p.94 g): a unit that they lead, otherwise the unit in which they work. Null if
   * there is none.
   */
  ledUnitId: string | null;
};

export type Named = Pick<Appraiser, 'employeeId' | 'capacity'>;
/** A unit of the tree. `headsIndependent`: whether its leading post leads an independent unit. */
export type UnitOfLine = SettingUnit & { headsIndependent: boolean | number };

/**
 * The tree and the appointments on one day. A person who has left, or whom a special state keeps away (R6 p.89 no.2), counts neither as
 * named nor as head.
 */
export type LineOfDay = {
  isRegional: boolean;
  /** The person named for one segment. */
  namedForSegment: (assignmentId: string) => Named | undefined;
  /** The person named for all who report to the head of a unit. */
  namedForUnit: (unitId: string) => Named | undefined;
  /** The holder of the post that leads a unit. */
  head: (unitId: string) => string | undefined;
  unit: (unitId: string) => UnitOfLine | undefined;
  /** The units for whose head a person acts as Plt., in any order. */
  pltsOf: (employeeId: string) => readonly string[];
  /**
   * The unit of a person's segment of this day, or of the last one before it, and whether they lead this unit by post. Undefined if there
   * is none.
   */
  placeOf: (employeeId: string) => { unitId: string; isHead: boolean | number } | undefined;
};

/** Who leads a unit: the person named for it (Plt., Plh., delegation), otherwise the holder of its post. Undefined if there is neither. */
export function leaderIn(line: LineOfDay, unitId: string): Appraiser | undefined {
  return namedIn(line, unitId) ?? holderIn(line, unitId);
}

/** The first leader above a unit who is not also its own leader; undefined if there is none. */
export function leaderAboveIn(line: LineOfDay, unitId: string): Appraiser | undefined {
  const own = leaderIn(line, unitId)?.employeeId;
  return firstLeaderOn(line, aboveOf(line, unitId), { setter: 'leader', butNot: own ? [own] : [] });
}

type Wanted = { setter: Setter; butNot: readonly string[] };

/**
 * The first leader in the units of `way` who is none of the people in `butNot` and may set a plan that needs `setter`. At each unit an
 * acting official comes before the holder. Undefined if there is none.
 */
export function firstLeaderOn(
  line: LineOfDay,
  way: readonly string[],
  { setter, butNot }: Wanted,
): Appraiser | undefined {
  for (const unitId of way) {
    const unit = line.unit(unitId);
    if (!unit || !leaderMaySet(unit, setter, line.isRegional)) continue;
    const isOther = (at: Appraiser | undefined) => at !== undefined && !butNot.includes(at.employeeId);
    const found = [namedIn(line, unitId), holderIn(line, unitId)].find(isOther);
    if (found) return found;
  }
  return undefined;
}

/**
 * The ids of a unit and of all units above it, the lowest first. The list ends before a unit that it already contains, because a wrong tree
 * may contain a loop. Empty for null.
 */
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
  return named && { ...asNamed(named), unitId, ledUnitId: unitId };
}

function holderIn(line: LineOfDay, unitId: string): Appraiser | undefined {
  const employeeId = line.head(unitId);
  if (employeeId === undefined) return undefined;
  return { employeeId, capacity: 'definitif', named: false, unitId, ledUnitId: unitId };
}

/** The person named and the capacity, without the other columns of the row. */
export function asNamed({ employeeId, capacity }: Named): Pick<Appraiser, 'employeeId' | 'capacity' | 'named'> {
  return { employeeId, capacity, named: true };
}
