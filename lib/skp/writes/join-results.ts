import type { Db } from '@/lib/kernel/context';
import { Rejection } from '@/lib/kernel/decision';
import type { IncomingResult, PlannedRow } from '../rules/incoming';
import { type JoinMode, joinsOf } from '../rules/joining';
import { PLAN_LIMITS } from '../rules/plan';
import { appendIndicator, appendResult, changeResult } from './results';

export type Joined = { added: number; completed: number };

/**
 * Adds results from elsewhere to a version that is being written, after its existing results. An existing result gets the indicators that
 * it lacks and keeps its words; with the mode `skip` it does not change. Refused if the plan would exceed `PLAN_LIMITS`. The caller then
 * calls `countChange`.
 */
export function joinResults(
  db: Db,
  versionId: string,
  results: readonly PlannedRow[],
  incoming: readonly IncomingResult[],
  mode?: JoinMode,
): Joined {
  const { adds, completes } = joinsOf(results, incoming, mode);
  if (results.length + adds.length > PLAN_LIMITS.results)
    throw new Rejection([`SKP paling banyak memuat ${PLAN_LIMITS.results} hasil kerja. Pilih lebih sedikit.`]);
  for (const { incoming: one, indicators } of adds) add(db, versionId, one, indicators);
  for (const { result, incoming: one, indicators } of completes) complete(db, result, one, indicators);
  return { added: adds.length, completed: completes.length };
}

type Indicators = IncomingResult['indicators'];

function add(db: Db, versionId: string, { indicators: _, ...result }: IncomingResult, indicators: Indicators): void {
  refuseTooMany(result.title, indicators.length);
  appendResult(db, { ...result, versionId }, indicators);
}

/** Adds the indicators that a result lacks. If the result has no origin yet, it gets the origin of these indicators. */
function complete(db: Db, result: PlannedRow, incoming: IncomingResult, indicators: Indicators): void {
  const { origin, originId, originLabel } = incoming;
  const there = result.indicators.length;
  refuseTooMany(result.title, there + indicators.length);
  indicators.forEach((row, i) => {
    appendIndicator(db, result.id, there + i, row);
  });
  if (result.originId === null) changeResult(db, result.id, { origin, originId, originLabel });
}

function refuseTooMany(title: string, indicators: number): void {
  if (indicators > PLAN_LIMITS.indicators)
    throw new Rejection([
      `“${title}” akan memuat lebih dari ${PLAN_LIMITS.indicators} indikator. Hapus indikator yang tidak diperlukan dahulu.`,
    ]);
}
