import { type SQL, sql } from 'drizzle-orm';
import { findAgency } from '@/lib/agency/queries';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import type { KnownLine, Place, Span, UnitOfTree } from '../rules/known-line';
import type { ReportingSegment } from '../rules/reporting-line';
import { isRegion } from '../rules/setting';
import { AWAY_KINDS } from '../rules/states';

type Away = { employeeId: string; fromOn: PlainDate; toOn: PlainDate | null };

/**
 * Reads the data that decide who appraises whom: the tree, appointments, holders of head posts, absences, and the segments of people who
 * were named. It reads them once, for the whole agency or for a few segments (`only`). Then the reporting line of any day can be computed
 * in memory.
 */
export function readLine(db: Db, only?: readonly ReportingSegment[]): KnownLine {
  const tree = treeOf(db, only);
  const units = only && JSON.stringify([...tree.keys()]);
  const named = db.all<Span>(appointments(units, only));
  const people = JSON.stringify([...new Set(named.map(({ employeeId }) => employeeId))]);
  return {
    isRegional: isRegion(findAgency(db).kind),
    tree,
    segments: Map.groupBy(named, ({ assignmentId }) => assignmentId),
    units: Map.groupBy(named, ({ unitId }) => unitId),
    plts: Map.groupBy(
      named.filter(({ capacity, unitId }) => capacity === 'plt' && unitId !== null),
      ({ employeeId }) => employeeId,
    ),
    heads: Map.groupBy(db.all<Span>(headHolders(units)), ({ unitId }) => unitId),
    away: Map.groupBy(db.all<Away>(AWAY), ({ employeeId }) => employeeId),
    places: Map.groupBy(db.all<Place>(placesOf(people)), ({ employeeId }) => employeeId),
  };
}

const among = (values: readonly (string | null)[]) => sql`(select value from json_each(${JSON.stringify(values)}))`;

/**
 * All units of the tree. For a few segments: only their units, the units for which their holders or the people named for them act, and all
 * units above these.
 */
function treeOf(db: Db, only: readonly ReportingSegment[] | undefined): KnownLine['tree'] {
  const around =
    only &&
    sql`where u.id in (
    with recursive near(id) as (
      select id from units where id in ${among(only.map(({ unitId }) => unitId))}
      union select unit_id from appraiser_appointments
        where unit_id is not null and appraiser_id in ${among(only.map(({ employeeId }) => employeeId))}
      union select n.unit_id from appraiser_appointments m join appraiser_appointments n on n.appraiser_id = m.appraiser_id
        where n.unit_id is not null and m.assignment_id in ${among(only.map(({ assignmentId }) => assignmentId))}
      union select u.parent_id from near n join units u on u.id = n.id where u.parent_id is not null
    ) select id from near)`;
  const rows = db.all<UnitOfTree & { id: string }>(
    sql`select u.id, u.parent_id as parentId, u.closed_on as closedOn, u.is_independent as isIndependent,
        p.position_class as headClass, coalesce(p.is_independent_unit_head, 0) as headsIndependent
      from units u left join positions p on p.id = (select x.id from positions x where x.unit_id = u.id and x.is_head = 1
        order by x.closed_on is not null, x.closed_on desc limit 1) ${around ?? sql``} order by u.path`,
  );
  return new Map(rows.map(({ id, ...unit }) => [id, unit]));
}

function appointments(units: string | undefined, only: readonly ReportingSegment[] | undefined): SQL {
  const few =
    only &&
    sql`and (n.assignment_id in ${among(only.map(({ assignmentId }) => assignmentId))}
    or n.unit_id in (select value from json_each(${units})))`;
  return sql`select n.appraiser_id as employeeId, n.capacity, n.assignment_id as assignmentId, n.unit_id as unitId,
      n.from_on as fromOn, n.to_on as toOn
    from appraiser_appointments n left join units q on q.id = n.unit_id
    where n.withdrawn_at is null ${few ?? sql``} order by n.appointed_at desc, q.path, n.rowid`;
}

function headHolders(units: string | undefined): SQL {
  const few = units && sql`and p.unit_id in (select value from json_each(${units}))`;
  return sql`select a.employee_id as employeeId, 'definitif' as capacity, null as assignmentId, p.unit_id as unitId,
      a.from_on as fromOn, a.to_on as toOn
    from positions p join assignments a on a.position_id = p.id
    where p.is_head = 1 ${few ?? sql``} order by a.from_on desc`;
}

const AWAY = sql`select employee_id as employeeId, from_on as fromOn, to_on as toOn from employee_states
  where withdrawn_at is null and kind in (${sql.raw(AWAY_KINDS.map((kind) => `'${kind}'`).join(', '))})`;

/** The segments of the people who were named in an appointment, the latest first. */
function placesOf(people: string): SQL {
  return sql`select a.employee_id as employeeId, a.from_on as fromOn, a.to_on as toOn, a.unit_id as unitId, p.is_head as isHead
    from assignments a join positions p on p.id = a.position_id
    where a.employee_id in (select value from json_each(${people})) order by a.from_on desc`;
}
