import { hasEnded, isWithin, type PlainDate } from '../../kernel/dates';
import type { LineOfDay, UnitOfLine } from './line-of-day';
import type { AppraiserCapacity } from './vocabulary';

type Days = { employeeId: string; fromOn: PlainDate; toOn: PlainDate | null };
/** An appointment, or the holder of a post that leads a unit. */
export type Span = Days & { capacity: AppraiserCapacity; assignmentId: string | null; unitId: string | null };
/** A segment of a person. */
export type Place = Days & { unitId: string; isHead: boolean | number };
type Spans<Row = Span> = ReadonlyMap<string | null, readonly Row[]>;
export type UnitOfTree = UnitOfLine & { closedOn: PlainDate | null };

/** All data for the reporting line of any day, read once. Within a group the row with precedence comes first. */
export type KnownLine = {
  isRegional: boolean;
  tree: ReadonlyMap<string, UnitOfTree>;
  /** Appointments for one segment, and for a unit. */
  segments: Spans;
  units: Spans;
  /** The units for which a person is Plt. */
  plts: Spans;
  /** The holders of the post that leads a unit, the latest first. */
  heads: Spans;
  away: Spans<Days>;
  /** The segments of the people named, the latest first. */
  places: Spans<Place>;
};

/**
 * The reporting line of a day in memory: the same answers as the queries of `queries/reporting-line.ts`. `asked`: the day in question, if
 * `day` is the last day of a post that ended earlier; a Plh. whose letter does not cover `asked` no longer acts. [ORANG-30]
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

/** The nearest day to `day` within a segment. */
export function dayWithin(day: PlainDate, { fromOn, toOn }: { fromOn: PlainDate; toOn: PlainDate | null }): PlainDate {
  if (day < fromOn) return fromOn;
  return toOn !== null && toOn < day ? toOn : day;
}
