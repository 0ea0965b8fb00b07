import { type SQL, sql } from 'drizzle-orm';
import { scopeTable, scopeText } from '@/lib/agency/queries/scopes';
import type { Scope } from '@/lib/agency/rules/scopes';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { holdsOn } from '@/lib/kernel/spans';
import { awayKindOn, holderOf, leaderOf } from './leader-of-unit';
import { leaderMeanwhile } from './leaders';
import { LED_FROM_ABOVE } from './led-from-above';
import { isOpenOn } from './units';

const day = sql`${sql.placeholder('day')}`;
const MOST = sql.placeholder('most');

/** How many people report to the leader of a unit: its staff, and the heads of the units right below it. */
const people = (unit: SQL) => sql`((select count(*) from assignments a join positions p on p.id = a.position_id
    where a.unit_id = ${unit} and p.is_head = 0 and ${holdsOn(sql`a`, day)})
  + (select count(*) from units c join positions p on p.unit_id = c.id and p.is_head = 1
    join assignments a on a.position_id = p.id where c.parent_id = ${unit} and ${holdsOn(sql`a`, day)}))`;

const columns = {
  id: sql<string>`u.id`,
  name: sql<string>`u.name || u.apart`,
  people: sql<number>`u.people`,
  away: sql<string | null>`(select e.name from employees e where e.id = u.holder)`,
  state: awayKindOn(sql`u.holder`, day),
};

const found = (
  units: SQL,
) => sql`(select u.*, ${people(sql`u.id`)} as people, ${holderOf(sql`u.id`, day)} as holder from ${units}
  where ${isOpenOn(sql`u`, day)} and ${leaderOf(sql`u.id`, day)} is null) u`;

const kept = scopeTable(sql.placeholder('scope'));

const inScope = prepared((db) =>
  db
    .select(columns)
    .from(found(sql`${kept.ranges} cross join units u on ${kept.isWithin(sql`u.path`)}`))
    .where(sql`u.people > 0`)
    .orderBy(sql`u.path`)
    .limit(MOST)
    .prepare(),
);

/** Units without a leader, each with the reader who is the next leader above. */
const ledMeanwhile = prepared((db) =>
  db
    .select({ ...columns, readerId: sql<string>`u.reader` })
    .from(
      found(sql`(with recursive asked as (select value as reader from json_each(${sql.placeholder('readers')})), ${LED_FROM_ABOVE}
        select f.reader, c.* from from_above f cross join units c on c.id = f.unit_id) u`),
    )
    .where(sql`u.people > 0`)
    .orderBy(sql`u.path`)
    .limit(MOST)
    .prepare(),
);

type Row = ReturnType<ReturnType<typeof inScope>['all']>[number];
/**
 * A unit with people and without a leader: its leading post is vacant, or a special state keeps the holder away. `away`: the name of that
 * holder. `meanwhile`: the name of the person who appraises its people until it has a leader; undefined if nobody does.
 */
export type LeaderlessUnit = Row & { meanwhile: string | undefined };

/**
 * Units in a part of the tree that are not closed before a day, have people, but have no leader on that day. At most `most` units, in the
 * order of their paths.
 */
export function listLeaderless(db: Db, scope: Scope, day: PlainDate, most: number): LeaderlessUnit[] {
  const rows = inScope(db).all({ scope: scopeText(scope), day, most });
  return rows.map((row) => ({ ...row, meanwhile: leaderMeanwhile(db, row.id, day) }));
}

/**
 * A unit, if it has people but no leader on a day; otherwise undefined. `listLeaderless` orders by path, so this unit would be the first of
 * its subtree.
 */
export function findLeaderless(db: Db, { id, path }: { id: string; path: string }, day: PlainDate) {
  return listLeaderless(db, [path], day, 1).find((unit) => unit.id === id);
}

/**
 * The units without a leader whose people one of these readers appraises meanwhile, because the reader leads a unit above (R6 p.89 no.2).
 * At most `most` units, in the order of their paths.
 */
export function listLedMeanwhile(db: Db, readerIds: readonly string[], day: PlainDate, most: number) {
  return ledMeanwhile(db).all({ readers: JSON.stringify(readerIds), day, most });
}
