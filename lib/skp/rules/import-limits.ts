import { planFault, type RowDraft } from './import-row';
import { type PlanVerdict, type PlanWorld, wordsOfResult } from './import-verdict';
import { PLAN_LIMITS } from './plan';
import type { ResultKind } from './vocabulary';
import { plainWording } from './wording';

const keyOfResult = ({ nip, title }: RowDraft) => `${nip} ${wordsOfResult(title)}`;

/** Refuses a row if an earlier row has the same indicator of the same result. */
export function refuseDuplicates(verdicts: readonly PlanVerdict[]): void {
  const seen = new Map<string, number>();
  for (const { row, draft, faults } of verdicts) {
    if (!draft) continue;
    const key = `${keyOfResult(draft)} ${plainWording(draft.indicator.title)}`;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, row.row);
    else faults.push(planFault(row, 'indicator', `Indikator ini sudah ada di baris ${before}. Hapus salah satu.`));
  }
}

/** Refuses a row if its kind differs from the kind in the first row of the same result. */
export function refuseConflicts(verdicts: readonly PlanVerdict[]): void {
  const first = new Map<string, { kind: ResultKind; row: number }>();
  for (const { row, draft, faults } of verdicts) {
    if (!draft) continue;
    const before = first.get(keyOfResult(draft));
    if (!before) first.set(keyOfResult(draft), { kind: draft.kind, row: row.row });
    else if (before.kind !== draft.kind)
      faults.push(planFault(row, 'kind', `Hasil kerja yang sama berjenis ${before.kind} di baris ${before.row}.`));
  }
}

/** Refuses rows that would exceed the limits of a plan, in the order of the file. What the plan already contains also counts. */
export function refuseTooMany(verdicts: readonly PlanVerdict[], { people }: PlanWorld): void {
  const results = new Map<string, Set<string>>();
  const indicators = new Map<string, number>();
  for (const { row, draft, faults, result, indicator } of verdicts) {
    if (!draft || faults.length > 0 || indicator) continue;
    const key = keyOfResult(draft);
    const own =
      results.get(draft.nip) ?? new Set(people.get(draft.nip)?.results.map(({ title }) => wordsOfResult(title)));
    results.set(draft.nip, own.add(result ? wordsOfResult(result.title) : wordsOfResult(draft.title)));
    const count = (indicators.get(key) ?? result?.indicators.length ?? 0) + 1;
    indicators.set(key, count);
    if (own.size > PLAN_LIMITS.results)
      faults.push(planFault(row, 'title', `SKP paling banyak memuat ${PLAN_LIMITS.results} hasil kerja.`));
    else if (count > PLAN_LIMITS.indicators)
      faults.push(
        planFault(row, 'indicator', `Satu hasil kerja paling banyak memuat ${PLAN_LIMITS.indicators} indikator.`),
      );
  }
}
