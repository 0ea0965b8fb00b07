import { and, eq } from 'drizzle-orm';
import { checkIns, realisations } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { keepLinks } from '@/lib/evidence/commands/keep-links';
import { linkChanges, type TypedLink, wrongEvidence } from '@/lib/evidence/rules/links';
import { isNewEntry } from '@/lib/goals/rules/realisation';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { enforce, missing, refuseFields } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import {
  type CheckInDetails,
  everPlanned,
  findCheckIn,
  periodEntries,
  reportStatusOf,
  savedFields,
  staleReport,
} from '../queries/check-in';
import type { PeriodRealisation } from '../queries/realisations';
import { canWriteReport } from '../rules/access';
import { unreportedIndicators } from '../rules/completeness';
import { type NewEntry, readReport, type TypedResult } from '../rules/report';

type Entries = ReturnType<typeof periodEntries>;

export type CheckInReport = {
  checkInId: string;
  /** The revision of the report that the person read; 1 for a report that was begun and not saved yet. */
  revision: number;
  obstacles: string;
  /**
   * Whether the report is to be submitted after saving. If fields are wrong, the refusal then also names the indicators that lack a
   * realisation.
   */
  isHandedIn?: boolean;
  /**
   * Values as they were typed (`1.234,5`, `30 Juni 2026`). A result that is not in the list does not change. The links of a result in the
   * list replace all its earlier links.
   */
  results: readonly (TypedResult & { evidence: readonly TypedLink[] })[];
};

/** The employee saves the report. Only realisations that changed are added to the history. */
export const saveCheckIn = command('check-in.saved', { moves: 'check-in-contents' }, (ctx, input: CheckInReport) => {
  const found = findCheckIn(ctx, input.checkInId) ?? missing('Check-in');
  const { checkIn, skp, parties } = found;
  enforce(canWriteReport(ctx.actor, parties, reportStatusOf(checkIn)));
  if (input.revision !== checkIn.revision) throw staleReport(found);
  const entries = periodEntries(found);
  const read = readReport(
    everPlanned(ctx.db, found),
    entries,
    skp.approach === 'kualitatif' ? inWords(input.results) : input.results,
    todayOf(ctx),
  );
  if (read.isForeign) missing('Indikator');
  const wrong = { ...read.wrong, ...wrongEvidence(input.results, found.content.results) };
  if (Object.keys(wrong).length > 0)
    refuseFields({ ...(input.isHandedIn && unreported(found, entries, read.entries)), ...wrong });
  keepEvidence(ctx, found, input);
  for (const entry of read.entries) keepEntry(ctx, checkIn, entry, entries.get(entry.indicatorLineageId));
  const revision = checkIn.revision + 1;
  ctx.db.update(checkIns).set({ obstacles: input.obstacles, revision }).where(eq(checkIns.id, checkIn.id)).run();
  return { subject: checkIn.id, detail: { realisations: read.entries.length }, revision, before: savedFields(found) };
});

/** The reasons why the report, with these new entries, could not be submitted, by field. */
function unreported({ content, skp }: CheckInDetails, known: Entries, entries: readonly NewEntry[]) {
  const reported = new Map<string, Omit<NewEntry, 'indicatorLineageId'>>(known);
  for (const { indicatorLineageId, ...entry } of entries) reported.set(indicatorLineageId, entry);
  return unreportedIndicators(content.results, reported, skp.approach);
}

/** Removes the numbers, because the report on a qualitative plan has no field for them. */
function inWords(results: readonly TypedResult[]): TypedResult[] {
  return results.map(({ lineageId, indicators }) => ({
    lineageId,
    indicators: indicators.map((row) => ({ ...row, value: '' })),
  }));
}

function keepEvidence(ctx: Context, { skp, checkIn, evidence }: CheckInDetails, { results }: CheckInReport): void {
  const changes = results.map(({ lineageId, evidence: links }) =>
    linkChanges(
      evidence.filter(({ resultLineageId }) => resultLineageId === lineageId),
      links,
    ),
  );
  if (!changes.some(({ ended, added, foreign }) => ended.length + added.length > 0 || foreign)) return;
  const rows = results.map(({ lineageId, evidence: links }) => ({ lineageId, links }));
  keepLinks(ctx, { skpId: skp.id, periodId: checkIn.period.id, results: rows });
}

/**
 * Adds an entry to the history if the value or the note changed. If only the confirmation changed, it is stored in the existing entry
 * (`isSure`).
 */
function keepEntry(
  ctx: Context,
  checkIn: CheckInDetails['checkIn'],
  said: NewEntry,
  was: PeriodRealisation | undefined,
) {
  if (!was || isNewEntry({ ...was, isSure: said.isSure }, said)) {
    addEntry(ctx, checkIn, said, (was?.entry ?? 0) + 1);
    return;
  }
  const { checkInId, indicatorLineageId, entry } = realisations;
  ctx.db
    .update(realisations)
    .set({ isSure: said.isSure })
    .where(and(eq(checkInId, checkIn.id), eq(indicatorLineageId, said.indicatorLineageId), eq(entry, was.entry)))
    .run();
}

function addEntry(ctx: Context, { id, period }: CheckInDetails['checkIn'], said: NewEntry, entry: number): void {
  const row = { id: newId(), checkInId: id, periodId: period.id, entry, ...said };
  ctx.db
    .insert(realisations)
    .values({ ...row, enteredBy: ctx.actor.employeeId, enteredAt: ctx.now })
    .run();
}
