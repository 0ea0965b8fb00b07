import { eq } from 'drizzle-orm';
import { unitAchievements } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { enforce, missing, refuseField, StaleRevision } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { ACHIEVEMENT_LABELS } from '../labels';
import {
  type EnteredAchievement,
  findEnteredAchievement,
  listableUnit,
  previousAchievement,
  unitStanding,
} from '../queries/achievements';
import { findPeriod, type YearPeriod } from '../queries/periods';
import { fallsBackToPreviousYear, mayEnterAchievement } from '../rules/achievement';
import { mayWorkOn } from '../rules/timing';
import type { SetUnitAchievementInput } from '../schema';

/** The achievement of a unit in a period is set, or corrected; appraisals already handed over keep the one they were made with. */
export const setUnitAchievement = command('appraisal.achievement-set', (ctx, input: SetUnitAchievementInput) => {
  const period = findPeriod(ctx.db, input.periodId) ?? missing('Periode');
  const unit = unitStanding(ctx.db, input.unitId, todayOf(ctx)) ?? missing('Unit kerja');
  const decision = mayEnterAchievement(ctx.actor, unit);
  if (!decision.allowed && !listableUnit(ctx, unit)) missing('Unit kerja');
  enforce(decision);
  enforce(mayWorkOn(period, todayOf(ctx)));
  if (input.source === 'previous-year') refuseWrongFallback(ctx, period, input);
  const known = findEnteredAchievement(ctx.db, period.id, unit.id);
  if ((known?.revision ?? 0) !== input.revision) throw stale(known, input);
  write(ctx, input, known);
  const { achievement, source } = input;
  return { subject: unit.id, detail: { periodId: period.id, achievement, source, was: known?.achievement ?? null } };
});

function refuseWrongFallback(ctx: Context, period: YearPeriod, input: SetUnitAchievementInput): void {
  if (!fallsBackToPreviousYear(period, todayOf(ctx))) {
    refuseField(
      'source',
      'Capaian tahun sebelumnya hanya dipakai untuk evaluasi tahunan, bila capaian tahun ini belum keluar sampai 31 Januari.',
    );
  }
  const previous = previousAchievement(ctx.db, period, input.unitId);
  if (previous && previous !== input.achievement) {
    refuseField('achievement', `Capaian tahun sebelumnya yang tercatat adalah ${ACHIEVEMENT_LABELS[previous]}.`);
  }
}

function stale(known: EnteredAchievement | undefined, input: SetUnitAchievementInput): StaleRevision {
  const same = known?.achievement === input.achievement;
  return new StaleRevision(
    { ...(known && !same && { achievement: ACHIEVEMENT_LABELS[known.achievement] }), basis: known?.basis ?? '' },
    known?.revision ?? 0,
  );
}

function write(ctx: Context, input: SetUnitAchievementInput, known: EnteredAchievement | undefined): void {
  const { periodId, unitId, achievement, source, basis } = input;
  const entry = { achievement, source, basis, enteredBy: ctx.actor.employeeId, enteredAt: ctx.now };
  if (!known) {
    ctx.db
      .insert(unitAchievements)
      .values({ id: newId(), periodId, unitId, ...entry })
      .run();
    return;
  }
  ctx.db
    .update(unitAchievements)
    .set({ ...entry, revision: known.revision + 1 })
    .where(eq(unitAchievements.id, known.id))
    .run();
}
