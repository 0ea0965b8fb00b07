import { type SQL, sql } from 'drizzle-orm';
import { scopeTable, scopeText } from '@/lib/agency/queries/scopes';
import type { Scope } from '@/lib/agency/rules/scopes';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { holdsOn } from '@/lib/kernel/spans';
import { awayKindOn, holderOf, leadCandidates, leaderOf } from './leader-of-unit';
import { leaderMeanwhile } from './leaders';
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

/** Units without a leader that are below a unit which the person `employeeId` may lead. All units in between have no leader either. */
const below = prepared((db) =>
  db
    .select(columns)
    .from(
      found(sql`(with recursive led(id) as (${leadCandidates(sql`${sql.placeholder('employeeId')}`, day)}), vacant(id) as (
          select c.id from led l cross join units c on c.parent_id = l.id where ${leaderOf(sql`c.id`, day)} is null
          union select c.id from vacant v cross join units c on c.parent_id = v.id where ${leaderOf(sql`c.id`, day)} is null
        ) select id from vacant) v cross join units u on u.id = v.id`),
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
export type LeaderlessUnit = Row & { meanwhileId: string | undefined; meanwhile: string | undefined };

function withAppraiser(db: Db, rows: readonly Row[], day: PlainDate): LeaderlessUnit[] {
  return rows.map((row) => {
    const meanwhile = leaderMeanwhile(db, row.id, day);
    return { ...row, meanwhileId: meanwhile?.id, meanwhile: meanwhile?.name };
  });
}

/**
 * Units in a part of the tree that are not closed before a day, have people, but have no leader on that day. At most `most` units, in the
 * order of their paths.
 */
export function listLeaderless(db: Db, scope: Scope, day: PlainDate, most: number): LeaderlessUnit[] {
  return withAppraiser(db, inScope(db).all({ scope: scopeText(scope), day, most }), day);
}

/**
 * A unit, if it has people but no leader on a day; otherwise undefined. `listLeaderless` orders by path, so this unit would be the first of
 * its subtree.
 */
export function findLeaderless(db: Db, { id, path }: { id: string; path: string }, day: PlainDate) {
  return listLeaderless(db, [path], day, 1).find((unit) => unit.id === id);
}

/**
 * The units without a leader whose people this person appraises meanwhile, because this person leads a unit above (R6 p.89 no.2). Only the
 * first `most` units below are examined.
 */
export function listLedMeanwhile(db: Db, employeeId: string, day: PlainDate, most: number): LeaderlessUnit[] {
  const rows = below(db).all({ employeeId, day, most });
  return withAppraiser(db, rows, day).filter(({ meanwhileId }) => meanwhileId === employeeId);
}
