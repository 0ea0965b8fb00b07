import { type Appraiser, aboveOf, climb, type LineOfDay, type Named, wayUp, whoIs } from './line-of-day';
import { type SetPost, type Setter, setterOf, strictestOf } from './setting';

/** A segment as the question needs it. */
export type ReportingSegment = SetPost & {
  assignmentId: string;
  employeeId: string;
  isHead: boolean | number;
  unitId: string;
  parentUnitId: string | null;
};

/**
 * Who appraises a segment: the person named for it; for a Plt. the leader to whom the post acted for reports (R6 p.89 no.5); else the
 * leader of the unit, for a head that of the unit above. Always the first leader on the way up who is another person and may set such a
 * plan, so under a vacant post the superior (R6 p.89 no.2). The same answer as `APPRAISER_OF_SEGMENT`. [ORANG-05] [ORANG-20] [ORANG-21]
 */
export function appraiserIn(line: LineOfDay, segment: ReportingSegment): Appraiser | undefined {
  const named = line.namedForSegment(segment.assignmentId);
  if (named) return namedForOne(line, named, segment);
  return asPltIn(line, segment) ?? postAppraiserIn(line, segment);
}

/**
 * The leader above every post that a person acts for: if one post is below the other, the leader above the higher one, whichever letter is
 * younger. The person's own post above them counts too, because nobody is appraised from below. [ORANG-20]
 */
function asPltIn(line: LineOfDay, segment: ReportingSegment, butNot: readonly string[] = []): Appraiser | undefined {
  const acted = line.pltsOf(segment.employeeId);
  const leadsAbove = segment.isHead && acted.some((unitId) => aboveOf(line, unitId).includes(segment.unitId));
  const [first = [], ...rest] = [...acted, ...(leadsAbove ? [segment.unitId] : [])].map((id) => aboveOf(line, id));
  const common = first.filter((unitId) => rest.every((way) => way.includes(unitId)));
  const setters = acted.map((unitId) => setterOfHead(line, unitId));
  const setter = strictestOf([setterOf(segment, line.isRegional), ...setters]);
  return climb(line, common, { setter, butNot: [segment.employeeId, ...butNot] });
}

/** By the definitive post only. */
function postAppraiserIn(line: LineOfDay, segment: ReportingSegment, butNot: readonly string[] = []) {
  const setter = setterOf(segment, line.isRegional);
  return climb(line, wayUp(line, leadingUnit(segment)), { setter, butNot: [segment.employeeId, ...butNot] });
}

/**
 * The appraiser's superior in the capacity in which they appraise: for a leader or acting official the leader above the post, for a
 * delegate their own appraiser; never the person who is appraised. [ORANG-22]
 */
export function reviewerIn(
  line: LineOfDay,
  appraiser: Appraiser,
  own: ReportingSegment | undefined,
  appraisedId?: string,
): Appraiser | undefined {
  const { capacity, unitId, employeeId } = appraiser;
  const butNot = [employeeId, ...(appraisedId === undefined ? [] : [appraisedId])];
  const standsIn = unitId !== null && (capacity === 'plt' || capacity === 'plh');
  const wanted = { setter: standsIn ? setterOfHead(line, unitId) : ('leader' as const), butNot };
  const above = standsIn ? climb(line, aboveOf(line, unitId), wanted) : undefined;
  if (above || !own) return above;
  const named = line.namedForSegment(own.assignmentId);
  if (named && !butNot.includes(named.employeeId)) return namedForOne(line, named, own);
  const asPlt = capacity === 'definitif' ? undefined : asPltIn(line, own, butNot);
  return asPlt ?? postAppraiserIn(line, own, butNot);
}

/** The unit to whose leader a segment reports. */
export function leadingUnit({ isHead, unitId, parentUnitId }: ReportingSegment): string | null {
  return isHead ? parentUnitId : unitId;
}

function setterOfHead(line: LineOfDay, unitId: string): Setter {
  const unit = line.unit(unitId);
  if (!unit?.headClass) return 'leader';
  return setterOf({ positionClass: unit.headClass, isIndependentUnitHead: unit.headsIndependent }, line.isRegional);
}

/**
 * An appraiser named for one person appraises as the leader of their own unit, not of that person's unit (R6 p.94 g): of several units the
 * one above the person, else the one led by post. An appraiser who leads no registered unit appraises as a member of their unit. [NILAI-03]
 */
function namedForOne(line: LineOfDay, named: Named, segment: ReportingSegment): Appraiser {
  const place = line.placeOf(named.employeeId);
  const led = [...(place?.isHead ? [place.unitId] : []), ...line.pltsOf(named.employeeId)];
  const way = wayUp(line, leadingUnit(segment));
  const ledUnitId = led.find((unitId) => way.includes(unitId)) ?? led[0] ?? place?.unitId ?? null;
  return { ...whoIs(named), unitId: leadingUnit(segment), ledUnitId };
}
