import { type SQL, sql } from 'drizzle-orm';
import type { TimeZone } from '@/lib/agency/rules/vocabulary';
import type { CycleRow } from '@/lib/cycles/queries';
import { excuseOf } from '@/lib/cycles/queries/excuses';
import { dayWithin, onePostEach, sharesSpan } from '@/lib/cycles/queries/population';
import type { Db } from '@/lib/kernel/context';
import { dayIn, type PlainDate } from '@/lib/kernel/dates';
import { cachedUntilMoved, type MovedRecords } from '@/lib/kernel/until-moved';
import { workFromIn } from '@/lib/people/queries/work-from';
import { type Late, planDueOn, submissionDaysOf } from '@/lib/skp/rules/planning';
import type { ChangeStatus, Setter, SkpStatus } from '@/lib/skp/rules/vocabulary';
import { latenessIn, PLANNING_STATES, type PlanningState, planningStateOf, waitsForAppraiser } from '../rules/states';

/** One person of the year, with the state of the plan. */
export type Planner = {
  assignmentId: string;
  employeeId: string;
  /** The name as lists sort it. */
  sortName: string;
  unitPath: string;
  state: PlanningState;
  dueOn: PlainDate;
  late: Late | undefined;
  /**
   * When the plan or its open change was submitted, in milliseconds; null if neither is submitted. It counts only in a state in which the
   * appraiser has to answer (`waitsForAppraiser`).
   */
  waitsSince: number | null;
};
export type Counts = Record<PlanningState, number> & { people: number; late: number; waitsSince: number | null };
export type UnitOnBoard = {
  id: string;
  name: string;
  path: string;
  parentId: string | null;
  closedOn: PlainDate | null;
  /** `own`: the figures of people in the unit itself. `all`: these and the people of all units below. */
  own: Counts;
  all: Counts;
  below: UnitOnBoard[];
};
/** The planning of a whole agency in a year, as it is on a day. */
export type Board = {
  people: readonly Planner[];
  tops: readonly UnitOnBoard[];
  units: ReadonlyMap<string, UnitOnBoard>;
};

export type BoardSpan = { cycle: CycleRow; today: PlainDate; timeZone: TimeZone };

const kept = cachedUntilMoved<Board>({ topics: ['agency', 'people', 'cycles'], oneByOne: ['plans'], limit: 2 });

/**
 * Everybody of a year with the state of the plan, and the figures of every unit. The board is cached until one of its topics moves. If only
 * steps of plans changed, only these plans are read again. Figures and lists use the same rows, so they cannot differ
 * (docs/decisions/0008).
 */
export function boardOf(db: Db, span: BoardSpan): Board {
  const { cycle, today, timeZone } = span;
  const question = [cycle, today, timeZone];
  return kept(db, { question, read: () => readBoard(db, span), renew: (...moved) => updated(db, span, ...moved) });
}

function updated(db: Db, span: BoardSpan, board: Board, records: MovedRecords): Board {
  const plans = JSON.stringify(records.flatMap(([, moved]) => moved));
  const only = sql`a.id in (select k.assignment_id from skps k where k.id in (select value from json_each(${plans})))`;
  const anew = new Map(readPeople(db, span, only).map((person) => [person.assignmentId, person]));
  const people = board.people.map((person) => anew.get(person.assignmentId) ?? person);
  return { people, ...summed(db, people) };
}

type Row = {
  assignmentId: string;
  employeeId: string;
  sortName: string;
  unitPath: string;
  fromOn: PlainDate;
  toOn: PlainDate | null;
  status: SkpStatus | null;
  changeStatus: ChangeStatus | null;
  setBy: Setter | null;
  isExcused: number;
  submitted: number | null;
  firstSubmitted: number | null;
  returned: number | null;
  waitsSince: number | null;
};

/**
 * Everybody of the year, each with one post: the post of the day, otherwise the last one before it, otherwise the first one after it. In a
 * past year, the day is the last day of the year. People who need no plan are included. [SIKLUS-04]
 */
function readPeople(db: Db, span: BoardSpan, only: SQL = sql`1`): Planner[] {
  const { cycle, today } = span;
  const rows =
    db.all<Row>(sql`select a.id as assignmentId, e.id as employeeId, e.sort_name as sortName, u.path as unitPath,
      ${workFromIn(sql`a`)} as fromOn, a.to_on as toOn, s.status, s.change_status as changeStatus, v.set_by as setBy,
      ${excuseOf(cycle.id, sql`a`)} is not null as isExcused,
      s.submitted_at as submitted, s.first_submitted_at as firstSubmitted, s.returned_at as returned,
      case when s.status = 'submitted' then s.submitted_at when s.change_status = 'submitted' then w.submitted_at end as waitsSince
    from assignments a
    join employees e on e.id = a.employee_id
    join units u on u.id = a.unit_id
    left join skps s on s.cycle_id = ${cycle.id} and s.assignment_id = a.id
    left join skp_versions v on v.id = s.version_id
    left join skp_versions w on w.id = s.change_version_id
    where ${only} and ${sharesSpan(cycle, sql`a`, sql`e`)} and ${onePostEach(cycle, dayWithin(cycle, today), sql`a`)}
    order by sortName, employeeId`);
  return rows.map((row) => plannerOf(row, span));
}

function plannerOf(row: Row, { cycle, today, timeZone }: BoardSpan): Planner {
  const { assignmentId, employeeId, sortName, unitPath, waitsSince, fromOn: segmentFromOn } = row;
  const openedOn = cycle.openedAt ? dayIn(timeZone, cycle.openedAt) : undefined;
  const state = planningStateOf({ ...row, isExcused: row.isExcused === 1, segmentToOn: row.toOn }, cycle, today);
  const dueOn = planDueOn({ planningToOn: cycle.planningToOn, segmentFromOn, openedOn });
  const late = latenessIn(state, { status: row.status, ...handsIn(row, timeZone), dueOn }, today);
  return { assignmentId, employeeId, sortName, unitPath, state, dueOn, late, waitsSince };
}

function handsIn({ submitted, firstSubmitted, returned }: Row, timeZone: TimeZone) {
  const instant = (at: number | null) => (at === null ? null : new Date(at));
  return submissionDaysOf(
    { submittedAt: instant(submitted), firstSubmittedAt: instant(firstSubmitted), returnedAt: instant(returned) },
    timeZone,
  );
}

function readBoard(db: Db, span: BoardSpan): Board {
  const people = readPeople(db, span);
  return { people, ...summed(db, people) };
}

type UnitRow = Pick<UnitOnBoard, 'id' | 'name' | 'path' | 'parentId' | 'closedOn'>;

/** All units with the figures of their people, alone and with all units below. Units with the same parent are in the order of the tree. */
function summed(db: Db, people: readonly Planner[]): Omit<Board, 'people'> {
  const rows = db.all<UnitRow>(sql`select id, name || apart as name, path, parent_id as parentId, closed_on as closedOn
    from units order by sort_key, id`);
  const units = new Map<string, UnitOnBoard>(
    rows.map((row) => [row.id, { ...row, own: noCounts(), all: noCounts(), below: [] }]),
  );
  for (const unit of units.values()) units.get(unit.parentId ?? '')?.below.push(unit);
  for (const [path, those] of Map.groupBy(people, ({ unitPath }) => unitPath)) {
    const line = path.split('/').flatMap((id) => units.get(id) ?? []);
    const own = line.at(-1)?.own;
    for (const person of those) {
      for (const { all } of line) count(all, person);
      if (own) count(own, person);
    }
  }
  return { units, tops: [...units.values()].filter(({ parentId }) => parentId === null) };
}

export function noCounts(): Counts {
  const none = Object.fromEntries(PLANNING_STATES.map((state) => [state, 0])) as Record<PlanningState, number>;
  return { ...none, people: 0, late: 0, waitsSince: null };
}

function count(counts: Counts, { state, late, waitsSince }: Planner): void {
  counts.people += 1;
  counts[state] += 1;
  if (late) counts.late += 1;
  if (waitsSince !== null && waitsForAppraiser(state))
    counts.waitsSince = Math.min(waitsSince, counts.waitsSince ?? waitsSince);
}

/** The figures of several units together. */
export function sumOf(parts: readonly Counts[]): Counts {
  const sum = noCounts();
  for (const part of parts) {
    for (const key of [...PLANNING_STATES, 'people', 'late'] as const) sum[key] += part[key];
    if (part.waitsSince !== null) sum.waitsSince = Math.min(part.waitsSince, sum.waitsSince ?? part.waitsSince);
  }
  return sum;
}
