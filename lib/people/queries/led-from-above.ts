import { sql } from 'drizzle-orm';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { leadCandidates, leaderOf, namedFor, presentHolderOf } from './leader-of-unit';

const day = sql`${sql.placeholder('day')}`;

/**
 * Condition that the leader of the unit `s` may lead more than one unit. Only then the search can continue below this leader, because
 * nobody is the leader above their own unit.
 */
const leadsSeveral = sql`(select count(*) from (${leadCandidates(sql`coalesce(s.named, s.holder)`, day)})) > 1`;

/**
 * Parts of a `with recursive` statement. The table `from_above` has, for each reader in the table `asked`, the units whose next leader
 * above is the reader. It gives the answers of `leaderAboveIn` in the other direction: from the reader to the units. The search goes down
 * from the units that the reader leads, through units that nobody leads. Below another leader (`passed`) only the units count that this
 * leader leads as well, because nobody is the leader above their own unit. Placeholder: `day`.
 */
export const LED_FROM_ABOVE = sql`
  seats as (select u.id, ${namedFor(sql`u.id`, day)} as named, ${presentHolderOf(sql`u.id`, day)} as holder from units u),
  way(reader, unit_id, passed) as (
    select r.reader, b.id, iif(s.named = r.reader, null, s.named)
      from asked r join seats s on s.id in (${leadCandidates(sql`r.reader`, day)}) join units b on b.parent_id = s.id
      where r.reader in (s.named, s.holder)
    union select w.reader, b.id, coalesce(w.passed, s.named, s.holder)
      from way w cross join seats s on s.id = w.unit_id cross join units b on b.parent_id = s.id
      where (s.named is null or s.holder is null or s.named = s.holder)
        and (coalesce(s.named, s.holder) is null or coalesce(w.passed, s.named, s.holder) = coalesce(s.named, s.holder) and ${leadsSeveral})),
  from_above as materialized (select distinct reader, unit_id from (
    select w.reader, w.unit_id, w.passed, ${leaderOf(sql`w.unit_id`, day)} as leader from way w)
    where leader is not reader and (passed is null or passed = leader))`;

const unitsOf = prepared((db) =>
  db
    .select({ id: sql<string>`unit_id` })
    .from(
      sql`(with recursive asked as (select ${sql.placeholder('personId')} as reader), ${LED_FROM_ABOVE} select unit_id from from_above)`,
    )
    .prepare(),
);

/** The ids of the units for which `leaderAboveOn` answers this person on a day. */
export function unitsLedFromAbove(db: Db, personId: string, day: PlainDate): string[] {
  return unitsOf(db)
    .all({ personId, day })
    .map(({ id }) => id);
}
