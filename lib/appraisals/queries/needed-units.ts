import { type SQL, sql } from 'drizzle-orm';
import { sharesDays } from '@/lib/kernel/spans';

type Span = { startOn: SQL; endOn: SQL };

const overlaps = ({ startOn, endOn }: Span) => sharesDays(sql`a`, startOn, endOn);

/**
 * The condition that a unit needs an achievement in a period: somebody works in the unit, or heads a unit directly below it. The appraisals
 * of these people use it by the tree. Named appraisers and vacant posts, which can lead to another unit, are not considered.
 */
export const hasPeopleIn = (unit: SQL, span: Span) => sql`(
  exists (select 1 from assignments a where a.unit_id = ${unit}.id and ${overlaps(span)})
  or exists (select 1 from units below cross join positions head on head.unit_id = below.id and head.is_head = 1
    cross join assignments a on a.position_id = head.id where below.parent_id = ${unit}.id and ${overlaps(span)}))`;
