import { type SQL, sql } from 'drizzle-orm';
import type { PlainDate } from '@/lib/kernel/dates';
import { holdsOn } from '@/lib/kernel/spans';
import { AWAY_KINDS } from '../rules/states';
import type { StateKind } from '../rules/vocabulary';

const KINDS = sql.raw(AWAY_KINDS.map((kind) => `'${kind}'`).join(', '));

/** The special states (as table `x`) that keep a person away from their post on a day. */
const awayStates = (employee: SQL, day: SQL) => sql`employee_states x
  where x.employee_id = ${employee} and x.kind in (${KINDS}) and x.withdrawn_at is null and ${holdsOn(sql`x`, day)}`;

/** Condition that a special state keeps a person away from their post on a day, so that the post counts as vacant. [ORANG-08] */
export const isAwayOn = (employee: SQL, day: SQL) => sql`exists (select 1 from ${awayStates(employee, day)})`;

/** The kind of the latest special state that keeps a person away from their post on a day; null if there is none. */
export const awayKindOn = (employee: SQL, day: SQL) =>
  sql<StateKind | null>`(select x.kind from ${awayStates(employee, day)} order by x.from_on desc limit 1)`;

const FAR = '9999-12-31';

const lastDayOf = (
  employee: SQL,
) => sql`coalesce((select max(coalesce(t.to_on, ${sql.raw(`'${FAR}'`)})) from assignments t
  where t.employee_id = ${employee}), ${sql.raw(`'${FAR}'`)})`;

const leftBefore = (employee: SQL, day: SQL) => sql`${lastDayOf(employee)} < ${day}`;

/** The last day of a person's last post; null if a post of the person is open, or if the person never had a post. */
export const leftOnOf = (employee: SQL) =>
  sql<PlainDate | null>`nullif(${lastDayOf(employee)}, ${sql.raw(`'${FAR}'`)})`;

/**
 * Condition that an appointment `n` counts on `day`: it is not withdrawn, and the day is within its term. The person named is not away and
 * has not left, and the unit is not closed. `asked` is the day for which the appraiser is wanted. If the appraised segment ended before
 * `asked` or begins after it, `day` is its nearest day. A Plh. acts for some days only, so a letter for a Plh. must also cover `asked`.
 * [ORANG-30]
 */
export const inForce = (day: SQL, asked: SQL = day) => sql`n.withdrawn_at is null and ${holdsOn(sql`n`, day)}
  and (n.capacity <> 'plh' or ${holdsOn(sql`n`, asked)})
  and not ${isAwayOn(sql`n.appraiser_id`, day)} and not ${leftBefore(sql`n.appraiser_id`, day)}
  and not exists (select 1 from units w where w.id = n.unit_id and w.closed_on < ${day})`;

/** Who holds the post that leads a unit on a day, even if away; null if nobody does. */
export const holderOf = (
  unit: SQL,
  day: SQL,
) => sql`(select h.employee_id from positions hp join assignments h on h.position_id = hp.id
  where hp.unit_id = ${unit} and hp.is_head = 1 and ${holdsOn(sql`h`, day)} order by h.from_on desc limit 1)`;

/** Who holds the post that leads a unit on a day; null if nobody does, or if this person is away. */
export const presentHolderOf = (
  unit: SQL,
  day: SQL,
) => sql`(select h.employee_id from positions hp join assignments h on h.position_id = hp.id
  where hp.unit_id = ${unit} and hp.is_head = 1 and ${holdsOn(sql`h`, day)} and not ${isAwayOn(sql`h.employee_id`, day)}
  order by h.from_on desc limit 1)`;

/** Whom the latest appointment in force for a unit names on a day; null if there is none. */
export const namedFor = (unit: SQL, day: SQL, asked?: SQL) => sql`(select n.appraiser_id from appraiser_appointments n
  where n.unit_id = ${unit} and ${inForce(day, asked)} order by n.appointed_at desc limit 1)`;

/**
 * Ids of the units that a person may lead on the day `on`, by post or by an appointment. Without `on` it gives the units of all days, and
 * withdrawn appointments count too. The person need not lead all these units, because another person may act for a post. A caller that
 * needs the leader checks `leaderOf` for each unit.
 */
export function leadCandidates(person: SQL, on?: SQL): SQL {
  const named = on ? sql`n.withdrawn_at is null and ${holdsOn(sql`n`, on)}` : sql`1`;
  const held = on ? holdsOn(sql`h`, on) : sql`1`;
  return sql`select n.unit_id from appraiser_appointments n where n.appraiser_id = ${person} and n.unit_id is not null and ${named}
    union select hp.unit_id from assignments h join positions hp on hp.id = h.position_id and hp.is_head = 1
      where h.employee_id = ${person} and ${held}`;
}

/** Who leads a unit on a day; null if nobody does. It is `leaderIn` of the rules as an SQL expression. */
export const leaderOf = (unit: SQL, day: SQL, asked?: SQL) =>
  sql`coalesce(${namedFor(unit, day, asked)}, ${presentHolderOf(unit, day)})`;

/** The class of the post that leads a unit: of the open one, otherwise of the one that was closed last. */
export const headClassOf = (
  unit: SQL,
) => sql`(select hc.position_class from positions hc where hc.unit_id = ${unit} and hc.is_head = 1
  order by hc.closed_on is not null, hc.closed_on desc limit 1)`;
