import { hasEnded, isWithin, type PlainDate } from '../../kernel/dates';
import type { LineOfDay, UnitOfLine } from './line-of-day';
import type { AppraiserCapacity } from './vocabulary';

type Days = { employeeId: string; fromOn: PlainDate; toOn: PlainDate | null };
/** The days of an appointment, or the days on which a person holds a post that leads a unit. */
export type Span = Days & { capacity: AppraiserCapacity; assignmentId: string | null; unitId: string | null };
/** A segment of a person. */
export type Place = Days & { unitId: string; isHead: boolean | number };
type Spans<Row = Span> = ReadonlyMap<string | null, readonly Row[]>;
export type UnitOfTree = UnitOfLine & { closedOn: PlainDate | null };

/** All data that decide who appraises whom on any day, read once. In each group the row that takes precedence comes first. */
export type KnownLine = {
  isRegional: boolean;
  tree: ReadonlyMap<string, UnitOfTree>;
  /** Appointments by segment, and by unit. */
  segments: Spans;
  units: Spans;
  /** Appointments as Plt. of a unit, by the person named. */
  plts: Spans;
  /** The holders of the posts that lead a unit, by unit, the latest first. */
  heads: Spans;
  away: Spans<Days>;
  /** The segments of the people who were named in an appointment, by person, the latest first. */
  places: Spans<Place>;
};

/**
 * The reporting line of a day, computed in memory: the same answers as the queries of `queries/reporting-line.ts`. `asked` is the day for
 * which the appraiser is wanted. If the appraised segment ended before `asked` or begins after it, `day` is its nearest day. A Plh. whose
 * letter does not cover `asked` does not act. [ORANG-30]
 */
export function lineFrom(known: KnownLine, day: PlainDate, asked: PlainDate = day): LineOfDay {
  const { isRegional, tree, segments, units, plts, heads, away, places } = known;
  const counts = ({ fromOn, toOn, employeeId }: Days) =>
    isWithin(day, fromOn, toOn) && !away.get(employeeId)?.some((state) => isWithin(day, state.fromOn, state.toOn));
  const hasLeft = (employeeId: string) => places.get(employeeId)?.every(({ toOn }) => hasEnded(toOn, day));
  const isClosed = (unitId: string | null) => ((unitId && tree.get(unitId)?.closedOn) || day) < day;
  const standsIn = ({ capacity, fromOn, toOn }: Span) => capacity !== 'plh' || isWithin(asked, fromOn, toOn);
  const named = (span: Span) => counts(span) && standsIn(span) && !hasLeft(span.employeeId) && !isClosed(span.unitId);
  return {
    isRegional,
    namedForSegment: (assignmentId) => segments.get(assignmentId)?.find(named),
    namedForUnit: (unitId) => units.get(unitId)?.find(named),
    head: (unitId) => heads.get(unitId)?.find(counts)?.employeeId,
    unit: (unitId) => tree.get(unitId),
    pltsOf: (employeeId) => (plts.get(employeeId) ?? []).filter(named).map(({ unitId }) => unitId!),
    placeOf: (employeeId) => places.get(employeeId)?.find(({ fromOn }) => fromOn <= day),
  };
}

/** The day `day`, or the nearest day within a segment. */
export function dayWithin(day: PlainDate, { fromOn, toOn }: { fromOn: PlainDate; toOn: PlainDate | null }): PlainDate {
  if (day < fromOn) return fromOn;
  return toOn !== null && toOn < day ? toOn : day;
}
