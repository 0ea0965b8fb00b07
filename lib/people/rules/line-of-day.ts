import { meets, type Setter, type SettingUnit } from './setting';
import type { AppraiserCapacity } from './vocabulary';

/** Who appraises, in which capacity, and whether they were named instead of following from the tree. */
export type Appraiser = {
  employeeId: string;
  capacity: AppraiserCapacity;
  named: boolean;
  /** The unit as whose leader, or in the place of whose leader, they appraise; null at the top of the tree. */
  unitId: string | null;
  /** The unit that the appraiser leads, whose achievement counts (R6 p.94 g). */
  ledUnitId: string | null;
};

export type Named = Pick<Appraiser, 'employeeId' | 'capacity'>;
/** A unit of the tree; `headsIndependent`: the post that leads it leads an independent unit. */
export type UnitOfLine = SettingUnit & { headsIndependent: boolean | number };

/** The tree and the appointments on one day. A person who left or is away for good (R6 p.89 no.2) counts neither as named nor as head. */
export type LineOfDay = {
  isRegional: boolean;
  /** The person named for one segment. */
  namedForSegment: (assignmentId: string) => Named | undefined;
  /** The person named for all who report to the head of a unit. */
  namedForUnit: (unitId: string) => Named | undefined;
  /** The holder of the post that leads a unit. */
  head: (unitId: string) => string | undefined;
  unit: (unitId: string) => UnitOfLine | undefined;
  /** The units whose Plt. a person is, in any order. */
  pltsOf: (employeeId: string) => readonly string[];
  /** The unit of a person, and whether they lead it by post. */
  placeOf: (employeeId: string) => { unitId: string; isHead: boolean | number } | undefined;
};

/** Who leads a unit: the person named (vacancy, Plt., delegation), else the holder of the post. */
export function leaderIn(line: LineOfDay, unitId: string): Appraiser | undefined {
  return namedIn(line, unitId) ?? holderIn(line, unitId);
}

/** The leader above a unit who is not also its own leader. */
export function leaderAboveIn(line: LineOfDay, unitId: string): Appraiser | undefined {
  const own = leaderIn(line, unitId)?.employeeId;
  return climb(line, aboveOf(line, unitId), { setter: 'leader', butNot: own ? [own] : [] });
}

type Wanted = { setter: Setter; butNot: readonly string[] };

/** The first leader on a way up who is none of these people and may set such a plan; an acting official comes before the holder. */
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

/** A unit and those above it, from below. Bounded, because a wrongly registered tree may contain a loop. */
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

/** The person named, without the other data of the source. */
export function whoIs({ employeeId, capacity }: Named): Pick<Appraiser, 'employeeId' | 'capacity' | 'named'> {
  return { employeeId, capacity, named: true };
}
