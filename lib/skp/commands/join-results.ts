import type { Db } from '@/lib/kernel/context';
import { Rejection } from '@/lib/kernel/decision';
import type { ResultRow } from '../queries';
import { joiningOf } from '../rules/joining';
import { PLAN_LIMITS } from '../rules/plan';
import type { ResultOrigin } from '../rules/vocabulary';
import { appendIndicator, appendResult, changeResult, type NewIndicator, type NewResult } from './write-result';

/** A result from elsewhere with everything that a plan takes of it, and where it was taken from. */
export type IncomingResult = Omit<NewResult, 'versionId' | 'origin' | 'originId'> & {
  origin: ResultOrigin;
  originId: string;
  originLabel: string;
  indicators: readonly NewIndicator[];
};
export type Joined = { added: number; completed: number };
type Planned = Pick<ResultRow, 'id' | 'origin' | 'originId' | 'title' | 'indicators'>;

/**
 * Puts results from elsewhere into a version that is being written: new ones behind the others, what is there is completed by the
 * indicators that it lacks and keeps the owner's words. Twins within one batch are joined too. Whoever calls counts the change.
 */
export function joinResults(
  db: Db,
  versionId: string,
  results: readonly Planned[],
  incoming: readonly IncomingResult[],
): Joined {
  const planned = [...results];
  const joined = { added: 0, completed: 0 };
  for (const one of incoming) {
    const joining = joiningOf(one, planned);
    if (joining.state === 'there') continue;
    if (joining.state === 'new') {
      planned.push(addAsNew(db, versionId, one));
      joined.added += 1;
    } else {
      planned[planned.indexOf(joining.result)] = complete(db, joining.result, one, joining.missing);
      joined.completed += 1;
    }
  }
  if (planned.length > PLAN_LIMITS.results)
    throw new Rejection([`SKP paling banyak memuat ${PLAN_LIMITS.results} hasil kerja. Pilih lebih sedikit.`]);
  return joined;
}

function addAsNew(db: Db, versionId: string, { indicators, ...result }: IncomingResult): Planned {
  const id = appendResult(db, { ...result, versionId }, indicators);
  return { ...result, id, indicators: asRows(id, indicators) };
}

/** What somebody wrote without taking it from anywhere says from now on where the rest of it comes from. */
function complete(db: Db, result: Planned, incoming: IncomingResult, missing: readonly number[]): Planned {
  const rows = missing.flatMap((i) => incoming.indicators[i] ?? []);
  if (result.indicators.length + rows.length > PLAN_LIMITS.indicators)
    throw new Rejection([
      `“${result.title}” akan memuat lebih dari ${PLAN_LIMITS.indicators} indikator. Hapus indikator yang tidak diperlukan dahulu.`,
    ]);
  rows.forEach((row, i) => {
    appendIndicator(db, result.id, result.indicators.length + i, row);
  });
  const { origin, originId, originLabel } = incoming;
  if (result.origin === null) changeResult(db, result.id, { origin, originId, originLabel });
  return {
    ...result,
    ...(result.origin === null ? { origin, originId } : {}),
    indicators: [...result.indicators, ...asRows(result.id, rows)],
  };
}

/** Only their wording is compared from here on. */
function asRows(resultId: string, indicators: readonly NewIndicator[]): Planned['indicators'] {
  return indicators.map((indicator) => ({ resultId, ...indicator })) as unknown as Planned['indicators'];
}
