import { type SQL, sql } from 'drizzle-orm';
import { holdsOn, sharesDays } from '@/lib/kernel/spans';
import { stateLabels } from '@/lib/people/labels';
import { EXCUSING_KINDS } from '@/lib/people/rules/states';
import type { StateKind } from '@/lib/people/rules/vocabulary';

/** A cycle by its id: a value, a placeholder, or a column of the statement. */
type CycleId = string | SQL;

const kinds = (words: readonly StateKind[]) =>
  sql.join(
    words.map((kind) => sql`${kind}`),
    sql`, `,
  );
const labelOf = sql`case s.kind ${sql.join(
  Object.entries(stateLabels).map(([kind, label]) => sql`when ${kind} then ${label}`),
  sql` `,
)} end`;

/** Condition that a state replaces a plan: it is not withdrawn, and its kind excuses. Sick leave excuses only if the agency has set so. */
const excusing = (
  alias: string,
) => sql`${sql.raw(alias)}.withdrawn_at is null and (${sql.raw(alias)}.kind in (${kinds(EXCUSING_KINDS)})
  or (${sql.raw(alias)}.kind = 'cuti-sakit' and exists (select 1 from agencies where sick_leave_excuses = 1)))`;

/**
 * Why a segment needs no plan in a cycle; null if it needs one. There are three reasons. An admin excused it. Or excusing states without a
 * gap between them cover every day of the segment in the year (R6 p.65-66 C.8). Or a CPNS begins to work only after the year. In a closed
 * year only reasons in `cycle_excuses` count (see `keepExcuses`). `segment` is the alias of `assignments`. The people who have states are
 * read once for each statement, so nothing is searched for the many others. [SIKLUS-20] [SIKLUS-21]
 */
export function excuseOf(cycleId: CycleId, segment: SQL = sql`assignments`): SQL<string | null> {
  const shareFrom = sql`max(${segment}.from_on, c.start_on)`;
  const shareTo = sql`min(coalesce(${segment}.to_on, c.end_on), c.end_on)`;
  return sql<string | null>`coalesce(
    (select x.reason from cycle_excuses x
      where x.cycle_id = ${cycleId} and x.assignment_id = ${segment}.id and x.withdrawn_at is null limit 1),
    case when ${segment}.employee_id in (select employee_id from employee_states) then coalesce((select ${labelOf} || ' (surat ' || s.letter_number || ')' from employee_states s cross join cycles c
      where s.employee_id = ${segment}.employee_id and c.id = ${cycleId} and c.status <> 'closed'
        and ${excusing('s')} and ${holdsOn(sql`s`, shareFrom)}
        and not exists (select 1 from employee_states t
          where t.employee_id = s.employee_id and ${excusing('t')} and t.to_on >= ${shareFrom} and t.to_on < ${shareTo}
            and not exists (select 1 from employee_states v
              where v.employee_id = s.employee_id and ${excusing('v')}
                and ${holdsOn(sql`v`, sql`date(t.to_on, '+1 day')`)}))
      order by s.from_on limit 1),
    (select 'CPNS, baru bertugas mulai ' || strftime('%d-%m-%Y', s.from_on) || ' (SPMT ' || s.letter_number || ')' from employee_states s cross join cycles c
      where s.employee_id = ${segment}.employee_id and c.id = ${cycleId} and c.status <> 'closed'
        and s.withdrawn_at is null and s.kind = 'cpns' and s.from_on > ${shareTo} and ${spansSpmt(segment)} limit 1)) end)`;
}

function spansSpmt(segment: SQL): SQL {
  return holdsOn(segment, sql`s.from_on`);
}

/**
 * The states of a person that share a day with a segment in a cycle, as JSON for `stateNotes`; null if there are none. Used for people who
 * still need a plan: they study, came as CPNS, or are away for only a part of the year.
 */
export function statesBeside(cycleId: CycleId, segment: SQL = sql`assignments`): SQL<string | null> {
  return sql<
    string | null
  >`case when ${segment}.employee_id in (select employee_id from employee_states) then (select nullif(json_group_array(json_object('kind', s.kind, 'fromOn', s.from_on, 'toOn', s.to_on)), '[]')
    from employee_states s cross join cycles c
    where s.employee_id = ${segment}.employee_id and c.id = ${cycleId} and s.withdrawn_at is null
      and ${sharesDays(sql`s`, sql`max(${segment}.from_on, c.start_on)`, sql`min(coalesce(${segment}.to_on, c.end_on), c.end_on)`)}) end`;
}
