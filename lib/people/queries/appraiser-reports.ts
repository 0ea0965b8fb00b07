import { and, asc, count, desc, eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { appraiserReports, assignments, employees, positions, units } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { withinScope } from '@/lib/agency/queries/scopes';
import { scopeOf } from '@/lib/agency/rules/capabilities';
import { covers } from '@/lib/agency/rules/scopes';
import type { Context, Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { listAppointments } from './appointments';
import { matchesPerson } from './person-search';
import { appraiserOn } from './reporting-line';
import { UNIT_LABEL } from './units';

const shown = alias(employees, 'shown');
const proposed = alias(employees, 'proposed');
const answerer = alias(employees, 'answerer');

const COLUMNS = {
  id: appraiserReports.id,
  assignmentId: appraiserReports.assignmentId,
  status: appraiserReports.status,
  reason: appraiserReports.reason,
  answer: appraiserReports.answer,
  answeredAt: appraiserReports.answeredAt,
  createdAt: appraiserReports.createdAt,
  revision: appraiserReports.revision,
  shownId: appraiserReports.shownId,
  shownName: shown.name,
  proposedId: appraiserReports.proposedId,
  proposedName: sql<string>`coalesce(${proposed.name}, ${appraiserReports.proposedText})`,
  answeredByName: answerer.name,
  ownerId: assignments.employeeId,
  ownerName: employees.name,
  position: positions.name,
  unit: UNIT_LABEL,
  unitPath: units.path,
};

function reports(db: Db) {
  return db
    .select(COLUMNS)
    .from(appraiserReports)
    .innerJoin(assignments, eq(assignments.id, appraiserReports.assignmentId))
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .leftJoin(shown, eq(shown.id, appraiserReports.shownId))
    .leftJoin(proposed, eq(proposed.id, appraiserReports.proposedId))
    .leftJoin(answerer, eq(answerer.id, appraiserReports.answeredBy));
}

const oneReport = prepared((db) =>
  reports(db)
    .where(eq(appraiserReports.id, sql.placeholder('reportId')))
    .prepare(),
);
export type AppraiserReport = NonNullable<ReturnType<ReturnType<typeof oneReport>['get']>>;

/** A report, for readers who may read the register in the unit of its segment; undefined for everybody else. */
export function findAppraiserReport(ctx: Context, reportId: string): AppraiserReport | undefined {
  const report = oneReport(ctx.db).get({ reportId });
  return report && covers(scopeOf(ctx.actor, 'people'), report.unitPath) ? report : undefined;
}

const ofSegment = prepared((db) =>
  reports(db)
    .where(eq(appraiserReports.assignmentId, sql.placeholder('assignmentId')))
    .orderBy(desc(appraiserReports.createdAt))
    .prepare(),
);

/** All reports about a segment, the newest first. Unscoped: for its holder. */
export function reportsOfSegment(db: Db, assignmentId: string): AppraiserReport[] {
  return ofSegment(db).all({ assignmentId });
}

const latestRows = prepared((db) =>
  db
    .select({ assignmentId: appraiserReports.assignmentId, status: appraiserReports.status })
    .from(appraiserReports)
    .innerJoin(assignments, eq(assignments.id, appraiserReports.assignmentId))
    .where(eq(assignments.employeeId, sql.placeholder('employeeId')))
    .orderBy(asc(appraiserReports.createdAt))
    .prepare(),
);

/** The status of the latest report about each of the actor's own segments, by id of the segment. Segments without a report are left out. */
export function ownReportStatuses(ctx: Context): ReadonlyMap<string, AppraiserReport['status']> {
  const rows = latestRows(ctx.db).all({ employeeId: ctx.actor.employeeId });
  return new Map(rows.map(({ assignmentId, status }) => [assignmentId, status]));
}

const PAGE_ROWS = 25;

type AskedReports = { isOpen: boolean; after?: string; search?: string };
export type ReportPage = {
  rows: AppraiserReport[];
  next: string | undefined;
  /** `found`: how many reports of the list the search finds. `of`: how many reports the list has. Both are undefined without a search. */
  found?: number;
  of?: number;
};

/**
 * One page of the reports from the units whose register the reader may read: open ones, the oldest first, or answered ones, the newest
 * first. `after` is the id of the last report of the page before; without it, the first page.
 */
export function listAppraiserReports(ctx: Context, { isOpen, after, search = '' }: AskedReports): ReportPage {
  const inList = and(
    isOpen ? eq(appraiserReports.status, 'open') : sql`${appraiserReports.status} <> 'open'`,
    withinScope(units.path, scopeOf(ctx.actor, 'people')),
  );
  const meant = search ? matchesPerson(search) : undefined;
  const key = sql`(${appraiserReports.createdAt}, ${appraiserReports.id})`;
  const cursor = sql`(select created_at, id from appraiser_reports where id = ${after})`;
  const order = isOpen ? asc : desc;
  const found = reports(ctx.db)
    .where(and(inList, meant, after ? (isOpen ? sql`${key} > ${cursor}` : sql`${key} < ${cursor}`) : undefined))
    .orderBy(order(appraiserReports.createdAt), order(appraiserReports.id))
    .limit(PAGE_ROWS + 1)
    .all();
  const rows = found.slice(0, PAGE_ROWS);
  const next = found.length > PAGE_ROWS ? rows.at(-1)?.id : undefined;
  return {
    rows,
    next,
    ...(meant && { found: countReports(ctx.db, and(inList, meant)), of: countReports(ctx.db, inList) }),
  };
}

function countReports(db: Db, where: SQL | undefined): number {
  const counted = db
    .select({ count: count() })
    .from(appraiserReports)
    .innerJoin(assignments, eq(assignments.id, appraiserReports.assignmentId))
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .where(where)
    .get();
  return counted?.count ?? 0;
}

/**
 * The appraiser of a segment today, and on the first day of each future appointment for this segment. Undefined on a day on which nobody
 * appraises.
 */
export function appraisersFrom(ctx: Context, assignmentId: string): (string | undefined)[] {
  const today = todayOf(ctx);
  const later = listAppointments(ctx.db, { assignmentId }).map(({ fromOn }) => fromOn);
  const days = [today, ...later.filter((fromOn) => fromOn > today)];
  return days.map((day) => appraiserOn(ctx.db, assignmentId, day)?.employeeId);
}
