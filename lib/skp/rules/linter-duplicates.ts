import { type Advice, type LintedResult, type Place, placeOfIndicator, placeOfResult, within } from './linted-plan';
import { wordingKey } from './wording';

/** Its words, and what else tells it from another of the same words. */
type Said = Place & { words: string; key: string };

const SOURCE = 'PermenPANRB 6/2022 hlm. 51 no. 8 huruf a';
const ECHO =
  'Indikator ini mengulang hasil kerjanya. Tuliskan apa yang diukur, misalnya “Jumlah …”, “Persentase …”, atau “Rata-rata waktu …”.';

/** The same result twice, the same indicator twice, an indicator that only says its result again; near duplicates as well. Two aspects of one thing are two indicators. [SKP-35] */
export function duplicateAdvice(results: readonly LintedResult[]): Advice[] {
  const titles = results.map(({ title }, i) => said(title, placeOfResult(i)));
  const indicators = results.map(({ indicators: rows }, i) =>
    rows.map(({ title, aspect, measure }, j) => said(title, placeOfIndicator(i, j), `${aspect} ${measure}`)),
  );
  const echoes = indicators.flatMap((rows, i) =>
    rows.filter(({ words }) => words !== '' && words === titles[i]?.words),
  );
  return [
    ...repeated(titles),
    ...repeated(indicators.flat()),
    ...echoes.map(({ field, where }) => ({ field, where, says: ECHO, source: SOURCE })),
  ];
}

function said(title: string, at: Place, apart = ''): Said {
  const words = wordingKey(title);
  return { ...within(at, 'title'), words, key: words && `${words} ${apart.toLowerCase()}` };
}

function repeated(rows: readonly Said[]): Advice[] {
  const first = new Map<string, string>();
  return rows.flatMap(({ field, where, key }) => {
    const before = first.get(key);
    if (before === undefined) first.set(key, where);
    if (key === '' || before === undefined) return [];
    const says = `Isinya sama atau hampir sama dengan ${before.toLowerCase()}. Gabungkan, atau tuliskan apa bedanya.`;
    return [{ field, where, says, source: SOURCE }];
  });
}
