import { type SQL, sql } from 'drizzle-orm';
import { isBelow } from '@/lib/agency/queries/scopes';
import { sharesDays } from '@/lib/kernel/spans';

type Span = { startOn: SQL; endOn: SQL };

const overlaps = ({ startOn, endOn }: Span) => sharesDays(sql`a`, startOn, endOn);

const worksIn = (unit: SQL, span: Span) =>
  sql`exists (select 1 from assignments a where a.unit_id = ${unit}.id and ${overlaps(span)})`;

const headsBelow = (unit: SQL, span: Span) => sql`exists (select 1 from units below
  cross join positions head on head.unit_id = below.id and head.is_head = 1
  cross join assignments a on a.position_id = head.id where below.parent_id = ${unit}.id and ${overlaps(span)})`;

/**
 * The condition that a person is named to lead the unit (Plt., Plh., delegation) and somebody works in a unit below it, whose leading posts
 * can be vacant. A leader who holds the post of the unit works in the unit.
 */
const isLedByNamed = (unit: SQL, { startOn, endOn }: Span) => sql`exists (select 1 from appraiser_appointments n
  cross join units root on root.id = n.unit_id cross join units below on ${isBelow(sql`below.path`, sql`root.path`)}
  cross join assignments a on a.unit_id = below.id
  where n.unit_id = ${unit}.id and n.withdrawn_at is null and ${sharesDays(sql`n`, startOn, endOn)} and ${overlaps({ startOn, endOn })})`;

/**
 * The condition that a unit needs an achievement in a period: somebody works in the unit, heads a unit directly below it, or appraises from
 * it as a person named to lead it. Units of vacant posts are included, although the achievement of a unit above counts for their people.
 */
export const hasPeopleIn = (unit: SQL, span: Span) =>
  sql`(${worksIn(unit, span)} or ${headsBelow(unit, span)} or ${isLedByNamed(unit, span)})`;
