import { type Appraiser, aboveOf, asNamed, firstLeaderOn, type LineOfDay, type Named, wayUp } from './line-of-day';
import { type SetPost, type Setter, setterOf, strictestOf } from './setting';

/** A segment with what is needed to find its appraiser. */
export type ReportingSegment = SetPost & {
  assignmentId: string;
  employeeId: string;
  isHead: boolean | number;
  unitId: string;
  parentUnitId: string | null;
};

/**
 * Who appraises a segment. First the person named for it. Otherwise, if its holder is Plt. of a post: the leader to whom that post reports
 * (R6 p.89 no.5). Otherwise the leader of its unit; for a head, of the unit above. In these last two cases it is the first leader on the
 * way up who is another person and may set such a plan. So under a vacant post it is the superior (R6 p.89 no.2). Undefined if there is
 * none. In SQL: `APPRAISER_OF_SEGMENT`. [ORANG-05] [ORANG-20] [ORANG-21]
 */
export function appraiserIn(line: LineOfDay, segment: ReportingSegment): Appraiser | undefined {
  const named = line.namedForSegment(segment.assignmentId);
  if (named) return namedForOne(line, named, segment);
  return asPltIn(line, segment) ?? postAppraiserIn(line, segment);
}

/**
 * The first leader above all posts for which the holder of a segment is Plt.; undefined if there are none. If one of these posts is below
 * another, the leader must be above the higher post; which letter is newer does not matter. If the holder's own leading post is above one
 * of them, the leader must be above this post too, because nobody is appraised from below. [ORANG-20]
 */
function asPltIn(line: LineOfDay, segment: ReportingSegment, butNot: readonly string[] = []): Appraiser | undefined {
  const acted = line.pltsOf(segment.employeeId);
  const leadsAbove = segment.isHead && acted.some((unitId) => aboveOf(line, unitId).includes(segment.unitId));
  const [first = [], ...rest] = [...acted, ...(leadsAbove ? [segment.unitId] : [])].map((id) => aboveOf(line, id));
  const common = first.filter((unitId) => rest.every((way) => way.includes(unitId)));
  const setters = acted.map((unitId) => setterOfHead(line, unitId));
  const setter = strictestOf([setterOf(segment, line.isRegional), ...setters]);
  return firstLeaderOn(line, common, { setter, butNot: [segment.employeeId, ...butNot] });
}

/** The appraiser by the definitive post, as if the holder did not act for anybody. */
function postAppraiserIn(line: LineOfDay, segment: ReportingSegment, butNot: readonly string[] = []) {
  const setter = setterOf(segment, line.isRegional);
  return firstLeaderOn(line, wayUp(line, leadingUnit(segment)), { setter, butNot: [segment.employeeId, ...butNot] });
}

/**
 * The superior of an appraiser, in the capacity in which they appraise. For a Plt. or Plh. it is the leader above the post acted for. If
 * there is none, and for all others, it is the appraiser's own appraiser. It is never the appraiser and never the person appraised. `own`:
 * the appraiser's own segment. [ORANG-22]
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
  const above = standsIn ? firstLeaderOn(line, aboveOf(line, unitId), wanted) : undefined;
  if (above || !own) return above;
  const named = line.namedForSegment(own.assignmentId);
  if (named && !butNot.includes(named.employeeId)) return namedForOne(line, named, own);
  const asPlt = capacity === 'definitif' ? undefined : asPltIn(line, own, butNot);
  return asPlt ?? postAppraiserIn(line, own, butNot);
}

/** The unit to whose leader a segment reports; null for a head at the top. */
export function leadingUnit({ isHead, unitId, parentUnitId }: ReportingSegment): string | null {
  return isHead ? parentUnitId : unitId;
}

function setterOfHead(line: LineOfDay, unitId: string): Setter {
  const unit = line.unit(unitId);
  if (!unit?.headClass) return 'leader';
  return setterOf({ positionClass: unit.headClass, isIndependentUnitHead: unit.headsIndependent }, line.isRegional);
}

/**
 * A person named to appraise one segment appraises as the leader of their own unit, not of that segment's unit (R6 p.94 g). If they lead
 * several units, it is the first one on the way up from the segment. If none is on that way, it is the unit led by post. If they lead no
 * unit, it is the unit in which they work. [NILAI-03]
 */
function namedForOne(line: LineOfDay, named: Named, segment: ReportingSegment): Appraiser {
  const place = line.placeOf(named.employeeId);
  const led = [...(place?.isHead ? [place.unitId] : []), ...line.pltsOf(named.employeeId)];
  const way = wayUp(line, leadingUnit(segment));
  const ledUnitId = led.find((unitId) => way.includes(unitId)) ?? led[0] ?? place?.unitId ?? null;
  return { ...asNamed(named), unitId: leadingUnit(segment), ledUnitId };
}
