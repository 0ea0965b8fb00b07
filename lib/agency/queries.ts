import { agencies } from '@/db/schema';
import type { Context, Db } from '@/lib/kernel/context';
import { dayIn, type PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';

const agencyRow = prepared((db) => db.select().from(agencies).limit(1).prepare());

/** The agency that runs this installation. Throws before the set-up; until then, no page that calls this can be reached. */
export function findAgency(db: Db): typeof agencies.$inferSelect {
  const agency = agencyRow(db).get();
  if (!agency) throw new Error('The installation has not been set up.');
  return agency;
}

const days = new WeakMap<Date, PlainDate>();

/**
 * The calendar day of `ctx.now` in the time zone of the agency. It is cached by the `Date` object, which is one for each request, because a
 * page asks about six times.
 */
export function todayOf(ctx: Pick<Context, 'db' | 'now'>): PlainDate {
  const known = days.get(ctx.now);
  if (known) return known;
  const today = dayIn(findAgency(ctx.db).timeZone, ctx.now);
  days.set(ctx.now, today);
  return today;
}

/** Whether this installation has been set up. */
export function isClaimed(db: Db): boolean {
  return agencyRow(db).get() !== undefined;
}

/** The stored settings as the texts of the form's fields, by field name. */
export function settingsAsTyped(agency: ReturnType<typeof findAgency>): Record<string, string> {
  return {
    agencyName: agency.name,
    kind: agency.kind,
    timeZone: agency.timeZone,
    signaturePlace: agency.signaturePlace,
    address: agency.address,
    paperSize: agency.paperSize,
    defaultApproach: agency.defaultApproach,
    plhMaxDays: agency.plhMaxDays === null ? '' : String(agency.plhMaxDays),
    sickLeaveExcuses: agency.sickLeaveExcuses ? 'ya' : '',
    unitAdminReadsWords: agency.unitAdminReadsWords ? 'ya' : '',
    sessionIdleMinutes: String(agency.sessionIdleMinutes),
    sessionAbsoluteHours: String(agency.sessionAbsoluteHours),
    firstPasswordDays: String(agency.firstPasswordDays),
  };
}

/** After how many hours a session ends even if it is in use; 12 before the set-up. */
export function sessionHours(db: Db): number {
  return agencyRow(db).get()?.sessionAbsoluteHours ?? 12;
}
