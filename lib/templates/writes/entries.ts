import { eq } from 'drizzle-orm';
import { bankIndicators } from '@/db/schema';
import type { Context, Db } from '@/lib/kernel/context';
import { refuseField } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import type { Aspect, Direction, Perspective, ResultKind, SkpForm } from '@/lib/skp/rules/vocabulary';
import { plainWording } from '@/lib/skp/rules/wording';
import { wordingsFor } from '../queries/bank';
import { type MeantForInput, settleMeantFor } from './settle-meant-for';

export type EntryIndicator = {
  title: string;
  aspect: Aspect | null;
  perspective: Perspective | null;
  direction: Direction;
  measure: string;
};
export type EntryInput = MeantForInput & { kind: ResultKind; title: string; indicators: readonly EntryIndicator[] };

/** The columns of an entry, from the form. Refused if the bank already has this wording for the same posts. */
export function settleEntry(ctx: Context, input: EntryInput, entryId = '') {
  const { kind, title, indicators: _, ...meantFor } = input;
  const { unitPath, ...meant } = settleMeantFor(ctx, meantFor);
  const row = { ...meant, kind, title, wording: plainWording(title) };
  if (wordingsFor(ctx.db, row, entryId).has(row.wording))
    refuseField(
      'title',
      'Hasil kerja ini sudah ada di bank untuk jabatan yang sama. Ubah yang sudah ada, atau bedakan kalimatnya.',
    );
  return { row, unitPath };
}

/**
 * Replaces the indicators of an entry. An aspect is written only for the staff form, a perspective only for the head form, a unit of
 * measure not for `by-date`.
 */
export function writeIndicators(db: Db, entryId: string, form: SkpForm, indicators: readonly EntryIndicator[]): void {
  db.delete(bankIndicators).where(eq(bankIndicators.entryId, entryId)).run();
  const rows = indicators.map(({ title, aspect, perspective, direction, measure }, ordinal) => ({
    ...{ id: newId(), entryId, ordinal, title, direction },
    aspect: form === 'staff' ? aspect : null,
    perspective: form === 'head' ? perspective : null,
    measure: direction === 'by-date' ? '' : measure,
  }));
  if (rows.length > 0) db.insert(bankIndicators).values(rows).run();
}
