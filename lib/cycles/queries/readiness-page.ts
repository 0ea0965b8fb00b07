import { todayOf } from '@/lib/agency/queries';
import type { Context } from '@/lib/kernel/context';
import { type LeaderlessUnit, listLeaderless } from '@/lib/people/queries/leaderless';
import { peopleMatching } from '@/lib/people/queries/person-search';
import { type CycleSpan, countFound, listPopulation, type PopulationKey } from './population';
import {
  type ExcuseRow,
  listEmptyTops,
  listExcuses,
  listTopsWithoutRegionHead,
  listUnappraised,
  listUnitsInLoop,
  readinessDay,
  type TopWithoutRegionHead,
} from './readiness';

const PEOPLE_ON_A_PAGE = 25;
const MOST_UNITS = 100;
const MOST_EXCUSES = 200;

export type ReadinessPerson = {
  assignmentId: string;
  employeeId: string;
  name: string;
  sortName: string;
  position: string;
  unit: string;
};
export type ReadinessFindings = {
  loops: { id: string; name: string }[];
  emptyTops: { id: string; name: string }[];
  topsWithoutHead: TopWithoutRegionHead[];
  leaderless: LeaderlessUnit[];
  people: ReadinessPerson[];
  /** Where the next page begins; undefined on the last page. */
  next: PopulationKey | undefined;
  excuses: ExcuseRow[];
  /** How many segments the search finds, of how many (`countFound`); undefined without a search. */
  searched: { found: number; of: number } | undefined;
};

/** What the readiness page shows: the people without an appraiser or, with a search, everybody whom the search finds. */
export function readinessPage(
  ctx: Context,
  cycle: CycleSpan,
  wanted: { search: string; after: PopulationKey | undefined },
): ReadinessFindings {
  const day = readinessDay(cycle, todayOf(ctx));
  const page = { limit: PEOPLE_ON_A_PAGE + 1, after: wanted.after };
  const rows: ReadinessPerson[] = wanted.search
    ? listPopulation(ctx.db, cycle, { ...page, search: wanted.search })
    : listUnappraised(ctx.db, cycle, day, page);
  const meant = wanted.search ? peopleMatching(ctx.db, wanted.search) : undefined;
  const people = rows.slice(0, PEOPLE_ON_A_PAGE);
  const last = people.at(-1);
  return {
    loops: listUnitsInLoop(ctx.db),
    emptyTops: listEmptyTops(ctx.db, day),
    topsWithoutHead: listTopsWithoutRegionHead(ctx.db, day),
    leaderless: listLeaderless(ctx.db, 'all', day, MOST_UNITS),
    people,
    next: last && rows.length > people.length ? { name: last.sortName, assignmentId: last.assignmentId } : undefined,
    excuses: listExcuses(ctx.db, cycle, MOST_EXCUSES).filter(({ employeeId }) => meant?.has(employeeId) ?? true),
    searched: wanted.search ? countFound(ctx.db, cycle, wanted.search) : undefined,
  };
}
