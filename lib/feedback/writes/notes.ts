import { feedbackEntries } from '@/db/schema';
import type { Context, Db } from '@/lib/kernel/context';
import { missing, Rejection } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { partiesToday, skpHead } from '@/lib/skp/queries';
import { isPlannedIndicator, isPlannedResult } from '@/lib/skp/queries/lineage';
import { CORE_VALUE_KEYS } from '@/lib/skp/rules/core-values';
import type { FeedbackNote } from '../rules/note';
import type { FeedbackOccasion } from '../rules/vocabulary';

export type FeedbackPlace = { skpId: string; periodId: string; occasion: FeedbackOccasion };

/** Throws the refusal of `missing` if the actor is not today's appraiser of the plan. */
export function requireAppraiser(ctx: Context, { skpId }: FeedbackPlace): void {
  const skp = skpHead(ctx.db, skpId) ?? missing('SKP');
  if (partiesToday(ctx, skp).appraiserId !== ctx.actor.employeeId) missing('SKP');
}

/** Adds one entry: the actor's own words, or words of another person that the actor noted down. */
export function writeNote(ctx: Context, place: FeedbackPlace, { saidBy, ...note }: FeedbackNote): void {
  if (!isSubject(ctx.db, place.skpId, note)) missing('Hasil kerja');
  if (note.body.trim() === '') throw new Rejection(['Umpan balik belum ditulis.']);
  const self = ctx.actor.employeeId;
  const whose = saidBy
    ? { giver: saidBy.giver, giverName: saidBy.name, recordedBy: self }
    : { giver: 'pimpinan' as const, giverId: self };
  ctx.db
    .insert(feedbackEntries)
    .values({ id: newId(), ...place, ...note, ...whose, givenAt: ctx.now })
    .run();
}

function isSubject(db: Db, skpId: string, { target, targetKey }: FeedbackNote): boolean {
  if (target === 'umum') return targetKey === '';
  if (target === 'perilaku') return (CORE_VALUE_KEYS as readonly string[]).includes(targetKey);
  return target === 'iki' ? isPlannedIndicator(db, skpId, targetKey) : isPlannedResult(db, skpId, targetKey);
}
