import { sql } from 'drizzle-orm';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { leadCandidates, leaderOf, namedFor, presentHolderOf } from './leader-of-unit';

const day = sql`${sql.placeholder('day')}`;

/** Whether a person may lead more than one unit. Then the rule can pass over them: they are not their own leader above. */
const leadsSeveral = sql`(select count(*) from (${leadCandidates(sql`coalesce(s.named, s.holder)`, day)})) > 1`;

/**
 * For `with recursive`: the table `from_above` has, for each reader in the table `asked`, the units above which the reader is the next
 * leader. It is `leaderAboveIn` of the rules, asked for a reader and not for a unit: it goes down from the units that the reader leads,
 * through units that nobody leads. A leader on the way ends it, except for the units that this leader leads as well (`passed`), because
 * nobody is the leader above their own unit. Placeholder: `day`.
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

/** The ids of the units above which a person is the next leader on a day: what `leaderAboveOn` answers, asked for a person. */
export function unitsLedFromAbove(db: Db, personId: string, day: PlainDate): string[] {
  return unitsOf(db)
    .all({ personId, day })
    .map(({ id }) => id);
}
