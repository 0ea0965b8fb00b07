import { and, eq, sql } from 'drizzle-orm';
import { agencies } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { missing, reasonsOf, refuseField, StaleRevision } from '@/lib/kernel/decision';
import { findAgency, settingsAsTyped } from '../queries';
import { canLimitSessions, maySetAgency } from '../rules/settings';
import type { AgencySettings } from '../schema';

/**
 * Changes the settings of the agency. Throws `StaleRevision` if they were changed after the form was opened, so that no change is
 * overwritten.
 */
export const changeAgencySettings = command(
  'agency.settings-changed',
  { moves: 'agency' },
  (ctx, input: AgencySettings) => {
    if (!maySetAgency(ctx.actor)) return missing('Halaman');
    const { revision, agencyName: name, ...rest } = input;
    const agency = findAgency(ctx.db);
    const [tooLong] = reasonsOf(canLimitSessions(input.sessionIdleMinutes, input.sessionAbsoluteHours));
    if (tooLong) refuseField('sessionIdleMinutes', tooLong);
    if (agency.revision !== revision) throw new StaleRevision(settingsAsTyped(agency), agency.revision);
    ctx.db
      .update(agencies)
      .set({ name, ...rest, revision: sql`${agencies.revision} + 1` })
      .where(and(eq(agencies.id, agency.id), eq(agencies.revision, revision)))
      .run();
    const before: Record<string, unknown> = { ...agency };
    const changed = Object.entries({ name, ...rest }).filter(([field, value]) => before[field] !== value);
    return { subject: agency.id, detail: Object.fromEntries(changed) };
  },
);
