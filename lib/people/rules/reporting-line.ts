import type { AppraiserCapacity } from './appointments';

/** Who appraises, in which capacity, and whether somebody named them instead of the tree. */
export type Appraiser = {
  employeeId: string;
  capacity: AppraiserCapacity;
  named: boolean;
  /** The unit in whose leader's place or as whose leader they do; null at the top of the tree. */
  unitId: string | null;
};

/** A segment as the question needs it. */
export type ReportingSegment = {
  assignmentId: string;
  employeeId: string;
  isHead: boolean | number;
  unitId: string;
  parentUnitId: string | null;
};

type Named = Pick<Appraiser, 'employeeId' | 'capacity'>;

/** What is known of the tree and the appointments on one day. */
export type LineOfDay = {
  /** Somebody named for one segment. */
  namedForSegment: (assignmentId: string) => Named | undefined;
  /** Somebody named for all who report to the head of a unit. */
  namedForUnit: (unitId: string) => Named | undefined;
  /** The holder of the post that leads a unit. */
  head: (unitId: string) => string | undefined;
  parent: (unitId: string) => string | null;
  /** The unit whose Plt. somebody is. */
  pltOf: (employeeId: string) => string | undefined;
};

/** Who leads a unit: somebody named (vacancy, Plt., delegation), else the holder of the post. */
export function leaderIn(line: LineOfDay, unitId: string | null): Appraiser | undefined {
  if (unitId === null) return undefined;
  const named = line.namedForUnit(unitId);
  if (named) return namedAs(named, unitId);
  return holderIn(line, unitId);
}

/**
 * Who appraises a segment: somebody named for it; for a Plt. the leader to whom they report as such (R6 p.89 no.5); else the leader of the
 * own unit, or of the unit above for a head. The same answer as `APPRAISER_OF_SEGMENT`. [ORANG-20]
 */
export function appraiserIn(line: LineOfDay, segment: ReportingSegment): Appraiser | undefined {
  const named = line.namedForSegment(segment.assignmentId);
  if (named) return namedAs(named, leadingUnit(segment));
  const actsFor = line.pltOf(segment.employeeId);
  const asPlt = actsFor === undefined ? undefined : leaderIn(line, line.parent(actsFor));
  return other(segment, asPlt) ?? postAppraiserIn(line, segment);
}

/** The same for the definitive post alone. Whoever stands in for the own superior is appraised by the holder of that post, else by the leader above. [ORANG-21] */
function postAppraiserIn(line: LineOfDay, segment: ReportingSegment): Appraiser | undefined {
  const ledBy = leadingUnit(segment);
  const leader = leaderIn(line, ledBy);
  if (ledBy === null || leader?.employeeId !== segment.employeeId) return leader;
  return other(segment, holderIn(line, ledBy)) ?? other(segment, leaderIn(line, line.parent(ledBy)));
}

/**
 * The appraiser's superior in the capacity in which they appraise: above the post for who leads it or stands in for its holder, for a
 * delegate the own appraiser. [ORANG-22]
 */
export function reviewerIn(
  line: LineOfDay,
  appraiser: Appraiser,
  own: ReportingSegment | undefined,
): Appraiser | undefined {
  const { capacity, unitId } = appraiser;
  const standsIn = capacity === 'plt' || capacity === 'plh';
  const above = standsIn && unitId !== null ? other(appraiser, leaderIn(line, line.parent(unitId))) : undefined;
  if (above || !own) return above;
  const named = line.namedForSegment(own.assignmentId);
  if (named) return namedAs(named, leadingUnit(own));
  return capacity === 'definitif' ? postAppraiserIn(line, own) : appraiserIn(line, own);
}

/** The unit to whose leader a segment reports. */
function leadingUnit({ isHead, unitId, parentUnitId }: ReportingSegment): string | null {
  return isHead ? parentUnitId : unitId;
}

function namedAs({ employeeId, capacity }: Named, unitId: string | null): Appraiser {
  return { employeeId, capacity, named: true, unitId };
}

function holderIn(line: LineOfDay, unitId: string): Appraiser | undefined {
  const employeeId = line.head(unitId);
  return employeeId === undefined ? undefined : { employeeId, capacity: 'definitif', named: false, unitId };
}

function other(self: { employeeId: string }, found: Appraiser | undefined): Appraiser | undefined {
  return found?.employeeId === self.employeeId ? undefined : found;
}
