import { eq } from 'drizzle-orm';
import { unitAchievements } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { formatDate } from '@/lib/kernel/dates';
import { enforce, missing, refuseField, StaleRevision } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { ACHIEVEMENT_LABELS } from '../labels';
import {
  achievementDecision,
  type EnteredAchievement,
  enteringOf,
  findEnteredAchievement,
  listableUnit,
  previousAchievement,
  unitWithLeaders,
} from '../queries/achievements';
import { findPeriod, type YearPeriod } from '../queries/periods';
import { fallsBackToPreviousYear, isIssuedTooLate, lastDayOfWaiting } from '../rules/achievement';
import type { UnitAchievementLevel } from '../rules/vocabulary';
import type { SetUnitAchievementInput } from '../schema';

/** Sets or corrects the achievement of a unit in a period. Appraisals that were already handed over keep the achievement that they used. */
export const setUnitAchievement = command(
  'appraisal.achievement-set',
  { moves: 'achievements' },
  (ctx, input: SetUnitAchievementInput) => {
    const period = findPeriod(ctx.db, input.periodId) ?? missing('Periode');
    const unit = unitWithLeaders(ctx.db, input.unitId, todayOf(ctx)) ?? missing('Unit kerja');
    if (!achievementDecision(ctx, unit).allowed && !listableUnit(ctx, unit)) missing('Unit kerja');
    enforce(enteringOf(ctx, period, unit));
    const recorded = previousAchievement(ctx.db, period, input.unitId);
    if (input.source === 'previous-year') refuseWrongFallback(ctx, period, input);
    else if (period.kind === 'tahunan') refuseWrongIssue(ctx, period, input, recorded);
    const known = findEnteredAchievement(ctx.db, period.id, unit.id);
    if ((known?.revision ?? 0) !== input.revision) throw stale(known, input);
    const isOwn = input.source === 'entered' && period.kind === 'tahunan';
    const issuedOn = (isOwn && input.issuedOn) || null;
    const lastYear = (!recorded && isIssuedTooLate(period, issuedOn) && input.lastYear) || null;
    write(ctx, { ...input, issuedOn, lastYear }, known);
    const { achievement, source } = input;
    const was = known?.achievement ?? null;
    return { subject: unit.id, detail: { periodId: period.id, achievement, source, issuedOn, lastYear, was } };
  },
);

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

/**
 * Refuses an annual achievement if its day of issue is missing, after today, or before the year. This day decides whether the achievement
 * counts. An achievement that was issued after January also needs last year's achievement, if that is not recorded here.
 */
function refuseWrongIssue(
  ctx: Context,
  period: YearPeriod,
  { issuedOn, lastYear }: SetUnitAchievementInput,
  recorded: UnitAchievementLevel | undefined,
): void {
  if (!issuedOn) refuseField('issuedOn', 'Tanggal penetapan capaian tahunan wajib diisi: lihat dokumen penetapannya.');
  if (issuedOn > todayOf(ctx)) refuseField('issuedOn', 'Tanggal penetapan tidak boleh sesudah hari ini.');
  if (issuedOn < period.startOn)
    refuseField('issuedOn', `Capaian tahun ${period.year} tidak mungkin ditetapkan sebelum tahun itu dimulai.`);
  if (isIssuedTooLate(period, issuedOn) && !recorded && !lastYear) {
    refuseField(
      'lastYear',
      `Capaian ini ditetapkan sesudah ${formatDate(lastDayOfWaiting(period.year))}, jadi yang dipakai adalah capaian tahun ${period.year - 1}. Pilih capaian tahun itu.`,
    );
  }
}

function stale(known: EnteredAchievement | undefined, input: SetUnitAchievementInput): StaleRevision {
  const same = known?.achievement === input.achievement;
  return new StaleRevision(
    { ...(known && !same && { achievement: ACHIEVEMENT_LABELS[known.achievement] }), basis: known?.basis ?? '' },
    known?.revision ?? 0,
  );
}

type Written = Omit<SetUnitAchievementInput, 'issuedOn' | 'lastYear'> &
  Pick<EnteredAchievement, 'issuedOn' | 'lastYear'>;

function write(ctx: Context, input: Written, known: EnteredAchievement | undefined): void {
  const { periodId, unitId, achievement, source, issuedOn, lastYear, basis } = input;
  const entry = { achievement, source, issuedOn, lastYear, basis, enteredBy: ctx.actor.employeeId, enteredAt: ctx.now };
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
