import { type SQL, sql } from 'drizzle-orm';
import { headClassOf } from './leader-of-unit';

/** Whether the agency is a region: provinsi, kabupaten or kota. */
export const IS_REGION = sql`(select g.kind in ('provinsi', 'kabupaten', 'kota') from agencies g)`;

/** Condition that not every leader above may set the plan of a post. An index of `positions` has the same text, so change both together. */
export const NEEDS_STRICTER_SETTER = (post: SQL) =>
  sql`(${post}.is_independent_unit_head = 1 or ${post}.position_class in ('jpt-utama', 'jpt-madya', 'jpt-pratama'))`;

/**
 * Who may set the plan of a post, as the index in `SETTERS` (from 0; a higher index is stricter). This is `setterOf` of the rules as an SQL
 * expression.
 */
export const SETTER_OF_POST = (post: SQL) => sql`case
  when ${post}.position_class in ('jpt-utama', 'jpt-madya') then 3
  when ${post}.position_class = 'jpt-pratama' then case when ${IS_REGION} then 3 else 2 end
  when ${post}.is_independent_unit_head = 1 then 1 else 0 end`;

/** Condition that the leader of `unit` may set a plan that needs `setter`: `meets` of the rules as an SQL expression. */
export const LEADER_MAY_SET = (unit: SQL, setter: SQL) => sql`(${unit}.parent_id is null or case ${setter}
  when 0 then 1
  when 1 then (${unit}.is_independent and ${IS_REGION})
    or ${headClassOf(sql`${unit}.id`)} in ('jpt-pratama', 'jpt-madya', 'jpt-utama', 'pejabat-negara')
  when 2 then ${headClassOf(sql`${unit}.id`)} in ('jpt-madya', 'jpt-utama', 'pejabat-negara')
  else 0 end)`;
