import { and, eq } from 'drizzle-orm';
import { cycles, periods } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { enforce, refuseField } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { canManageCycles } from '../rules/access';
import { type CycleDates, defaultDates, planPeriods } from '../rules/calendar';
import { CURRENT_RULE_SET, RULE_SETS } from '../rules/rule-set';
import type { CyclePurpose, PeriodicKind } from '../rules/vocabulary';

type Input = {
  year: number;
  /** If empty: "Tahun Kinerja 2026", or "Latihan 2026" for a practice year. */
  name?: string;
  purpose: CyclePurpose;
  periodicKind: PeriodicKind;
  /** Only the dates that differ from the defaults of the law. */
  dates?: Partial<CycleDates>;
};

/** An agency admin prepares a performance year with its periods. Until it is opened, only people with a role can see it. */
export const draftCycle = command('cycle.drafted', { moves: 'cycles' }, (ctx, input: Input) => {
  enforce(canManageCycles(ctx.actor));
  refuseWrongYear(ctx, input);
  const dates = { ...defaultDates(input.year), ...input.dates };
  const id = newId();
  ctx.db
    .insert(cycles)
    .values({
      id,
      year: input.year,
      name: input.name || (input.purpose === 'real' ? `Tahun Kinerja ${input.year}` : `Latihan ${input.year}`),
      purpose: input.purpose,
      periodicKind: input.periodicKind,
      startOn: `${input.year}-01-01`,
      endOn: `${input.year}-12-31`,
      ...dates,
      ruleSet: CURRENT_RULE_SET,
    })
    .run();
  const rows = planPeriods(input.year, input.periodicKind, dates);
  ctx.db
    .insert(periods)
    .values(rows.map((row) => ({ id: newId(), cycleId: id, ...row })))
    .run();
  return { subject: id, detail: { year: input.year, purpose: input.purpose, periodicKind: input.periodicKind } };
});

function refuseWrongYear(ctx: Context, { year, purpose }: Input): void {
  const first = RULE_SETS[CURRENT_RULE_SET].firstYear;
  const last = Number(todayOf(ctx).slice(0, 4)) + 1;
  if (year < first || year > last) refuseField('year', `Tahun dapat dipilih dari ${first} sampai ${last}.`);
  if (purpose === 'practice') return;
  const real = and(eq(cycles.year, year), eq(cycles.purpose, 'real'));
  const known = ctx.db.select({ id: cycles.id }).from(cycles).where(real).get();
  if (known)
    refuseField('year', `Tahun kinerja resmi ${year} sudah ada. Buka tahun itu, atau buat yang untuk latihan.`);
}
