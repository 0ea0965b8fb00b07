import { and, asc, desc, eq, gt, gte, lt, type SQL, sql } from 'drizzle-orm';
import { auditEntries, employees } from '@/db/schema';
import { findAgency } from '@/lib/agency/queries';
import type { Context } from '@/lib/kernel/context';
import { addDays, type PlainDate, startOfDay } from '@/lib/kernel/dates';
import { matchesPerson } from '@/lib/people/queries/person-search';
import { mayReadAudit } from './rules/access';

export type AuditFilter = {
  /**
   * The text that was typed to search for a person. It finds actions by this person, and actions whose record is this person. It does not
   * find actions of others on the plans or appraisals of this person.
   */
  person?: string;
  /** The id of the record that an action changed. */
  subject?: string;
  event?: string;
  fromOn?: PlainDate;
  toOn?: PlainDate;
};
/**
 * Which page is asked for: the entries below this number (older), or those above it (newer), without the number itself. Undefined: the
 * newest.
 */
export type AuditKey = { below: number } | { above: number } | undefined;

export const AUDIT_PAGE = 35;

/** The name of the person or record that an action was about; null if it never had a name or no longer has one. */
const SUBJECT_NAME = sql<string | null>`coalesce(
  (select e.name from employees e where e.id = ${auditEntries.subject}),
  (select u.name || u.apart from units u where u.id = ${auditEntries.subject}),
  (select c.name from cycles c where c.id = ${auditEntries.subject}),
  (select p.name from positions p where p.id = ${auditEntries.subject}),
  (select e.name from skps s join employees e on e.id = s.owner_id where s.id = ${auditEntries.subject}),
  (select e.name from check_ins i join skps s on s.id = i.skp_id join employees e on e.id = s.owner_id where i.id = ${auditEntries.subject}),
  (select e.name from appraisals v join skps s on s.id = v.skp_id join employees e on e.id = s.owner_id where v.id = ${auditEntries.subject}),
  (select e.name from dialogues d join skps s on s.id = d.skp_id join employees e on e.id = s.owner_id where d.id = ${auditEntries.subject}),
  (select e.name from assignments a join employees e on e.id = a.employee_id where a.id = ${auditEntries.subject}),
  (select d.number from issued_papers d where d.id = ${auditEntries.subject}),
  (select f.file_name from people_imports f where f.id = ${auditEntries.subject}),
  (select w.name from work_teams w where w.id = ${auditEntries.subject}),
  (select t.title from unit_goals t where t.id = ${auditEntries.subject}),
  (select g.name from agencies g where g.id = ${auditEntries.subject}))`;

export type AuditRow = {
  seq: number;
  at: Date;
  event: string;
  actorId: string;
  actorName: string | null;
  subject: string;
  subjectName: string | null;
  detail: string;
};

/**
 * One page of the trail, the newest entries first. `newer` and `older` are the numbers for `AuditKey`, missing if there is no such page.
 * Undefined for a reader who may not read the trail.
 */
export function listAuditEntries(
  ctx: Context,
  filter: AuditFilter,
  key: AuditKey,
): { rows: AuditRow[]; newer?: number; older?: number } | undefined {
  if (!mayReadAudit(ctx.actor)) return undefined;
  const upwards = key !== undefined && 'above' in key;
  const found = ctx.db
    .select({
      seq: auditEntries.seq,
      at: auditEntries.at,
      event: auditEntries.event,
      actorId: auditEntries.actorId,
      actorName: employees.name,
      subject: auditEntries.subject,
      subjectName: SUBJECT_NAME,
      detail: auditEntries.detail,
    })
    .from(auditEntries)
    .leftJoin(employees, eq(employees.id, auditEntries.actorId))
    .where(and(...conditionsOf(ctx, filter), key && beyond(key)))
    .orderBy(upwards ? asc(auditEntries.seq) : desc(auditEntries.seq))
    .limit(AUDIT_PAGE + 1)
    .all();
  const isMore = found.length > AUDIT_PAGE;
  const rows = found.slice(0, AUDIT_PAGE);
  if (upwards) rows.reverse();
  const [first, last] = [rows[0]?.seq, rows.at(-1)?.seq];
  return { rows, newer: !key || (upwards && !isMore) ? undefined : first, older: upwards || isMore ? last : undefined };
}

function beyond(key: NonNullable<AuditKey>): SQL {
  return 'above' in key ? gt(auditEntries.seq, key.above) : lt(auditEntries.seq, key.below);
}

function conditionsOf(ctx: Context, { person, subject, event, fromOn, toOn }: AuditFilter): (SQL | undefined)[] {
  const zone = findAgency(ctx.db).timeZone;
  return [
    person ? personCondition(person) : undefined,
    subject ? eq(auditEntries.subject, subject) : undefined,
    event ? eq(auditEntries.event, event) : undefined,
    fromOn ? gte(auditEntries.at, startOfDay(zone, fromOn)) : undefined,
    toOn ? lt(auditEntries.at, startOfDay(zone, addDays(toOn, 1))) : undefined,
  ];
}

function personCondition(person: string): SQL {
  const people = sql`(select id from employees where ${matchesPerson(person)})`;
  return sql`(${auditEntries.actorId} in ${people} or ${auditEntries.subject} in ${people})`;
}
