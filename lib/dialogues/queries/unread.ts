import { sql } from 'drizzle-orm';
import { handPairs } from '@/lib/cycles/queries/hands';
import { prepared } from '@/lib/kernel/prepared';
import { lastsUntil } from '@/lib/kernel/spans';
import type { TaskSearch } from '@/lib/kernel/tasks';
import { OPEN_PROPOSALS, UNREAD_BY_APPRAISER, UNREAD_BY_OWNER } from './expectations';

const me = sql`json_extract(h.value, '$.r')`;

const unreadRows = prepared((db) =>
  db
    .select({
      readerId: sql<string>`${me}`,
      skpId: sql<string>`s.id`,
      assignmentId: sql<string>`s.assignment_id`,
      cycleId: sql<string>`s.cycle_id`,
      unread: sql<number>`sum(case when s.owner_id = ${me} then ${UNREAD_BY_OWNER} else ${UNREAD_BY_APPRAISER} end)`,
      open: sql<number>`sum(case when s.owner_id = ${me} then ${OPEN_PROPOSALS} else 0 end)`,
    })
    .from(
      sql`json_each(${sql.placeholder('pairs')}) h
        join skps s on s.assignment_id = json_extract(h.value, '$.a')
        join cycles c on c.id = s.cycle_id and c.status = 'open'
        join assignments a on a.id = s.assignment_id and ${lastsUntil(sql`a.to_on`, sql.placeholder('day'))}
        join expectation_threads t on t.skp_id = s.id`,
    )
    .where(
      sql`case when s.owner_id = ${me} then t.appraiser_said > t.owner_read or ${OPEN_PROPOSALS} > 0
        else t.owner_said > t.appraiser_read end`,
    )
    .groupBy(sql`s.id, ${me}`)
    .prepare(),
);

/**
 * The plans of open years in which something waits for a reader: unread posts of the other side, or proposals that the reader as owner has
 * to answer. The readers are the owner and today's appraiser. Plans whose segment has ended are left out.
 */
export function listUnread(look: TaskSearch) {
  return unreadRows(look.db).all({ pairs: handPairs(look), day: look.today });
}
