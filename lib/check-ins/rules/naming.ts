const LONGEST = 60;

/** A sentence that says which indicator it is about: several fields of a report can lack the same. */
export function aboutIndicator(title: string, sentence: string): string {
  const name = title.length > LONGEST ? `${title.slice(0, LONGEST).trimEnd()}…` : title;
  return `“${name}”: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}
