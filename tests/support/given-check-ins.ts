import type { Connection } from '@/db/client';
import { openCheckIn } from '@/lib/check-ins/commands/open-check-in';
import { reviewCheckIn } from '@/lib/check-ins/commands/review-check-in';
import { type CheckInReport, saveCheckIn } from '@/lib/check-ins/commands/save-check-in';
import { submitCheckIn } from '@/lib/check-ins/commands/submit-check-in';
import { checkInFor, findCheckIn } from '@/lib/check-ins/queries/check-in';
import { periodsOf } from '@/lib/cycles/queries';
import type { Context } from '@/lib/kernel/context';
import { type CastMember, cast } from './cast';
import { actingAs } from './context';
import { givenAgreedSkp } from './stopgap-skp';

type Given = {
  owner?: CastMember;
  /** Whose plan; a new one when left out. */
  skpId?: string;
  /** Counted from 1. */
  period?: number;
  day?: string;
  /** What is typed for the indicators, in their order. */
  values?: readonly string[];
};
export type GivenCheckIn = { checkInId: string; skpId: string; periodId: string };

/** A report that the employee has begun: of the first quarter, early in April, unless said otherwise. */
export function givenOpenedCheckIn(db: Connection, given: Given = {}): GivenCheckIn {
  const { owner = cast.employee, period = 1, day = '2026-04-06' } = given;
  const skpId = given.skpId ?? givenAgreedSkp(db, owner).skpId;
  const ctx = actingAs(db, owner, day);
  const cycleId = db.query.skps.findFirst({ where: (skp, { eq }) => eq(skp.id, skpId) }).sync()!.cycleId;
  const periodId = periodsOf(db, cycleId)[period - 1]!.id;
  const checkInId = openCheckIn(ctx, { skpId, periodId }).subject;
  if (given.values) saveCheckIn(ctx, reportOf(ctx, checkInId, given.values));
  return { checkInId, skpId, periodId };
}

/** The report as its form would send it, with what stands saved; `values` fill the indicators in their order. */
export function reportOf(ctx: Context, checkInId: string, values: readonly string[] = []): CheckInReport {
  const { checkIn, content, evidence } = findCheckIn(ctx, checkInId)!;
  const left = [...values];
  const results = content.results.map(({ lineageId, indicators }) => ({
    lineageId,
    indicators: indicators.map((indicator) => ({
      lineageId: indicator.lineageId,
      value: left.shift() ?? '',
      note: '',
    })),
    evidence: evidence
      .filter((link) => link.resultLineageId === lineageId)
      .map(({ id, url, note }) => ({ id, url: url ?? '', note })),
  }));
  return { checkInId, revision: checkIn.revision, obstacles: checkIn.obstacles, results };
}

/** The same, handed to the appraiser: every indicator bears a word, the first result a link. */
export function givenSubmittedCheckIn(db: Connection, given: Given = {}): GivenCheckIn {
  const opened = givenOpenedCheckIn(db, given);
  const ctx = actingAs(db, given.owner ?? cast.employee, given.day ?? '2026-04-06');
  const report = reportOf(ctx, opened.checkInId, given.values);
  const results = report.results.map((result, r) => ({
    ...result,
    indicators: result.indicators.map((row) => ({ ...row, note: 'Sedang berjalan.' })),
    evidence: r === 0 ? [{ id: '', url: 'https://berkas.purnama.go.id/laporan', note: 'Laporan triwulan' }] : [],
  }));
  saveCheckIn(ctx, { ...report, results });
  submitCheckIn(ctx, { checkInId: opened.checkInId });
  return opened;
}

/** The same, answered by the appraiser with feedback on the first result and progress seen. */
export function givenReviewedCheckIn(db: Connection, given: Given & { appraiser?: CastMember } = {}): GivenCheckIn {
  const submitted = givenSubmittedCheckIn(db, given);
  const ctx = actingAs(db, given.appraiser ?? cast.appraiser, given.day ?? '2026-04-07');
  const { content } = findCheckIn(ctx, submitted.checkInId)!;
  reviewCheckIn(ctx, {
    checkInId: submitted.checkInId,
    revision: checkInFor(ctx, submitted.checkInId)!.checkIn.revision,
    verdict: 'menunjukkan-kemajuan',
    verdictNote: '',
    results: [
      { lineageId: content.results[0]!.lineageId, sentiment: 'positif', body: 'Laporan rapi dan tepat waktu.' },
    ],
    behaviours: [],
  });
  return submitted;
}
