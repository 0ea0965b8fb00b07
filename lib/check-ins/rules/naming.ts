const LONGEST = 60;

type Named = { lineageId: string };

/** The fields of a result bear its name, never its place: what was typed finds it again where others came or went meanwhile. */
export function nameOfResult({ lineageId }: Named): string {
  return `results.${lineageId}`;
}

export function nameOfIndicator(result: Named, { lineageId }: Named): string {
  return `${nameOfResult(result)}.indicators.${lineageId}`;
}

/** The number of a result in the plan, from the name of one of its fields; undefined where the plan does not have it any more. */
export function numberIn(plan: readonly Named[], name: string): number | undefined {
  const [, result] = name.split('.');
  return plan.findIndex(({ lineageId }) => lineageId === result) + 1 || undefined;
}

/** A sentence that says which indicator it is about: several fields of a report can lack the same. */
export function aboutIndicator(title: string, sentence: string): string {
  const name = title.length > LONGEST ? `${title.slice(0, LONGEST).trimEnd()}…` : title;
  return `“${name}”: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}
