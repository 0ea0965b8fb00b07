import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/lib/kernel/context';
import { isWithin, type PlainDate } from '@/lib/kernel/dates';
import { actedAs } from '@/lib/people/labels';
import { type ActedFor, actedForBy } from '@/lib/people/queries/acting';
import type { AppraiserCapacity } from '@/lib/people/rules/appointments';
import { type Appraiser, appraiserIn, type LineOfDay, type ReportingSegment } from '@/lib/people/rules/reporting-line';

export type Segment = ReportingSegment & { fromOn: PlainDate; toOn: PlainDate | null };
type Span = {
  employeeId: string;
  capacity: AppraiserCapacity;
  assignmentId: string | null;
  unitId: string | null;
  fromOn: PlainDate;
  toOn: PlainDate | null;
};
type Spans = ReadonlyMap<string | null, readonly Span[]>;

/**
 * Who appraises any segment on a day, for all of them at once (or for `only` a few): appointments and holders of head posts are read
 * once and looked up in memory, by the very rule that `appraiserOn` follows.
 */
export function appraisersOn(
  db: Db,
  day: PlainDate,
  only?: readonly Segment[],
): (segment: Segment) => Appraiser | undefined {
  const parents = parentsOf(db, only);
  const units = only && JSON.stringify([...parents.keys()]);
  const named = db.all<Span>(appointments(units, only));
  const plts = named.filter(({ capacity, unitId }) => capacity === 'plt' && unitId !== null);
  const known: Known = {
    parents,
    segments: Map.groupBy(named, ({ assignmentId }) => assignmentId),
    units: Map.groupBy(named, ({ unitId }) => unitId),
    plts: Map.groupBy(plts.sort(byLatest), ({ employeeId }) => employeeId),
    heads: Map.groupBy(db.all<Span>(headHolders(units)), ({ unitId }) => unitId),
  };
  return (segment) => appraiserIn(lineOf(known, clamp(day, segment.fromOn, segment.toOn)), segment);
}

type Known = { parents: ReadonlyMap<string, string | null>; segments: Spans; units: Spans; plts: Spans; heads: Spans };

function lineOf({ parents, segments, units, plts, heads }: Known, day: PlainDate): LineOfDay {
  const on = (spans: Spans, key: string) => spans.get(key)?.find(({ fromOn, toOn }) => isWithin(day, fromOn, toOn));
  return {
    namedForSegment: (assignmentId) => on(segments, assignmentId),
    namedForUnit: (unitId) => on(units, unitId),
    head: (unitId) => on(heads, unitId)?.employeeId,
    parent: (unitId) => parents.get(unitId) ?? null,
    pltOf: (employeeId) => on(plts, employeeId)?.unitId ?? undefined,
  };
}

function byLatest(a: Span, b: Span): number {
  return b.fromOn.localeCompare(a.fromOn);
}

const among = (values: readonly (string | null)[]) => sql`(select value from json_each(${JSON.stringify(values)}))`;

/** Every unit with the one above it; for a few segments those that have a say about them: two floors up, and up from where they act. */
function parentsOf(db: Db, only: readonly Segment[] | undefined): Map<string, string | null> {
  const around =
    only &&
    sql`where id in (
    with recursive near(id, up) as (
      select id, 0 from units where id in ${among(only.flatMap(({ unitId, parentUnitId }) => [unitId, parentUnitId]))}
      union select unit_id, 0 from appraiser_appointments
        where unit_id is not null and appraiser_id in ${among(only.map(({ employeeId }) => employeeId))}
      union select u.parent_id, up + 1 from near n join units u on u.id = n.id where up < 1 and u.parent_id is not null
    ) select id from near)`;
  const rows = db.all<{ id: string; parentId: string | null }>(
    sql`select id, parent_id as parentId from units ${around ?? sql``}`,
  );
  return new Map(rows.map(({ id, parentId }) => [id, parentId]));
}

function appointments(units: string | undefined, only: readonly Segment[] | undefined): SQL {
  const few =
    only &&
    sql`and (assignment_id in ${among(only.map(({ assignmentId }) => assignmentId))}
    or unit_id in (select value from json_each(${units})))`;
  return sql`select appraiser_id as employeeId, capacity, assignment_id as assignmentId, unit_id as unitId,
      from_on as fromOn, to_on as toOn
    from appraiser_appointments where withdrawn_at is null ${few ?? sql``} order by appointed_at desc, from_on, rowid`;
}

function headHolders(units: string | undefined): SQL {
  const few = units && sql`and p.unit_id in (select value from json_each(${units}))`;
  return sql`select a.employee_id as employeeId, 'definitif' as capacity, null as assignmentId, p.unit_id as unitId,
      a.from_on as fromOn, a.to_on as toOn
    from positions p join assignments a on a.position_id = p.id
    where p.is_head = 1 ${few ?? sql``} order by a.from_on desc`;
}

function clamp(day: PlainDate, fromOn: PlainDate, toOn: PlainDate | null): PlainDate {
  if (day < fromOn) return fromOn;
  return toOn !== null && toOn < day ? toOn : day;
}

export type AppraiserFacts = { name: string; identityNumber: string; position: string };

/** For whom each of these appraisers acts today, in words (`Plt. Kepala Bidang X, a.n. …`); empty for whoever appraises by post. */
export function actingWords(db: Db, day: PlainDate): (appraiser: Appraiser | undefined) => string {
  const known = new Map<string, string>();
  return (appraiser) => {
    if (!appraiser || appraiser.capacity === 'definitif') return '';
    const key = `${appraiser.employeeId} ${appraiser.unitId}`;
    const words = known.get(key) ?? wordsOf(appraiser, actedForBy(db, appraiser, day));
    known.set(key, words);
    return words;
  };
}

function wordsOf({ capacity }: Appraiser, actedFor: ActedFor | undefined): string {
  return actedAs({ capacity, actedFor: actedFor?.position ?? null, holder: actedFor?.holder ?? null });
}

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
