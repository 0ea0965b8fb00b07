import { type Advice, type LintedPlan, type Place, placeOfIndicator, placeOfResult, within } from './linted-plan';
import { criteriaOf } from './linter-criteria';
import { wordingKey } from './wording';

/** The words of a title for comparison, and a key. Titles with the same words but different keys are not duplicates. */
type Said = Place & { words: string; key: string };

const ECHO =
  'Indikator ini mengulang hasil kerjanya. Tuliskan apa yang diukur, misalnya “Jumlah …”, “Persentase …”, atau “Rata-rata waktu …”.';

/**
 * Advice on results or indicators that are the same or nearly the same, and on an indicator that repeats its result. Two aspects of one
 * thing are two different indicators. [SKP-35]
 */
export function duplicateAdvice({ form, results }: Pick<LintedPlan, 'form' | 'results'>): Advice[] {
  const source = criteriaOf(form, 'a');
  const titles = results.map(({ title }, i) => said(title, placeOfResult(i)));
  const indicators = results.map(({ indicators: rows }, i) =>
    rows.map(({ title, aspect, measure }, j) => said(title, placeOfIndicator(i, j), `${aspect} ${measure}`)),
  );
  const echoes = indicators.flatMap((rows, i) =>
    rows.filter(({ words }) => words !== '' && words === titles[i]?.words),
  );
  return [
    ...repeated(titles, source),
    ...repeated(indicators.flat(), source),
    ...echoes.map(({ field, where }) => ({ field, where, says: ECHO, source })),
  ];
}

function said(title: string, at: Place, apart = ''): Said {
  const words = wordingKey(title);
  return { ...within(at, 'title'), words, key: words && `${words} ${apart.toLowerCase()}` };
}

function repeated(rows: readonly Said[], source: string): Advice[] {
  const first = new Map<string, string>();
  return rows.flatMap(({ field, where, key }) => {
    const before = first.get(key);
    if (before === undefined) first.set(key, where);
    if (key === '' || before === undefined) return [];
    const says = `Isinya sama atau hampir sama dengan ${before.toLowerCase()}. Gabungkan, atau tuliskan apa bedanya.`;
    return [{ field, where, says, source }];
  });
}
