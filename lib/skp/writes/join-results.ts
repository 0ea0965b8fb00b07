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
  for (const { indicators, ...result } of adds) appendResult(db, { ...result, versionId }, indicators);
  for (const { result, incoming: one, missing } of completes) complete(db, result, one, missing);
  return { added: adds.length, completed: completes.length };
}

/** Adds the indicators that a result lacks. If the result has no origin yet, it gets the origin of these indicators. */
function complete(db: Db, result: PlannedRow, incoming: IncomingResult, missing: readonly number[]): void {
  const { origin, originId, originLabel, indicators } = incoming;
  const rows = missing.flatMap((i) => indicators[i] ?? []);
  const there = result.indicators.length;
  if (there + rows.length > PLAN_LIMITS.indicators)
    throw new Rejection([
      `“${result.title}” akan memuat lebih dari ${PLAN_LIMITS.indicators} indikator. Hapus indikator yang tidak diperlukan dahulu.`,
    ]);
  rows.forEach((row, i) => {
    appendIndicator(db, result.id, there + i, row);
  });
  if (result.originId === null) changeResult(db, result.id, { origin, originId, originLabel });
}
