import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/lib/kernel/context';
import { isWithin, type PlainDate } from '@/lib/kernel/dates';

export type Segment = {
  assignmentId: string;
  employeeId: string;
  isHead: boolean | number;
  unitId: string;
  parentUnitId: string | null;
  fromOn: PlainDate;
  toOn: PlainDate | null;
};
type Span = { subject: string; employeeId: string; fromOn: PlainDate; toOn: PlainDate | null };
type Spans = ReadonlyMap<string, readonly Span[]>;

/**
 * Who appraises any segment on a day, for all of them at once (or for `only` a few): appointments and holders of head posts are read
 * once and looked up in memory. The same answer as `appraiserOn` for each, which a test over the cast holds it to.
 */
export function appraisersOn(
  db: Db,
  day: PlainDate,
  only?: readonly Segment[],
): (segment: Segment) => string | undefined {
  const units =
    only && JSON.stringify([...new Set(only.flatMap(({ unitId, parentUnitId }) => [unitId, parentUnitId]))]);
  const segments = only && JSON.stringify(only.map(({ assignmentId }) => assignmentId));
  const named = bySubject(db.all<Span>(appointments(segments, units)));
  const heads = bySubject(db.all<Span>(headHolders(units)));
  return (segment) => {
    const on = clamp(day, segment.fromOn, segment.toOn);
    const own = holder(named, segment.assignmentId, on);
    if (own) return own;
    const unitId = segment.isHead ? segment.parentUnitId : segment.unitId;
    const leader = unitId ? (holder(named, unitId, on) ?? holder(heads, unitId, on)) : undefined;
    return leader === segment.employeeId ? undefined : leader;
  };
}

function appointments(segments: string | undefined, units: string | undefined): SQL {
  const few = sql`and (assignment_id in (select value from json_each(${segments ?? '[]'}))
    or unit_id in (select value from json_each(${units ?? '[]'})))`;
  return sql`select coalesce(assignment_id, unit_id) as subject, appraiser_id as employeeId, from_on as fromOn, to_on as toOn
    from appraiser_appointments where withdrawn_at is null ${units ? few : sql``} order by appointed_at desc, from_on, rowid`;
}

function headHolders(units: string | undefined): SQL {
  const few = sql`and p.unit_id in (select value from json_each(${units ?? '[]'}))`;
  return sql`select p.unit_id as subject, a.employee_id as employeeId, a.from_on as fromOn, a.to_on as toOn
    from positions p join assignments a on a.position_id = p.id
    where p.is_head = 1 ${units ? few : sql``} order by a.from_on desc`;
}

function bySubject(rows: readonly Span[]): Spans {
  const spans = new Map<string, Span[]>();
  for (const row of rows) {
    const known = spans.get(row.subject);
    if (known) known.push(row);
    else spans.set(row.subject, [row]);
  }
  return spans;
}

function holder(spans: Spans, subject: string, day: PlainDate): string | undefined {
  return spans.get(subject)?.find(({ fromOn, toOn }) => isWithin(day, fromOn, toOn))?.employeeId;
}

function clamp(day: PlainDate, fromOn: PlainDate, toOn: PlainDate | null): PlainDate {
  if (day < fromOn) return fromOn;
  return toOn !== null && toOn < day ? toOn : day;
}

export type AppraiserFacts = { name: string; identityNumber: string; position: string };

/** Names, numbers and present posts of some people, each asked for once. */
export function personFacts(
  db: Db,
  day: PlainDate,
): (ids: readonly (string | undefined)[]) => ReadonlyMap<string, AppraiserFacts> {
  const known = new Map<string, AppraiserFacts>();
  return (ids) => {
    const wanted = [...new Set(ids)].filter((id) => id !== undefined && !known.has(id));
    if (wanted.length === 0) return known;
    const rows = db.all<
      AppraiserFacts & { id: string }
    >(sql`select e.id, e.name, coalesce(e.identity_number, '') as identityNumber,
        coalesce((select p.name from assignments a join positions p on p.id = a.position_id
          where a.employee_id = e.id and a.from_on <= ${day} order by a.from_on desc limit 1), '') as position
      from employees e where e.id in (select value from json_each(${JSON.stringify(wanted)}))`);
    for (const { id, ...facts } of rows) known.set(id, facts);
    return known;
  };
}
