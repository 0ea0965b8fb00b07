const LONGEST = 60;

type Named = { lineageId: string };

/**
 * The part with which all field names of a result begin. It contains the lineage and not the position, so that typed values stay with their
 * result when other results change.
 */
export function nameOfResult({ lineageId }: Named): string {
  return `results.${lineageId}`;
}

export function nameOfIndicator(result: Named, { lineageId }: Named): string {
  return `${nameOfResult(result)}.indicators.${lineageId}`;
}

/** The number of a result in the plan, from 1, found by the name of one of its fields. Undefined if the result is no longer in the plan. */
export function numberIn(plan: readonly Named[], name: string): number | undefined {
  const [, result] = name.split('.');
  return plan.findIndex(({ lineageId }) => lineageId === result) + 1 || undefined;
}

/** Puts the title of the indicator before a sentence, because the same can be wrong in several fields of a report. */
export function aboutIndicator(title: string, sentence: string): string {
  const name = title.length > LONGEST ? `${title.slice(0, LONGEST).trimEnd()}…` : title;
  return `“${name}”: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}
